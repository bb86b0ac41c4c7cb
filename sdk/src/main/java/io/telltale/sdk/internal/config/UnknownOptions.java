/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.config;

import io.telltale.runtime.internal.guard.Warnings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Names in the environment that look like those of options and are none. A mistyped option would
 * have no effect and say nothing, so that a mask may be weaker than somebody thinks.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class UnknownOptions {

  /** Every option by its joined name. */
  private static final Map<String, String> OPTIONS = new HashMap<>();

  static {
    OPTIONS.put(Environment.PRESET, Environment.PRESET);
    for (Option<?> option : Options.ALL) {
      OPTIONS.put(OptionNames.joined(option.name()), option.name());
    }
  }

  /** What the parts for a framework are told, which that framework checks. */
  private static final List<String> OF_HOSTS = List.of("web", "micrometer", "async");

  private UnknownOptions() {}

  /** Warns of each such name of this process, once. No value is shown. */
  public static void warnOfProcess() {
    for (String name : ofProcess()) {
      Warnings.once("unknown option", name, () -> message(name));
    }
  }

  /** Returns each such name of this process, sorted. */
  static Collection<String> ofProcess() {
    return in(System.getProperties().stringPropertyNames(), System.getenv().keySet());
  }

  /** Returns each such name of properties and variables, sorted. */
  static Collection<String> in(Collection<String> properties, Collection<String> variables) {
    List<String> names = new ArrayList<>(properties);
    names.addAll(variables);
    return unknown(names);
  }

  /** Returns the names that begin like those of Telltale and are no option, sorted. */
  public static Collection<String> unknown(Collection<String> names) {
    Collection<String> unknown = new TreeSet<>();
    for (String name : names) {
      String plain = OptionNames.plain(name);
      if (plain != null && !OPTIONS.containsKey(plain) && !isOfHost(plain)) {
        unknown.add(name);
      }
    }
    return unknown;
  }

  private static boolean isOfHost(String plain) {
    for (String host : OF_HOSTS) {
      if (plain.startsWith(host)) {
        return true;
      }
    }
    return false;
  }

  /** Says what is wrong with a name, and which one was probably meant. */
  public static String message(String name) {
    String nearest = nearest(name);
    return Quoted.text(name)
        + " is no option of Telltale and has no effect; "
        + (nearest == null ? "" : "did you mean " + nearest + "? ")
        + "docs/configuration.md lists all names";
  }

  private static @Nullable String nearest(String name) {
    String plain = OptionNames.joined(name.substring(OptionNames.PROPERTY_PREFIX.length()));
    String nearest = null;
    int fewest = plain.length() / 2 + 1;
    for (Map.Entry<String, String> option : OPTIONS.entrySet()) {
      int edits = edits(plain, option.getKey());
      boolean first =
          edits == fewest && nearest != null && option.getValue().compareTo(nearest) < 0;
      if (edits < fewest || first) {
        fewest = edits;
        nearest = option.getValue();
      }
    }
    if (nearest == null) {
      return null;
    }
    return name.startsWith(OptionNames.VARIABLE_PREFIX)
        ? OptionNames.variable(nearest)
        : OptionNames.property(nearest);
  }

  /** Returns how many characters must be put in, left out or replaced (Levenshtein). */
  private static int edits(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[to.length()];
  }
}
