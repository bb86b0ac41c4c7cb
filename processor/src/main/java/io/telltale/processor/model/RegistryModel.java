/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.model;

import java.util.Comparator;
import java.util.List;

/**
 * All that a module's registry is made from.
 *
 * <p>This record is internal and is hence not for public use.
 *
 * @param module the module's name
 * @param registry the class to generate
 * @param entries one for each type with a writer, sorted by binary name
 */
public record RegistryModel(String module, TypeRef registry, List<Entry> entries) {

  /**
   * A type that has a writer.
   *
   * @param type the annotated type
   * @param exception the class for whose objects its writer is: itself, unless it is a mix-in
   * @param codes what it declares; none if it has members only
   */
  public record Entry(TypeRef type, TypeRef exception, List<Code> codes) {}

  /**
   * A code.
   *
   * @param constant the enum constant on which it stands, or empty if that is the type itself
   */
  public record Code(IdentityModel identity, String constant) {}

  public RegistryModel {
    entries =
        entries.stream()
            .sorted(Comparator.comparing(entry -> entry.exception().binaryName()))
            .toList();
  }
}
