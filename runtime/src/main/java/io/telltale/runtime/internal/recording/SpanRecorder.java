/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.recording;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.Tracer;
import io.telltale.runtime.internal.flight.FlightEvents;
import io.telltale.runtime.internal.guard.ForeignCalls;
import io.telltale.runtime.internal.guard.RateLimiter;
import io.telltale.runtime.internal.metrics.ErrorMetrics;
import io.telltale.runtime.internal.names.Instrumentation;
import io.telltale.runtime.internal.text.TraceTexts;
import io.telltale.runtime.internal.value.PlainSecret;
import io.telltale.runtime.internal.value.SecretSet;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Takes exceptions to everything that tells of them: the span, a log record, the counter.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class SpanRecorder {

  /** How many spans a second are started only because an exception was recorded outside of any. */
  public static final int MAX_SHORT_SPANS_PER_SECOND = 10;

  private final Tracer tracer;
  private final ErrorRecords records;
  private final SpanWriter writer;
  private final @Nullable LogWriter logs;
  private final ErrorMetrics metrics;
  private final TraceTexts texts;
  private final RateLimiter shortSpans = new RateLimiter(MAX_SHORT_SPANS_PER_SECOND);

  /**
   * Starts a recorder.
   *
   * @param writer what puts a record on a span
   * @param logEventName names the log record of each exception; null for none
   * @param counter counts exceptions where OpenTelemetry collects no metrics; null for none
   */
  public SpanRecorder(
      OpenTelemetry openTelemetry,
      ErrorRecords records,
      SpanWriter writer,
      @Nullable Function<Span, String> logEventName,
      @Nullable Consumer<Attributes> counter) {
    this.tracer = openTelemetry.getTracer(Instrumentation.SCOPE, Instrumentation.version());
    this.records = records;
    this.writer = writer;
    this.texts = new TraceTexts(records.texts(), records.ledger());
    this.metrics = new ErrorMetrics(openTelemetry, records.errors(), counter);
    this.logs = logEventName == null ? null : new LogWriter(openTelemetry, writer, logEventName);
  }

  /** Masks texts that belong to a trace. */
  public TraceTexts texts() {
    return texts;
  }

  /** Records on the current span; where there is none, on a short one or on none at all. */
  public void recordOnCurrent(@Nullable Throwable error, Attributes additional, boolean failed) {
    if (error == null) {
      return;
    }
    try {
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
    } catch (Throwable failure) {
      ForeignCalls.report(tracer.getClass(), "recording", failure);
    }
  }

  /**
   * Records on a span.
   *
   * @param error null is ignored
   * @param failed whether the exception is a failure of the span's operation
   */
  public void record(Span span, @Nullable Throwable error, Attributes additional, boolean failed) {
    if (error == null) {
      return;
    }
    try {
      SpanContext context = span.getSpanContext();
      if (context.isValid()) {
        recordIn(context.getTraceId(), span, error, additional, failed);
      } else {
        count(error, span);
      }
    } catch (Throwable failure) {
      ForeignCalls.report(span.getClass(), "recording", failure);
    }
  }

  private void recordIn(
      String traceId, Span span, Throwable error, Attributes additional, boolean failed) {
    boolean recording = span.isRecording();
    boolean whole = recording || logs != null;
    // Whoever else is told of an exception is told of its record.
    boolean alone = recording && logs == null && !FlightEvents.areWanted();
    PlainError plain;
    ErrorRecord record;
    try {
      plain = alone ? records.takePlain(error, additional) : null;
      record = plain == null ? take(error, whole) : plain.record();
    } catch (Throwable failure) {
      // There is no stack or memory left for a record: then no text may leave.
      ForeignCalls.report(error.getClass(), "recording", failure);
      records.ledger().remember(traceId, SecretSet.unknown());
      return;
    }
    if (record != null) {
      writeAndGiveBack(traceId, span, error, record, additional, failed);
    } else if (plain != null) {
      write(traceId, span, plain, additional, failed);
    }
  }

  private ErrorRecord take(Throwable error, boolean whole) {
    return whole ? records.take(error) : records.takeSecrets(error);
  }

  private void write(
      String traceId, Span span, PlainError plain, Attributes additional, boolean failed) {
    PlainSecret secrets = plain.secrets;
    relate(plain, records.ledger().secretsOf(traceId));
    if (secrets != null) {
      records.ledger().remember(traceId, secrets);
    }
    metrics.count(plain.error, plain.identity(), span);
    writer.write(span, plain, additional, failed);
  }

  /**
   * A message may quote what is secret in its trace, and be logged when the trace has ended, as a
   * server does.
   */
  private void relate(ErrorRecord record, @Nullable SecretSet ofTrace) {
    if (ofTrace == null || record.secrets.coversAll(ofTrace)) {
      return;
    }
    for (int i = 0; i < record.graph.size(); i++) {
      records.ledger().remember(record.graph.get(i), ofTrace);
    }
  }

  private void relate(PlainError plain, @Nullable SecretSet ofTrace) {
    if (ofTrace == null || (plain.secrets != null && plain.secrets.toSet().coversAll(ofTrace))) {
      return;
    }
    for (int i = 0; i < plain.carried(); i++) {
      records.ledger().remember(plain.carried(i), ofTrace);
    }
  }

  private void writeAndGiveBack(
      String traceId,
      Span span,
      Throwable error,
      ErrorRecord record,
      Attributes additional,
      boolean failed) {
    boolean recording = span.isRecording();
    try {
      relate(record, records.ledger().secretsOf(traceId));
      records.ledger().remember(traceId, record.secrets);
      if (recording || logs != null) {
        metrics.count(error, record.identity, span);
      } else {
        count(error, span);
      }
      if (FlightEvents.areWanted()) {
        FlightEvents.tell(traceId, record.identity, record.errorType, () -> membersOf(record));
      }
      if (recording) {
        writer.write(span, record, additional, failed);
      }
      if (logs != null) {
        logs.write(span, record, additional, failed);
      }
    } finally {
      records.giveBack(record);
    }
  }

  private static String membersOf(ErrorRecord record) {
    StringBuilder members = new StringBuilder();
    for (int i = 0; i < record.size(); i++) {
      Object value = record.attribute(i);
      if (value != null) {
        members.append(members.isEmpty() ? "" : ", ").append(record.key(i).getKey()).append('=');
        members.append(value instanceof Object[] array ? Arrays.toString(array) : value);
      }
    }
    return members.toString();
  }

  /** Counts an exception of which nothing else is recorded. */
  private void count(Throwable error, Span span) {
    if (metrics.counts()) {
      metrics.count(error, records.errors().identityOf(error), span);
    }
  }
}
