/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue.internal.model;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What one module declares.
 *
 * <p>This type is internal and is hence not for public use.
 *
 * @param registry the generated class that the service loader finds
 * @param archive where its catalogue was read, for people
 */
public record ErrorModule(
    String name,
    String registry,
    String archive,
    List<DeclaredError> errors,
    List<DeclaredException> exceptions,
    Map<String, DeclaredException> byType) {

  public static ErrorModule of(
      String name,
      String registry,
      String archive,
      List<DeclaredError> errors,
      List<DeclaredException> exceptions) {
    Map<String, DeclaredException> byType =
        exceptions.stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    DeclaredException::type, Function.identity(), (one, other) -> one));
    return new ErrorModule(
        name, registry, archive, List.copyOf(errors), List.copyOf(exceptions), byType);
  }

  /** Returns what leaves with an exception; nothing if it is not listed. */
  public List<Member> members(String type) {
    DeclaredException exception = byType.get(type);
    return exception == null ? List.of() : exception.members();
  }

  /** Returns whether another one declares the same, wherever it was read. */
  public boolean declaresTheSameAs(ErrorModule other) {
    return registry.equals(other.registry)
        && errors.equals(other.errors)
        && exceptions.equals(other.exceptions);
  }
}
