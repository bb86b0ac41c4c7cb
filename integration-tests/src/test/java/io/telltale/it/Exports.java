/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it;

import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.logs.LogRecordProcessor;
import io.opentelemetry.sdk.logs.ReadWriteLogRecord;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.logs.export.LogRecordExporter;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Knows what has ended and what has been exported, and flushes until both are the same.
 *
 * <p>The answer of a flush does not tell: OpenTelemetry's batching processors take a flush for the
 * one before it until they have put that away, and then export nothing.
 */
final class Exports {

  private static final long MAX_WAIT_NANOS = TimeUnit.MINUTES.toNanos(1);

  private final AtomicLong ended = new AtomicLong();
  private final AtomicLong emitted = new AtomicLong();
  private final List<AtomicLong> spans = new ArrayList<>();
  private final List<AtomicLong> logs = new ArrayList<>();

  /** Counts the spans that end, which every counted exporter has to export. */
  SpanProcessor endedSpans() {
    return new SpanProcessor() {
      @Override
      public void onStart(Context parent, ReadWriteSpan span) {}

      @Override
      public boolean isStartRequired() {
        return false;
      }

      @Override
      public void onEnd(ReadableSpan span) {
        if (span.getSpanContext().isSampled()) {
          ended.incrementAndGet();
        }
      }

      @Override
      public boolean isEndRequired() {
        return true;
      }
    };
  }

  /** Counts the log records that are emitted, which every counted exporter has to export. */
  LogRecordProcessor emittedLogs() {
    return (Context context, ReadWriteLogRecord log) -> emitted.incrementAndGet();
  }

  /** Counts what an exporter has exported. */
  SpanExporter counted(SpanExporter exporter) {
    AtomicLong exported = new AtomicLong();
    spans.add(exported);
    return new SpanExporter() {
      @Override
      public CompletableResultCode export(Collection<SpanData> batch) {
        return after(exporter.export(batch), exported, batch.size());
      }

      @Override
      public CompletableResultCode flush() {
        return exporter.flush();
      }

      @Override
      public CompletableResultCode shutdown() {
        return exporter.shutdown();
      }
    };
  }

  /** Counts what an exporter has exported. */
  LogRecordExporter counted(LogRecordExporter exporter) {
    AtomicLong exported = new AtomicLong();
    logs.add(exported);
    return new LogRecordExporter() {
      @Override
      public CompletableResultCode export(Collection<LogRecordData> batch) {
        return after(exporter.export(batch), exported, batch.size());
      }

      @Override
      public CompletableResultCode flush() {
        return exporter.flush();
      }

      @Override
      public CompletableResultCode shutdown() {
        return exporter.shutdown();
      }
    };
  }

  private static CompletableResultCode after(
      CompletableResultCode result, AtomicLong exported, int size) {
    return result.whenComplete(() -> exported.addAndGet(size));
  }

  /**
   * Flushes until all the spans that have ended by now are exported.
   *
   * @throws AssertionError if they are not within a minute
   */
  void flushSpans(OpenTelemetrySdk sdk) {
    long target = ended.get();
    flush("spans", spans, target, () -> sdk.getSdkTracerProvider().forceFlush());
  }

  /**
   * Flushes until all the log records that were emitted by now are exported.
   *
   * @throws AssertionError if they are not within a minute
   */
  void flushLogs(OpenTelemetrySdk sdk) {
    long target = emitted.get();
    flush("log records", logs, target, () -> sdk.getSdkLoggerProvider().forceFlush());
  }

  private static void flush(
      String what, List<AtomicLong> exported, long target, Supplier<CompletableResultCode> flush) {
    long start = System.nanoTime();
    flush.get().join(30, TimeUnit.SECONDS);
    while (exported.stream().anyMatch(count -> count.get() < target)) {
      if (System.nanoTime() - start > MAX_WAIT_NANOS) {
        throw new AssertionError("of " + target + " " + what + ", " + exported + " are exported");
      }
      flush.get().join(30, TimeUnit.SECONDS);
    }
  }
}
