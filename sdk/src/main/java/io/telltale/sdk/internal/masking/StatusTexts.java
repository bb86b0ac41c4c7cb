/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.masking;

import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.ExceptionEventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import io.telltale.runtime.internal.guard.ForeignCalls;
import io.telltale.runtime.internal.text.MaskedKeys;
import io.telltale.runtime.internal.value.SecretSet;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The descriptions of the statuses of one batch, which may tell of exceptions that nobody has
 * recorded. Each is read once: what it says is secret then, also in what has left the span before.
 * Used by one thread.
 */
final class StatusTexts {

  private final ExceptionReader reader;
  private final BatchExceptions exceptions;

  /** What may leave of each; spans that are no errors have none. */
  private final IdentityHashMap<SpanData, String> shown = new IdentityHashMap<>();

  StatusTexts(ExceptionReader reader, BatchExceptions exceptions) {
    this.reader = reader;
    this.exceptions = exceptions;
  }

  /** Makes what a span's status tells of known to its trace. */
  void add(SpanData span) {
    StatusData status = span.getStatus();
    String description = status.getDescription();
    if (status.getStatusCode() == StatusCode.ERROR
        && description != null
        && !description.isEmpty()) {
      shown(span, description, LaxerTexts.of(span, exceptions));
    }
  }

  /**
   * Returns what may leave of a description, which is not yet masked by what its trace knows.
   *
   * @param laxer what Telltale has written on the span under a laxer policy, or null
   */
  String shown(SpanData span, String description, @Nullable LaxerTexts laxer) {
    String known = shown.get(span);
    if (known == null) {
      String text = laxer == null ? description : laxer.replaced(description);
      known = isWritten(span, text) ? text : told(span, text);
      shown.put(span, known);
    }
    return known;
  }

  private String told(SpanData span, String text) {
    String traceId = span.getTraceId();
    SecretSet secrets = new SecretSet();
    String masked = reader.maskQuoting("", text, () -> reader.originsOf(traceId), secrets);
    if (masked == null || isOfRecorded(span, text)) {
      return text;
    }
    exceptions.thrown.tell(secrets, traceId);
    return masked;
  }

  /** What is secret in an exception that was recorded as itself is known to the trace. */
  private static boolean isOfRecorded(SpanData span, String text) {
    for (EventData event : span.getEvents()) {
      if (event instanceof ExceptionEventData recorded
          && text.equals(ForeignCalls.textOf(recorded.getException()))) {
        return true;
      }
    }
    return false;
  }

  /** What Telltale has written of an exception on this span is no exception that nobody knows. */
  private boolean isWritten(SpanData span, String description) {
    MaskedKeys keys = exceptions.keys();
    boolean written = keys.hold(span.getAttributes(), description);
    List<EventData> events = span.getEvents();
    for (int i = 0; !written && i < events.size(); i++) {
      written = keys.hold(events.get(i).getAttributes(), description);
    }
    return written;
  }
}
