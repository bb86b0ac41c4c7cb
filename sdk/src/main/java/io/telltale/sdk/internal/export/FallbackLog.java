/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.export;

import io.opentelemetry.sdk.trace.data.SpanData;
import io.telltale.runtime.internal.guard.LogLines;
import io.telltale.runtime.internal.guard.Warnings;
import io.telltale.sdk.config.Fallback;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Logs what was lost: one line at most a second, once exports have failed repeatedly, and what is
 * left to say when a flush or the end asks for it. What one line cannot tell yet, the next one
 * does.
 *
 * <p>Safe for concurrent use. Never throws, whatever a handler of the logger does.
 */
final class FallbackLog {

  /** The name is API: who wants the lines elsewhere, or not at all, configures this logger. */
  static final String LOGGER_NAME = "io.telltale.fallback";

  private static final Logger LOGGER = Logger.getLogger(LOGGER_NAME);
  private static final long PAUSE = Duration.ofSeconds(1).toNanos();

  private final Fallback mode;
  private final ExportCounters counters;
  private final LongSupplier nanoTime;
  private final LostSpans lost;
  private long last;
  private boolean written;

  FallbackLog(Fallback mode, ExportCounters counters, LongSupplier nanoTime) {
    this.mode = mode;
    this.counters = counters;
    this.nanoTime = nanoTime;
    this.lost = new LostSpans(mode == Fallback.CONSOLE);
  }

  /** Returns whether there is anything to be written. */
  private boolean isOn() {
    return mode != Fallback.NONE;
  }

  /** Takes notice of a batch that was lost, with the reason in words. */
  synchronized void add(List<QueuedSpan> batch, String reason) {
    if (isOn() && !batch.isEmpty()) {
      lost.add(batch, reason);
    }
  }

  /**
   * Writes a line of what was lost since the last one, unless that is less than a second ago.
   *
   * @param masked returns spans as they may be shown, masked by what is known of their traces now
   */
  synchronized void write(Function<List<QueuedSpan>, List<SpanData>> masked) {
    if (written && nanoTime.getAsLong() - last < PAUSE) {
      lost.keepLatestErrors();
    } else {
      writeRest(masked);
    }
  }

  /** Writes a line of what was lost since the last one, if anything was. */
  synchronized void writeRest(Function<List<QueuedSpan>, List<SpanData>> masked) {
    if (lost.count() == 0) {
      return;
    }
    try {
      String line =
          mode == Fallback.CONSOLE
              ? FallbackJson.of(lost, masked.apply(lost.spans()))
              : FallbackSummary.of(lost);
      written = true;
      last = nanoTime.getAsLong();
      counters.addFallbackLine();
      LogLines.write(LOGGER, Level.WARNING, () -> line);
    } catch (Throwable failure) {
      report(failure);
    } finally {
      lost.clear();
    }
  }

  /** Keeps what was lost for a later line. */
  synchronized void keep() {
    lost.keepLatestErrors();
  }

  /** Says that exports work again. */
  synchronized void recovered() {
    try {
      if (written) {
        LogLines.write(LOGGER, Level.INFO, () -> "spans are exported again");
      }
      written = false;
    } catch (Throwable failure) {
      report(failure);
    }
  }

  private static void report(Throwable failure) {
    Warnings.once(
        "fallback log",
        failure.getClass().getName(),
        () -> "the fallback log failed with " + failure.getClass().getName());
  }
}
