/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.registry;

import io.telltale.processor.identity.DeclaredIdentity;
import io.telltale.processor.mirror.ErrorCodeMirror;
import io.telltale.processor.mirror.Mirror;
import io.telltale.processor.model.IdentityModel;
import io.telltale.processor.report.Findings;
import io.telltale.processor.report.Rule;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.TypeElement;

/** The errors that may take the place of another: those of a module, and of those it depends on. */
final class KnownErrors {

  /** Each by domain and name, and by domain and code. */
  private final Set<String> known = new HashSet<>();

  void addModule(TypeElement registry) {
    for (Mirror entry : RegistryIndex.entries(registry)) {
      String domain = entry.string("domain", "");
      if (!domain.isEmpty()) {
        add(domain, entry.integer("code", -1), entry.string("name", ""));
      }
    }
  }

  void add(DeclaredIdentity declared) {
    IdentityModel identity = declared.identity();
    add(identity.domain(), identity.code(), identity.name());
  }

  private void add(String domain, int code, String name) {
    known.add(domain + " " + name);
    known.add(IdentityModel.defaultName(domain, code));
  }

  /** Adds a finding if a code names a replacement that is not known. */
  void check(DeclaredIdentity declared, Findings findings) {
    ErrorCodeMirror code = declared.code();
    String replacement = code.replacedBy();
    String domain = declared.identity().domain();
    if (!replacement.isEmpty()
        && !known.contains(replacement)
        && !known.contains(domain + " " + replacement)) {
      findings.add(Rule.UNKNOWN_REPLACEMENT, code.at("replacedBy"), replacement, domain);
    }
  }
}
