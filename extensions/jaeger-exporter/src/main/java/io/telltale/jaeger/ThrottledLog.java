/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.jaeger;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Warns of failures that come with every batch: of the first at once, then once a minute, with the
 * number of those in between. Safe for concurrent use.
 */
final class ThrottledLog {

  private static final long PERIOD_NANOS = Duration.ofMinutes(1).toNanos();

  private final Logger logger;
  private final LongSupplier nanoTime;
  private boolean warned;
  private long lastNanos;
  private long suppressed;

  ThrottledLog(Logger logger, LongSupplier nanoTime) {
    this.logger = logger;
    this.nanoTime = nanoTime;
  }

  /**
   * Warns, if it is time to.
   *
   * @param message what failed and how to mend it; never a value of a span or a credential
   */
  void warn(String message) {
    long count;
    synchronized (this) {
      long now = nanoTime.getAsLong();
      if (warned && now - lastNanos < PERIOD_NANOS) {
        suppressed++;
        return;
      }
      warned = true;
      lastNanos = now;
      count = suppressed;
      suppressed = 0;
    }
    logger.log(
        Level.WARNING,
        () -> count == 0 ? message : message + " (" + count + " more since the last)");
  }
}
