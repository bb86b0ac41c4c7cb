/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.identity;

import io.telltale.processor.mirror.ErrorCodeMirror;
import io.telltale.processor.model.IdentityModel;
import io.telltale.processor.report.Findings;
import io.telltale.processor.report.NamePattern;
import io.telltale.processor.report.Rule;

/** Checks what is said to have taken the place of a code. */
final class Replacements {

  private static final String REPLACED_BY = "replacedBy";

  private Replacements() {}

  /** Adds a finding if a code cannot have the replacement that it names. */
  static boolean check(ErrorCodeMirror code, String domain, String name, Findings findings) {
    String replacement = code.replacedBy();
    if (replacement.isEmpty()) {
      return true;
    }
    if (!NamePattern.ERROR.check(replacement, code.at(REPLACED_BY), findings)) {
      return false;
    }
    if (!code.deprecated()) {
      findings.add(Rule.REPLACEMENT_WITHOUT_DEPRECATION, code.at(REPLACED_BY), replacement);
      return false;
    }
    if (replacement.equals(name)
        || replacement.equals(IdentityModel.defaultName(domain, code.code()))) {
      findings.add(Rule.REPLACED_BY_ITSELF, code.at(REPLACED_BY), replacement);
      return false;
    }
    return true;
  }
}
