/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.benchmarks.charts;

import static io.telltale.benchmarks.charts.Bar.Whose.HAND;
import static io.telltale.benchmarks.charts.Bar.Whose.REGEXES;
import static io.telltale.benchmarks.charts.Bar.Whose.STOCK;
import static io.telltale.benchmarks.charts.Bar.Whose.TELLTALE;

import java.util.ArrayList;
import java.util.List;

/**
 * What is drawn in one picture.
 *
 * @param file the beginning of its file's name
 * @param bars in the order in which they stand
 */
record Chart(String file, String title, List<Bar> bars) {

  /** All pictures. */
  static List<Chart> all() {
    return List.of(record(), stackTrace(), mask(), export(), log("no exception"), log("declared"));
  }

  private static Chart record() {
    return new Chart(
        "record",
        "Recording an exception, 40 frames deep",
        List.of(
            new Bar("code and attributes", HAND, "RecordBenchmark.handWritten", List.of()),
            new Bar("code and attributes", TELLTALE, "RecordBenchmark.telltale", List.of()),
            new Bar(
                "with the stack trace",
                TELLTALE,
                "RecordBenchmark.telltaleWithStackTrace",
                List.of()),
            new Bar(
                "with the stack trace", STOCK, "RecordBenchmark.stockRecordException", List.of())));
  }

  private static Chart stackTrace() {
    return new Chart(
        "stack-trace",
        "Rendering a stack trace of 40 frames",
        List.of(
            new Bar("masked", TELLTALE, "StackTraceBenchmark.telltale", List.of()),
            new Bar("OpenTelemetry", STOCK, "StackTraceBenchmark.sdk", List.of()),
            new Bar("printStackTrace", STOCK, "StackTraceBenchmark.jdk", List.of())));
  }

  private static Chart mask() {
    List<Bar> bars = new ArrayList<>();
    for (String text : List.of("clean", "secret", "json", "timestamps", "uuids")) {
      bars.add(new Bar(text, TELLTALE, "MaskBenchmark.telltale", List.of(text)));
      bars.add(new Bar(text, REGEXES, "MaskBenchmark.fourRegexes", List.of(text)));
    }
    return new Chart("mask", "Masking a text of 1,950 characters", bars);
  }

  private static Chart export() {
    return new Chart(
        "export",
        "Exporting a span, but for what the exporter sends",
        List.of(
            new Bar("healthy", STOCK, "ExportBenchmark.unmaskedHealthy", List.of()),
            new Bar("healthy", TELLTALE, "ExportBenchmark.healthy", List.of()),
            new Bar("with an error status", TELLTALE, "ExportBenchmark.errorStatus", List.of()),
            new Bar("with an exception", TELLTALE, "ExportBenchmark.exception", List.of())));
  }

  private static Chart log(String line) {
    String method = line.equals("declared") ? "declared" : "noException";
    List<Bar> bars = new ArrayList<>();
    for (String framework : List.of("logback", "log4j2", "jul")) {
      bars.add(new Bar(framework, STOCK, "LogBenchmark." + method, List.of(framework, "stock")));
      bars.add(
          new Bar(framework, TELLTALE, "LogBenchmark." + method, List.of(framework, "telltale")));
      bars.add(
          new Bar(framework, REGEXES, "LogBenchmark." + method, List.of(framework, "regexes")));
    }
    String title =
        line.equals("declared")
            ? "A log line with a declared exception"
            : "A log line without an exception";
    return new Chart("log-" + line.replace(' ', '-'), title, bars);
  }
}
