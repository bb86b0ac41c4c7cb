/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What is set with {@code -Atelltale.…}. */
record Options(Map<String, String> values) {

  private static final String PREFIX = "telltale.";
  private static final String MODULE = PREFIX + "module";

  /** Every option that has an effect. */
  static final Set<String> SUPPORTED = Set.of(MODULE);

  Options {
    values = Map.copyOf(withoutNulls(values));
  }

  /** Returns the name of the module, if it is set and well-formed. */
  Optional<String> module() {
    return Optional.ofNullable(values.get(MODULE)).filter(NamePattern.MODULE::matches);
  }

  /** Reports what is set to no effect. */
  void check(Diagnostics diagnostics) {
    String module = values.get(MODULE);
    if (module != null && !NamePattern.MODULE.matches(module)) {
      diagnostics.report(Rule.MALFORMED_NAME, NamePattern.MODULE.arguments(module));
    }
    List<String> unknown =
        new TreeSet<>(values.keySet())
            .stream().filter(name -> name.startsWith(PREFIX) && !SUPPORTED.contains(name)).toList();
    if (!unknown.isEmpty()) {
      String remedy =
          Suggestions.nearest(unknown.get(0), SUPPORTED)
              .map(name -> "did you mean '" + name + "'?")
              .orElse("the options are " + String.join(", ", new TreeSet<>(SUPPORTED)));
      diagnostics.report(Rule.UNKNOWN_OPTION, String.join("', '", unknown), remedy);
    }
  }

  /** The compiler gives a null to an option without '='. */
  private static Map<String, String> withoutNulls(Map<String, String> values) {
    Map<String, String> present = new java.util.HashMap<>();
    values.forEach((name, value) -> present.put(name, value == null ? "" : value));
    return present;
  }
}
