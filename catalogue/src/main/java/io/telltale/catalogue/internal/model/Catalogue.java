/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue.internal.model;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The errors of all modules.
 *
 * <p>This type is internal and is hence not for public use.
 *
 * @param modules sorted by name
 * @param declared the errors by the exceptions on which they are declared
 */
public record Catalogue(List<ErrorModule> modules, Map<String, List<DeclaredError>> declared) {

  /** Makes a catalogue of modules in any order. */
  public static Catalogue of(List<ErrorModule> modules) {
    List<ErrorModule> sorted =
        modules.stream()
            .sorted(
                Comparator.comparing(ErrorModule::name)
                    .thenComparing(ErrorModule::registry)
                    .thenComparing(ErrorModule::archive))
            .toList();
    Map<String, List<DeclaredError>> declared =
        sorted.stream()
            .flatMap(module -> module.errors().stream())
            .distinct()
            .collect(Collectors.groupingBy(DeclaredError::type));
    return new Catalogue(sorted, declared);
  }

  /**
   * Returns every error with each exception that leaves under it, by domain and code: the one that
   * declares it, and behind it the subclasses that have its code and members of their own. Another
   * module may speak of the same exception, too.
   */
  public List<Entry> entries() {
    return modules.stream()
        .flatMap(
            module ->
                Stream.concat(
                    module.errors().stream().map(error -> new Entry(module, error, error.type())),
                    module.exceptions().stream().flatMap(type -> further(module, type))))
        .sorted(
            Comparator.comparing((Entry entry) -> entry.error().domain())
                .thenComparing(entry -> entry.error().code())
                .thenComparing(Entry::isInherited)
                .thenComparing(Entry::type)
                .thenComparing(entry -> entry.module().name()))
        .toList();
  }

  /** Returns how many codes are declared; one that two owners declare counts twice. */
  public long size() {
    return entries().stream().map(Entry::identity).distinct().count();
  }

  private Stream<Entry> further(ErrorModule module, DeclaredException exception) {
    String type = exception.type();
    boolean listed = module.errors().stream().anyMatch(error -> error.type().equals(type));
    return listed
        ? Stream.empty()
        : errorsOf(exception).stream().map(error -> new Entry(module, error, type));
  }

  /** Returns the errors under which an exception leaves: its own, or those of a superclass. */
  public List<DeclaredError> errorsOf(DeclaredException exception) {
    String declaring = exception.codeOf().isEmpty() ? exception.type() : exception.codeOf();
    return declared.getOrDefault(declaring, List.of());
  }

  /** Returns the exceptions for which no code is known, by module and name. */
  public Stream<DeclaredException> withoutCode() {
    return modules.stream()
        .flatMap(module -> module.exceptions().stream())
        .filter(exception -> errorsOf(exception).isEmpty());
  }

  /**
   * An error, and an exception that leaves under it.
   *
   * @param module the module that declares the exception
   * @param type the exception: that of the error, or a subclass without a code of its own
   */
  public record Entry(ErrorModule module, DeclaredError error, String type) {

    /** Returns whether the exception has its code from a superclass. */
    public boolean isInherited() {
      return !type.equals(error.type());
    }

    /** Returns what leaves with it. */
    public List<Member> members() {
      return module.members(type);
    }

    /** Returns what tells the error from all others, even from one with the same code. */
    public String identity() {
      return error.key() + "\n" + error.owner();
    }
  }
}
