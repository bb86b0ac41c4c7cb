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

/**
 * Finds the traces of exceptions that the hook saw on spans that were not current. It exports
 * nothing, and looks at a span only while such an exception waits. Never throws.
 */
final class EndedSpanReader implements SpanProcessor {

  private final ExceptionReader reader;

  EndedSpanReader(ExceptionReader reader) {
    this.reader = reader;
  }

  @Override
  public void onStart(Context parentContext, ReadWriteSpan span) {}

  @Override
  public boolean isStartRequired() {
    return false;
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
          reader.traced(thrown.getException(), data.getTraceId());
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
    return "EndedSpanReader{}";
  }
}
