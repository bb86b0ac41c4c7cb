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
 * What does an exception cost, where others use the machine meanwhile?
 *
 * <p>Not a benchmark of JMH: JVMs take turns, one for each kind of exception and way of handling
 * it, and each measures CPU time and bytes of the thread that does it, see {@link ErrorCostOnce}.
 *
 * <p>Arguments: in how many JVMs each is measured; then the rows, all by default.
 */
final class ErrorCost {

  /** The first way of each row is what the others are compared with. */
  private static final Map<String, List<String>> ROWS = new LinkedHashMap<>();

  static {
    ROWS.put("record", List.of("byHand", "telltale", "stock", "empty"));
    ROWS.put("several", List.of("byHand", "telltale", "stock"));
    ROWS.put("wrapped", List.of("byHand", "telltale"));
    ROWS.put("starter", List.of("byHand", "telltale"));
    ROWS.put("reply", List.of("byHand", "telltale"));
    ROWS.put("full", List.of("stock", "telltale"));
    ROWS.put("undeclared", List.of("stock", "telltale"));
    ROWS.put("cause", List.of("stock", "telltale"));
    ROWS.put("others", List.of("stock", "telltale"));
    ROWS.put("healthy", List.of("stock", "telltale"));
  }

  private final Map<List<String>, List<Long>> nanos = new LinkedHashMap<>();
  private final Map<List<String>, Long> bytes = new LinkedHashMap<>();

  private ErrorCost() {}

  public static void main(String[] args) throws IOException {
    int rounds = args.length == 0 ? 5 : Integer.parseInt(args[0]);
    List<String> rows = new ArrayList<>(ROWS.keySet());
    rows.retainAll(List.of(args));
    ErrorCost cost = new ErrorCost();
    for (int i = 0; i < rounds; i++) {
      cost.measure(rows.isEmpty() ? ROWS.keySet() : rows);
    }
    cost.print();
  }

  private void measure(Iterable<String> rows) throws IOException {
    for (String row : rows) {
      for (String way : ROWS.get(row)) {
        List<String> what = List.of(row, way);
        long[] medians = FreshJvm.run(ErrorCostOnce.class, what);
        nanos.computeIfAbsent(what, none -> new ArrayList<>()).add(medians[0]);
        bytes.put(what, medians[1]);
      }
    }
  }

  private void print() {
    System.out.printf(
        Locale.ROOT,
        "an exception, median of JVMs in turns, CPU time of the thread; JDK %s%n",
        Runtime.version());
    nanos.forEach(
        (what, all) -> {
          List<String> first = List.of(what.get(0), ROWS.get(what.get(0)).get(0));
          System.out.printf(
              Locale.ROOT,
              "%-10s %-8s %,7d ns (%,d to %,d) %.2f x, %,7d B %.2f x%n",
              what.get(0),
              what.get(1),
              median(all),
              Collections.min(all),
              Collections.max(all),
              median(all) / (double) median(nanos.get(first)),
              bytes.get(what),
              bytes.get(what) / (double) bytes.get(first));
        });
  }

  private static long median(List<Long> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
