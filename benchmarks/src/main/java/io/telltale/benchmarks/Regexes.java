/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.benchmarks;

import java.util.List;
import java.util.regex.Pattern;

/** What people write to mask their logs: regular expressions over the whole line. */
final class Regexes {

  private static final List<Pattern> PATTERNS =
      List.of(
          Pattern.compile("[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\\.[A-Za-z]{2,}"),
          Pattern.compile("\\b(?:\\d[ -]*?){13,16}\\b"),
          Pattern.compile("\\b\\d{3}-?\\d{2}-?\\d{4}\\b"),
          Pattern.compile("(?i)(password|token|secret)\\s*[=:]\\s*\\S+"));

  private Regexes() {}

  static String mask(String line) {
    String masked = line;
    for (Pattern pattern : PATTERNS) {
      masked = pattern.matcher(masked).replaceAll("***");
    }
    return masked;
  }
}
