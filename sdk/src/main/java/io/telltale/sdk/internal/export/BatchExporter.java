/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.export;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.telltale.sdk.internal.delegate.ExporterCalls;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Hands batches to an exporter, which may be anybody's: it may throw, answer late, or never. None
 * of its methods throws.
 */
final class BatchExporter {

  /** How long an exporter is left alone at most with a batch that was given up. */
  static final long PATIENCE = CircuitBreaker.MAX_PAUSE.toNanos();

  private final SpanExporter exporter;
  private final Supplier<CompletableResultCode> shutdown;
  private final long timeoutNanos;
  private final LongSupplier nanoTime;

  /** The answer to the last batch that was given up, while it is waited for. */
  private @Nullable CompletableResultCode late;

  private long lateSince;

  /**
   * Takes an exporter.
   *
   * @param shutdown what ends it
   */
  BatchExporter(
      SpanExporter exporter,
      Supplier<CompletableResultCode> shutdown,
      Duration timeout,
      LongSupplier nanoTime) {
    this.exporter = exporter;
    this.shutdown = shutdown;
    this.timeoutNanos = timeout.toNanos();
    this.nanoTime = nanoTime;
  }

  /** Returns the exporter. */
  SpanExporter exporter() {
    return exporter;
  }

  /**
   * Returns whether the exporter still works on a batch that was given up. Another one would only
   * pile up behind it. An exporter that has lost an answer would be busy for ever, so it is asked
   * again after a while.
   */
  boolean isBusy() {
    CompletableResultCode pending = late;
    if (pending != null && (pending.isDone() || nanoTime.getAsLong() - lateSince >= PATIENCE)) {
      late = null;
    }
    return late != null;
  }

  /**
   * Exports a batch, and waits for the answer. An interrupt ends the waiting.
   *
   * @param letGo runs once the exporter does not hold the batch any more, which may be never
   */
  Outcome export(List<SpanData> spans, Runnable letGo) {
    CompletableResultCode result = ExporterCalls.containAll(exporter, () -> exporter.export(spans));
    result.join(timeoutNanos, TimeUnit.NANOSECONDS);
    result.whenComplete(letGo);
    if (!result.isDone()) {
      late = result;
      lateSince = nanoTime.getAsLong();
      return Outcome.TIMED_OUT;
    }
    return result.isSuccess() ? Outcome.EXPORTED : Outcome.FAILED;
  }

  /** Asks the exporter to hand on what it keeps; does not wait. */
  CompletableResultCode flush() {
    return ExporterCalls.containAll(exporter, exporter::flush);
  }

  /** Ends the exporter; does not wait. */
  CompletableResultCode shutdown() {
    return ExporterCalls.containAll(exporter, shutdown);
  }

  @Override
  public String toString() {
    return exporter.toString();
  }
}
