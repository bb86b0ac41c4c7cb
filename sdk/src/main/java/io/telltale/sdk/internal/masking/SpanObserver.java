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
 * span only while such an exception waits. The first span that ends also shows that the SDK is
 * complete: Telltale's own tracer asks no hook, so nothing else may tell. Never throws.
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
    boolean first = reader.firstUse().isAwaited();
    if (!first && !reader.keepsUntraced()) {
      return;
    }
    try {
      if (first && !Canary.isOne(span.getSpanContext())) {
        reader.firstUse().runInThread(this);
      }
      if (reader.keepsUntraced()) {
        learnFrom(span);
      }
    } catch (Throwable failure) {
      ExceptionHook.report(failure);
    }
  }

  /** Lets nobody be told of the SDK around it at its first use: somebody was told already. */
  void forgetFirstUse() {
    reader.firstUse().forget();
  }

  private void learnFrom(ReadableSpan span) {
    SpanData data = span.toSpanData();
    for (EventData event : data.getEvents()) {
      if (event instanceof ExceptionEventData thrown) {
        reader.traced(
            thrown.getException(),
            event.getAttributes().get(ErrorAttributes.EXCEPTION_TYPE),
            data.getTraceId());
      }
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
