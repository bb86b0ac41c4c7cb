/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.benchmarks;

import com.sun.management.ThreadMXBean;
import io.telltale.runtime.internal.ledger.SecretLedger;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Records, or exports, one kind of exception in one way. It prints how many nanoseconds of CPU time
 * an exception takes, and how many bytes: the medians of many rounds, once the JVM is warm.
 * Throwing the exceptions is no part of it.
 *
 * <p>Arguments: a row and a way of {@link ErrorWays}. The property {@code rounds} makes a run long
 * enough for a profiler.
 */
final class ErrorCostOnce {

  private static final int WARM_UP = 400;

  private static final int ROUNDS = Integer.getInteger("rounds", 200);

  private static final long LONGEST = TimeUnit.SECONDS.toNanos(ROUNDS / 50);

  /** What is remembered of earlier exceptions is forgotten before it is too much. */
  private static final int ROUNDS_REMEMBERED = 6;

  /** What is said of the set-up is no number. */
  private static final Logger LOGGER = Logger.getLogger("io.telltale");

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private final long thread = Thread.currentThread().getId();
  private final ErrorWays.Way way;
  private final List<Long> nanos = new ArrayList<>();
  private final List<Long> bytes = new ArrayList<>();
  private int thrown;

  private ErrorCostOnce(ErrorWays.Way way) {
    this.way = way;
  }

  public static void main(String[] args) {
    LOGGER.setLevel(Level.OFF);
    ErrorCostOnce cost = new ErrorCostOnce(ErrorWays.of(args[0], args[1]));
    cost.rounds(WARM_UP);
    cost.nanos.clear();
    cost.bytes.clear();
    cost.rounds(ROUNDS);
    System.out.println(cost.median(cost.nanos) + " " + cost.median(cost.bytes));
  }

  private long median(List<Long> values) {
    return values.stream().sorted().toList().get(values.size() / 2) / ErrorWays.BATCH;
  }

  /** Fewer than so many where they are slow. */
  private void rounds(int most) {
    long sum = 0;
    for (int i = 0; i < most && sum < LONGEST; i++) {
      round();
      sum += nanos.get(nanos.size() - 1);
    }
  }

  private void round() {
    if (thrown % (ErrorWays.BATCH * ROUNDS_REMEMBERED) == 0) {
      SecretLedger.shared().clear();
    }
    Exception[] errors = new Exception[ErrorWays.BATCH];
    for (int i = 0; i < errors.length; i++) {
      errors[i] = way.error(thrown++ & 0xFFFF);
    }
    long allocated = threads.getThreadAllocatedBytes(thread);
    long start = threads.getCurrentThreadCpuTime();
    way.handle(errors);
    nanos.add(threads.getCurrentThreadCpuTime() - start);
    bytes.add(threads.getThreadAllocatedBytes(thread) - allocated);
  }
}
