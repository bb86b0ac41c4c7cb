/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.benchmarks;

import io.telltale.benchmarks.large.FreshJvm;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What does a line of a log cost, where others use the machine meanwhile?
 *
 * <p>Not a benchmark of JMH: JVMs take turns, one for each logging framework, kind of line and
 * masking, and each measures the CPU time of the thread that logs, see {@link LogCostOnce}.
 *
 * <p>Arguments: in how many JVMs each is measured; then the frameworks and the ways to mask, all by
 * default.
 */
final class LogCost {

  private static final List<String> FRAMEWORKS = List.of("logback", "log4j2", "jul");
  private static final List<String> LINES = List.of("noException", "undeclared", "declared");
  private static final List<String> MASKINGS = List.of("stock", "telltale", "regexes");

  private final Map<List<String>, List<Long>> nanos = new LinkedHashMap<>();

  private LogCost() {}

  public static void main(String[] args) throws IOException {
    int rounds = args.length == 0 ? 5 : Integer.parseInt(args[0]);
    List<String> frameworks = chosen(FRAMEWORKS, args);
    List<String> maskings = chosen(MASKINGS, args);
    LogCost cost = new LogCost();
    for (int i = 0; i < rounds; i++) {
      cost.measure(frameworks, maskings);
    }
    cost.print(frameworks, maskings);
  }

  private static List<String> chosen(List<String> all, String[] args) {
    List<String> chosen = new ArrayList<>(all);
    chosen.retainAll(List.of(args));
    return chosen.isEmpty() ? all : chosen;
  }

  private void measure(List<String> frameworks, List<String> maskings) throws IOException {
    for (String framework : frameworks) {
      for (String line : LINES) {
        for (String masking : maskings) {
          List<String> what = List.of(framework, line, masking);
          long median = FreshJvm.run(LogCostOnce.class, what)[0];
          nanos.computeIfAbsent(what, none -> new ArrayList<>()).add(median);
        }
      }
    }
  }

  private void print(List<String> frameworks, List<String> maskings) {
    System.out.printf(
        Locale.ROOT,
        "a line, median of JVMs in turns, CPU time of the thread; JDK %s%n",
        Runtime.version());
    for (String framework : frameworks) {
      for (String line : LINES) {
        long stock = median(nanos.get(List.of(framework, line, maskings.get(0))));
        System.out.printf(Locale.ROOT, "%-8s %-12s", framework, line);
        for (String masking : maskings) {
          List<Long> all = nanos.get(List.of(framework, line, masking));
          System.out.printf(
              Locale.ROOT,
              "  %s %,d ns (%,d to %,d) %.2f x",
              masking,
              median(all),
              Collections.min(all),
              Collections.max(all),
              median(all) / (double) stock);
        }
        System.out.println();
      }
    }
  }

  private static long median(List<Long> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
