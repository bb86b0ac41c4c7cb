/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.telltale.runtime.internal.Failures;
import io.telltale.runtime.internal.RateLimiter;
import io.telltale.runtime.internal.TraceTexts;
import org.jspecify.annotations.Nullable;

/** Takes exceptions to everything that tells of them: the span, a log record, the counter. */
final class SpanRecorder {

  /** How many spans a second are started only because an exception was recorded outside of any. */
  static final int MAX_SHORT_SPANS_PER_SECOND = 10;

  private final Tracer tracer;
  private final ErrorDescriber describer;
  private final SpanWriter writer;
  private final @Nullable LogWriter logs;
  private final ErrorMetrics metrics;
  private final TraceTexts texts;
  private final RateLimiter shortSpans = new RateLimiter(MAX_SHORT_SPANS_PER_SECOND);

  SpanRecorder(ExceptionTracer.Builder builder) {
    this.tracer = builder.openTelemetry.getTracer("io.telltale");
    this.describer = builder.describer == null ? builder.options.build() : builder.describer;
    this.writer =
        new SpanWriter(
            describer.texts(), builder.spanKind, builder.events, builder.conventionalAttributes);
    this.texts = new TraceTexts(describer.texts(), describer.ledger());
    this.metrics = new ErrorMetrics(builder.openTelemetry);
    this.logs = builder.logs ? new LogWriter(builder.openTelemetry, writer) : null;
  }

  ErrorDescriber describer() {
    return describer;
  }

  /** Masks texts that belong to a trace. */
  TraceTexts texts() {
    return texts;
  }

  /** Records on the current span; where there is none, on a short one or on none at all. */
  void recordOnCurrent(@Nullable Throwable error, Attributes additional, boolean failed) {
    if (error == null) {
      return;
    }
    Span current = Span.current();
    if (current.getSpanContext().isValid()) {
      record(current, error, additional, failed);
    } else if (shortSpans.tryAcquire()) {
      Span span = tracer.spanBuilder("exception").startSpan();
      record(span, error, additional, failed);
      span.end();
    } else {
      count(error, current);
    }
  }

  /**
   * Records on a span.
   *
   * @param error null is ignored
   * @param failed whether the exception is a failure of the span's operation
   */
  void record(Span span, @Nullable Throwable error, Attributes additional, boolean failed) {
    if (error == null) {
      return;
    }
    if (!span.getSpanContext().isValid()) {
      count(error, span);
      return;
    }
    boolean recording = span.isRecording();
    boolean whole = recording || logs != null;
    ErrorRecord record = describer.take(error, whole);
    try {
      if (whole) {
        metrics.count(error, record.identity, span);
      } else {
        count(error, span);
      }
      describer.ledger().remember(span.getSpanContext().getTraceId(), record.secrets);
      if (recording) {
        writer.write(span, record, additional, failed);
      }
      if (logs != null) {
        logs.write(span, record, additional, failed);
      }
    } catch (Throwable failure) {
      Failures.rethrowIfFatal(failure);
      Contained.report(span.getClass(), "recording", failure);
    } finally {
      describer.giveBack(record);
    }
  }

  /** Counts an exception of which nothing else is recorded. */
  private void count(Throwable error, Span span) {
    if (metrics.counts()) {
      metrics.count(error, describer.registry().find(error).orElse(null), span);
    }
  }
}
