/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.registry;

import static java.util.Objects.requireNonNull;

import io.telltale.processor.identity.DeclaredIdentity;
import io.telltale.processor.mirror.ErrorCodeMirror;
import io.telltale.processor.mirror.Mirror;
import io.telltale.processor.mirror.Origin;
import io.telltale.processor.model.IdentityModel;
import io.telltale.processor.report.Findings;
import io.telltale.processor.report.Rule;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Finds codes and names that a domain gives twice. The first owner keeps what it has. */
final class DuplicateCheck {

  /**
   * Who has a code.
   *
   * @param name the class or enum constant on which it stands
   * @param module the module of that, or empty if it is the one that is compiled
   */
  private record Owner(String name, String module) {

    @Override
    public String toString() {
      return "'" + name + "'" + (module.isEmpty() ? "" : " of module '" + module + "'");
    }
  }

  private final Map<String, Owner> owners = new HashMap<>();

  /**
   * Adds the codes of another module, which cannot be blamed.
   *
   * @param at where a conflict with a third module is reported, if anything is compiled
   */
  void addModule(TypeElement registry, Optional<Origin> at, Findings findings) {
    String module = RegistryIndex.module(registry);
    for (Mirror entry : RegistryIndex.entries(registry)) {
      String domain = entry.string("domain", "");
      if (!domain.isEmpty()) {
        Owner owner = new Owner(entry.string("constant", entry.string("type", "")), module);
        int code = entry.integer("code", -1);
        String name = entry.string("name", "");
        Owner ofCode = owners.putIfAbsent(codeKey(domain, code), owner);
        Owner ofName = owners.putIfAbsent(nameKey(domain, name), owner);
        if (at.isPresent() && isOther(ofCode, owner)) {
          String what = "code " + code + " of domain '" + domain + "'";
          findings.add(Rule.CONFLICTING_MODULES, at.get(), what, ofCode, owner);
        } else if (at.isPresent() && isOther(ofName, owner)) {
          String what = "name '" + name + "' of domain '" + domain + "'";
          findings.add(Rule.CONFLICTING_MODULES, at.get(), what, ofName, owner);
        }
      }
    }
  }

  /** Exceptions of several modules may share an enum of codes. */
  private static boolean isOther(@Nullable Owner earlier, Owner owner) {
    return earlier != null && !earlier.name().equals(owner.name());
  }

  /** Adds a code that is not compiled now, and so cannot be blamed. */
  void addKnown(DeclaredIdentity declared) {
    IdentityModel identity = declared.identity();
    Owner owner = new Owner(declared.owner(), "");
    owners.putIfAbsent(codeKey(identity.domain(), identity.code()), owner);
    owners.putIfAbsent(nameKey(identity.domain(), identity.name()), owner);
  }

  /** Adds a code, and adds a finding if its number or else its name is taken. */
  void add(DeclaredIdentity declared, Findings findings) {
    addKnown(declared);
    IdentityModel identity = declared.identity();
    String domain = identity.domain();
    Owner codeOwner = requireNonNull(owners.get(codeKey(domain, identity.code())));
    Owner nameOwner = requireNonNull(owners.get(nameKey(domain, identity.name())));
    ErrorCodeMirror code = declared.code();
    if (!codeOwner.name().equals(declared.owner())) {
      findings.add(Rule.DUPLICATE_CODE, code.at("value"), identity.code(), domain, codeOwner);
    } else if (!nameOwner.name().equals(declared.owner())) {
      findings.add(Rule.DUPLICATE_NAME, code.at("name"), identity.name(), domain, nameOwner);
    }
  }

  private static String codeKey(String domain, int code) {
    return domain + " " + code;
  }

  private static String nameKey(String domain, String name) {
    return domain + " name " + name;
  }
}
