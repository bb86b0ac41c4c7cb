/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
   * @param identity what it declares, or null if it has members only
   */
  record Entry(TypeRef type, @Nullable IdentityModel identity) {}

  RegistryModel {
    entries =
        entries.stream().sorted(Comparator.comparing(entry -> entry.type().binaryName())).toList();
  }
}
