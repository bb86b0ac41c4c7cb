/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.benchmarks;

import io.telltale.runtime.config.Shape;
import io.telltale.runtime.internal.guard.ReplacementBudget;
import io.telltale.runtime.internal.shape.ShapeScanner;
import io.telltale.runtime.internal.text.TextMasker;
import io.telltale.runtime.internal.value.SecretSet;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.EnumSet;
import java.util.List;

/**
 * Not a benchmark of JMH: what do 10 MB cost that were made to be slow? Prints the CPU time of the
 * search by value and by shape, each alone and without the bound on the length of a text, and of
 * both together with it. The best of four runs.
 */
public final class HostileTexts {

  private static final int LENGTH = 10_000_000;
  private static final int RUNS = 4;
  private static final double NANOS_PER_MILLI = 1e6;

  private static final List<String> PARTS =
      List.of(
          "a",
          "a@",
          "1",
          "1 ",
          "4111 1111 ",
          "A/",
          "''",
          "e\u0301",
          "ab\u2026",
          "alice@exampl...",
          "rosa  luxemburg'...",
          "%41",
          "\\u0061",
          "&amp;",
          "aGVsbG8gd29ybGQgaG93IGFyZSB5b3U= ",
          "password=",
          "x\n\t",
          "://a:b@");

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private HostileTexts() {}

  /** Prints a line for each text. */
  public static void main(String[] args) {
    SecretSet secrets = new SecretSet();
    secrets.add("alice@example.com", "a***@example.com");
    secrets.add("4111111111111111", "***1111");
    secrets.add("rosa luxemburg's", "***");
    ShapeScanner shapes = ShapeScanner.of(EnumSet.allOf(Shape.class));
    TextMasker masker = new TextMasker(shapes);
    for (String part : PARTS) {
      String text = part.repeat(LENGTH / part.length());
      double value = best(() -> secrets.replaceIn(text, budget()));
      double shape = best(() -> shapes.scan(text, budget()));
      double both = best(() -> masker.mask(text, secrets));
      System.out.printf(
          "%-36s by value %7.1f ms, by shape %7.1f ms, masked %7.3f ms%n",
          part.replace("\n", "\\n").replace("\t", "\\t"), value, shape, both);
    }
  }

  private static ReplacementBudget budget() {
    return new ReplacementBudget(ReplacementBudget.DEFAULT_LIMIT);
  }

  private static double best(Runnable search) {
    long best = Long.MAX_VALUE;
    for (int i = 0; i < RUNS; i++) {
      long start = THREADS.getCurrentThreadCpuTime();
      search.run();
      best = Math.min(best, THREADS.getCurrentThreadCpuTime() - start);
    }
    return best / NANOS_PER_MILLI;
  }
}
