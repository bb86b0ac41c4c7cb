/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor;

import java.util.HashMap;
import java.util.Map;
import javax.lang.model.element.TypeElement;

/** Finds codes and names that a domain gives to two types. The first type keeps what it has. */
final class DuplicateCheck {

  private final Map<String, String> owners = new HashMap<>();

  /** Adds a type that is not compiled now, and so cannot be blamed. */
  void addKnown(TypeElement type, IdentityModel identity) {
    String owner = type.getQualifiedName().toString();
    owners.putIfAbsent(codeKey(identity), owner);
    owners.putIfAbsent(nameKey(identity), owner);
  }

  /** Adds a type, and adds a finding if its code or else its name is taken. */
  void add(TypeElement type, ErrorCodeMirror code, IdentityModel identity, Findings findings) {
    String codeOwner = owners.get(codeKey(identity));
    String nameOwner = owners.get(nameKey(identity));
    if (codeOwner != null) {
      findings.add(
          Rule.DUPLICATE_CODE, code.at("value"), identity.code(), identity.domain(), codeOwner);
    } else if (nameOwner != null) {
      findings.add(
          Rule.DUPLICATE_NAME, code.at("name"), identity.name(), identity.domain(), nameOwner);
    }
    addKnown(type, identity);
  }

  private static String codeKey(IdentityModel identity) {
    return identity.domain() + " " + identity.code();
  }

  private static String nameKey(IdentityModel identity) {
    return identity.domain() + " name " + identity.name();
  }
}
