/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue.internal.model;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The errors of all modules.
 *
 * <p>This type is internal and is hence not for public use.
 *
 * @param modules sorted by name
 */
public record Catalogue(List<ErrorModule> modules) {

  public Catalogue {
    modules =
        modules.stream()
            .sorted(
                Comparator.comparing(ErrorModule::name)
                    .thenComparing(ErrorModule::registry)
                    .thenComparing(ErrorModule::archive))
            .toList();
  }

  /** Returns every declared error with its module, by domain and code. */
  public List<Entry> entries() {
    return modules.stream()
        .flatMap(module -> module.errors().stream().map(error -> new Entry(module, error)))
        .sorted(
            Comparator.comparing((Entry entry) -> entry.error().domain())
                .thenComparing(entry -> entry.error().code())
                .thenComparing(entry -> entry.error().type())
                .thenComparing(entry -> entry.module().name()))
        .toList();
  }

  /** Returns the exceptions that have no code, by module and name. */
  public Stream<DeclaredException> withoutCode() {
    return modules.stream()
        .flatMap(
            module ->
                module.exceptions().stream()
                    .filter(
                        exception ->
                            module.errors().stream()
                                .noneMatch(error -> error.type().equals(exception.type()))));
  }

  /**
   * An error and where it is from.
   *
   * @param module the module that declares it
   */
  public record Entry(ErrorModule module, DeclaredError error) {

    /** Returns what leaves with it. */
    public List<Member> members() {
      return module.members(error.type());
    }
  }
}
