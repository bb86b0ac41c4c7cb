/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor;

import java.util.HashMap;
import java.util.Map;

/** Finds codes and names that a domain gives twice. The first owner keeps what it has. */
final class DuplicateCheck {

  private final Map<String, String> owners = new HashMap<>();

  /** Adds a code that is not compiled now, and so cannot be blamed. */
  void addKnown(DeclaredIdentity declared) {
    owners.putIfAbsent(codeKey(declared.identity()), declared.owner());
    owners.putIfAbsent(nameKey(declared.identity()), declared.owner());
  }

  /** Adds a code, and adds a finding if its number or else its name is taken. */
  void add(DeclaredIdentity declared, Findings findings) {
    IdentityModel identity = declared.identity();
    String codeOwner = owners.getOrDefault(codeKey(identity), declared.owner());
    String nameOwner = owners.getOrDefault(nameKey(identity), declared.owner());
    ErrorCodeMirror code = declared.code();
    if (!codeOwner.equals(declared.owner())) {
      findings.add(
          Rule.DUPLICATE_CODE, code.at("value"), identity.code(), identity.domain(), codeOwner);
    } else if (!nameOwner.equals(declared.owner())) {
      findings.add(
          Rule.DUPLICATE_NAME, code.at("name"), identity.name(), identity.domain(), nameOwner);
    }
    addKnown(declared);
  }

  private static String codeKey(IdentityModel identity) {
    return identity.domain() + " " + identity.code();
  }

  private static String nameKey(IdentityModel identity) {
    return identity.domain() + " name " + identity.name();
  }
}
