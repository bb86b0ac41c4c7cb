/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.benchmarks;

import io.opentelemetry.context.Scope;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Logs one kind of line by one framework, and prints how many nanoseconds of CPU time a line takes:
 * the median of many rounds, once the JVM is warm. Throwing the exceptions is not part of it.
 *
 * <p>Arguments: the framework, the kind of line, and what masks; see {@link LogBenchmark}.
 */
final class LogCostOnce {

  private static final int WARM_UP = 500;

  private static final int ROUNDS = 200;

  private static final long LONGEST = TimeUnit.SECONDS.toNanos(5);

  /** A line without an exception is so quick that one round of them tells nothing. */
  private static final int TIMES_WITHOUT_EXCEPTION = 16;

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final LoggedErrors errors = new LoggedErrors();
  private final LoggedLines lines;
  private final String kind;
  private final int times;

  private LogCostOnce(String framework, String kind, String masking) {
    MaskingCheck.check(framework, masking);
    this.lines = LoggedLines.of(framework, masking, 1, OutputStream.nullOutputStream());
    this.kind = kind;
    this.times = kind.equals("noException") ? TIMES_WITHOUT_EXCEPTION : 1;
  }

  public static void main(String[] args) {
    System.out.println(new LogCostOnce(args[0], args[1], args[2]).median());
  }

  private long median() {
    rounds(WARM_UP);
    List<Long> nanos = rounds(ROUNDS);
    lines.stop();
    return nanos.stream().sorted().toList().get(nanos.size() / 2) / LoggedErrors.BATCH;
  }

  /** Fewer than so many where they are slow. */
  private List<Long> rounds(int most) {
    List<Long> nanos = new ArrayList<>();
    for (long sum = 0; nanos.size() < most && sum < LONGEST; sum += nanos.get(nanos.size() - 1)) {
      nanos.add(round());
    }
    return nanos;
  }

  private long round() {
    errors.setUp();
    long start = threads.getCurrentThreadCpuTime();
    for (int i = 0; i < times * LoggedErrors.BATCH; i++) {
      int index = i % LoggedErrors.BATCH;
      try (Scope ignored = errors.traces[index].makeCurrent()) {
        log(index);
      }
    }
    return (threads.getCurrentThreadCpuTime() - start) / times;
  }

  private void log(int index) {
    switch (kind) {
      case "noException" -> lines.late(index);
      case "undeclared" -> lines.failed(index, errors.undeclared[index]);
      case "declared" -> lines.denied(errors.declared[index].email(), errors.declared[index]);
      default -> throw new IllegalArgumentException("no kind of line [" + kind + "]");
    }
  }
}
