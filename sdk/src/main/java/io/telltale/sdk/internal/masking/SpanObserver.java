/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.masking;

import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.ExceptionEventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.telltale.runtime.data.ErrorAttributes;
import io.telltale.sdk.internal.foreign.ForeignTraces;

/**
 * Learns from spans, in the threads of the application, what the hook and the exporters are not
 * told: at their start where another copy of Telltale may be, and at their end the traces of
 * exceptions that the hook saw on spans that were not current. It exports nothing, and looks into a
 * span only while such an exception waits. Never throws.
 */
final class SpanObserver implements SpanProcessor {

  private final ExceptionReader reader;

  SpanObserver(ExceptionReader reader) {
    this.reader = reader;
  }

  @Override
  public void onStart(Context parentContext, ReadWriteSpan span) {
    ForeignTraces.shared().lookAround();
  }

  @Override
  public boolean isStartRequired() {
    return true;
  }

  @Override
  public void onEnd(ReadableSpan span) {
    if (!reader.keepsUntraced()) {
      return;
    }
    try {
      SpanData data = span.toSpanData();
      for (EventData event : data.getEvents()) {
        if (event instanceof ExceptionEventData thrown) {
          reader.traced(
              thrown.getException(),
              event.getAttributes().get(ErrorAttributes.EXCEPTION_TYPE),
              data.getTraceId());
        }
      }
    } catch (Throwable failure) {
      ExceptionHook.report(failure);
    }
  }

  @Override
  public boolean isEndRequired() {
    return true;
  }

  @Override
  public String toString() {
    return "SpanObserver{}";
  }
}
