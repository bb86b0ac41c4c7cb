/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.config;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What an option is called outside of code. A property may be spelled as hosts spell theirs: {@code
 * telltale.stack-trace}, {@code telltale.stack.trace}, {@code telltale.stackTrace} and {@code
 * telltale.stack_trace} are one.
 */
final class OptionNames {

  static final String PROPERTY_PREFIX = "telltale.";
  static final String VARIABLE_PREFIX = "TELLTALE_";

  private OptionNames() {}

  /** Returns the system property that sets an option: {@code telltale.sampling-rate}. */
  static String property(String option) {
    return PROPERTY_PREFIX + words(option, '-');
  }

  /** Returns the environment variable that sets an option: {@code TELLTALE_SAMPLING_RATE}. */
  static String variable(String option) {
    return VARIABLE_PREFIX + words(option, '_').toUpperCase(Locale.ROOT);
  }

  /** Returns the spellings of its property. Where several are set, the first of them holds. */
  static List<String> properties(String option) {
    return List.of(
        property(option),
        PROPERTY_PREFIX + words(option, '.'),
        PROPERTY_PREFIX + option,
        PROPERTY_PREFIX + words(option, '_'));
  }

  /** Returns the words of a name in camelCase with a character between them, in lower case. */
  static String words(String option, char between) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < option.length(); i++) {
      char c = option.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        words.append(between).append((char) (c - 'A' + 'a'));
      } else {
        words.append(c);
      }
    }
    return words.toString();
  }

  /**
   * Returns what all spellings of a name have in common, properties and variables alike; null if
   * the name is not Telltale's.
   */
  static @Nullable String plain(String name) {
    boolean ours = name.startsWith(PROPERTY_PREFIX) || name.startsWith(VARIABLE_PREFIX);
    return ours ? joined(name.substring(PROPERTY_PREFIX.length())) : null;
  }

  /** Returns the words of a name without anything between them, in lower case. */
  static String joined(String name) {
    StringBuilder joined = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c != '.' && c != '-' && c != '_') {
        joined.append(c);
      }
    }
    return joined.toString().toLowerCase(Locale.ROOT);
  }
}
