/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What an application has printed, line by line of its log, each with its stack trace. Whoever only
 * searches it for values does not see that the lines are gone.
 */
final class PrintedLines {

  private static final Pattern BEGIN = Pattern.compile("(?m)^(?=\\d{4}-\\d{2}-\\d{2}T)");

  private static final String STOCK =
      "io.telltale.peers.spring.StockException: nothing left for ***";
  private static final String VIOLATION = "Unique index or primary key violation: ";

  private final List<String> lines;

  private PrintedLines(List<String> lines) {
    this.lines = lines;
  }

  static PrintedLines of(Framework spring) {
    return new PrintedLines(BEGIN.splitAsStream(spring.output()).toList());
  }

  /** Asserts that one line has all of some texts. */
  private void assertLine(String... texts) {
    assertThat(lines)
        .as("a line with %s", List.of(texts))
        .anyMatch(line -> Stream.of(texts).allMatch(line::contains));
  }

  /** Asserts that a failure has the line that Telltale writes, with the id of its trace. */
  void assertReplied(Framework spring, String path) {
    String trace = "[" + SpringCell.server(spring, path).traceId() + "]";
    String line = "io.telltale.spring.web";
    assertLine(trace, line, "SHOP-503: replied with status 503", STOCK, "\tat io.telltale.peers.");
    if (path.equals("/wrapped")) {
      assertLine(
          trace, line, "java.lang.IllegalStateException: no order for ***", "Caused by: " + STOCK);
    } else if (path.equals("/twice") || path.equals("/registered-twice")) {
      assertLine(trace, line, STOCK, "Caused by: ", VIOLATION, "VALUES ( /* 1 */ '***' )");
    } else if (path.equals("/refused")) {
      assertLine(trace, line, STOCK, "Caused by: ", "HttpClientErrorException", ": 422 ***");
    }
  }

  /** Asserts that what others log is there, without its values, where telltale-logback is. */
  void assertOthers(Framework spring) {
    String trace = "[" + SpringCell.server(spring, "/registered").traceId() + "]";
    assertLine(trace, "jdbc.", " : " + VIOLATION, "VALUES ( /* 1 */ '***' )");
    assertLine("Servlet.service()", "IllegalArgumentException: no such customer: ***", "\tat ");
    assertLine("Servlet.service()", "HttpClientErrorException", ": 422 ***", "\tat ");
    assertLine(
        "AsyncUncaughtExceptionHandler",
        "CardDeclinedException: declined for c***@secret.example: ***",
        "\tat io.telltale.peers.");
    assertLine("Unexpected error occurred in scheduled task", STOCK, "\tat io.telltale.peers.");
  }
}
