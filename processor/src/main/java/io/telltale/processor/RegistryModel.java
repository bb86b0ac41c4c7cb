/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor;

import java.util.Comparator;
import java.util.List;

/**
 * All that a module's registry is made from.
 *
 * @param module the module's name
 * @param registry the class to generate
 * @param entries one for each type with a writer, sorted by binary name
 */
record RegistryModel(String module, TypeRef registry, List<Entry> entries) {

  /**
   * A type that has a writer.
   *
   * @param type the annotated type
   * @param exception the class for whose objects its writer is: itself, unless it is a mix-in
   * @param codes what it declares; none if it has members only
   */
  record Entry(TypeRef type, TypeRef exception, List<Code> codes) {}

  /**
   * A code.
   *
   * @param constant the enum constant on which it stands, or empty if that is the type itself
   */
  record Code(IdentityModel identity, String constant) {}

  RegistryModel {
    entries =
        entries.stream()
            .sorted(Comparator.comparing(entry -> entry.exception().binaryName()))
            .toList();
  }
}
