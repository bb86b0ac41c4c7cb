/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.recording;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.logs.LogRecordBuilder;
import io.opentelemetry.api.logs.Logger;
import io.opentelemetry.api.logs.Severity;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.telltale.runtime.internal.names.Instrumentation;
import java.util.function.Function;

/** Makes a log record of an exception, in the trace in which it was recorded. */
final class LogWriter {

  private final Logger logger;
  private final SpanWriter spans;
  private final Function<Span, String> eventName;

  /**
   * Takes where log records go, and what knows the attributes of exceptions.
   *
   * @param eventName names the record of an exception on a span
   */
  LogWriter(OpenTelemetry openTelemetry, SpanWriter spans, Function<Span, String> eventName) {
    this.logger =
        openTelemetry
            .getLogsBridge()
            .loggerBuilder(Instrumentation.SCOPE)
            .setInstrumentationVersion(Instrumentation.version())
            .build();
    this.spans = spans;
    this.eventName = eventName;
  }

  /** Writes a record. The exception itself is not handed on: what it tells is masked already. */
  void write(Span span, ErrorRecord record, Attributes additional, boolean failed) {
    LogRecordBuilder log =
        logger
            .logRecordBuilder()
            .setContext(Context.root().with(span))
            .setSeverity(failed ? Severity.ERROR : Severity.WARN)
            .setAllAttributes(spans.eventAttributes(record, additional));
    setEventName(log, eventName.apply(span));
    if (record.identity != null) {
      log.setAllAttributes(record.identity.attributes());
    }
    for (int i = 0; i < record.size(); i++) {
      Object value = record.attribute(i);
      if (value != null) {
        setAttribute(log, record.key(i), value);
      }
    }
    if (record.errorMessage != null) {
      log.setBody(record.errorMessage);
    }
    log.emit();
  }

  private static void setEventName(LogRecordBuilder log, String name) {
    try {
      log.setEventName(name);
    } catch (NoSuchMethodError before150) {
      // The attributes tell that it is one.
    }
  }

  /** A key and its value are put into a member together, by methods that bind their types. */
  @SuppressWarnings("unchecked")
  private static void setAttribute(LogRecordBuilder log, AttributeKey<?> key, Object value) {
    log.setAttribute((AttributeKey<Object>) key, value);
  }
}
