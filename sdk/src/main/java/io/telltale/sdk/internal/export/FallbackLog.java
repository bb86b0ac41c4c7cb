/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.export;

import io.opentelemetry.sdk.trace.data.SpanData;
import io.telltale.runtime.internal.guard.Warnings;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Logs what is left of batches that could not be exported: one line a batch, and at most one a
 * second. Used by one thread. Never throws, whatever a handler of the logger does.
 */
final class FallbackLog {

  /** The name is API: who wants the lines elsewhere, or not at all, configures this logger. */
  static final String LOGGER_NAME = "io.telltale.fallback";

  private static final Logger LOGGER = Logger.getLogger(LOGGER_NAME);
  private static final long PAUSE = Duration.ofSeconds(1).toNanos();

  private final FallbackMode mode;
  private final ExportCounters counters;
  private final LongSupplier nanoTime;
  private long last;
  private boolean written;
  private int suppressed;

  FallbackLog(FallbackMode mode, ExportCounters counters, LongSupplier nanoTime) {
    this.mode = mode;
    this.counters = counters;
    this.nanoTime = nanoTime;
  }

  /** Returns whether there is anything to be written. */
  boolean isOn() {
    return mode != FallbackMode.OFF;
  }

  /**
   * Writes a line, unless there was one less than a second ago.
   *
   * @param batch the spans, masked by what is known of their traces now
   */
  void write(List<SpanData> batch, Outcome outcome) {
    long now = nanoTime.getAsLong();
    if (written && now - last < PAUSE) {
      suppressed++;
      return;
    }
    try {
      String line =
          mode == FallbackMode.CONSOLE
              ? FallbackJson.of(batch, outcome, suppressed)
              : FallbackSummary.of(batch, outcome, suppressed);
      written = true;
      last = now;
      suppressed = 0;
      counters.addFallbackLine();
      LOGGER.log(Level.WARNING, "{0}", line);
    } catch (Throwable failure) {
      report(failure);
    }
  }

  /** Says that exports work again. */
  void recovered() {
    try {
      if (written) {
        LOGGER.log(Level.INFO, "spans are exported again");
      }
      written = false;
      suppressed = 0;
    } catch (Throwable failure) {
      report(failure);
    }
  }

  private static void report(Throwable failure) {
    Warnings.once(
        LOGGER_NAME, () -> "the fallback log failed with " + failure.getClass().getName());
  }
}
