/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.benchmarks;

import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.util.List;
import java.util.regex.Pattern;

/** The layout that people write to mask their logs: regular expressions over the whole line. */
final class RegexLayout extends PatternLayout {

  private static final List<Pattern> REGEXES =
      List.of(
          Pattern.compile("[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\\.[A-Za-z]{2,}"),
          Pattern.compile("\\b(?:\\d[ -]*?){13,16}\\b"),
          Pattern.compile("\\b\\d{3}-?\\d{2}-?\\d{4}\\b"),
          Pattern.compile("(?i)(password|token|secret)\\s*[=:]\\s*\\S+"));

  @Override
  public String doLayout(ILoggingEvent event) {
    String masked = super.doLayout(event);
    for (Pattern pattern : REGEXES) {
      masked = pattern.matcher(masked).replaceAll("***");
    }
    return masked;
  }
}
