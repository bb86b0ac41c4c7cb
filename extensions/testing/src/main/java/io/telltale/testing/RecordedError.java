/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.testing;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.telltale.runtime.ErrorRegistry;
import io.telltale.runtime.ExceptionTracer;
import io.telltale.runtime.config.StackTraceMode;
import io.telltale.testing.ObservedOutput.Part;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that may leave of one exception: what a span tells of it, and the reply to a caller. */
final class RecordedError {

  private RecordedError() {}

  /** Keeps the span that has ended, and hands it to nobody. */
  private static final class LastSpan implements SpanProcessor {

    @Nullable SpanData span;

    @Override
    public void onStart(Context parent, ReadWriteSpan started) {}

    @Override
    public boolean isStartRequired() {
      return false;
    }

    @Override
    public void onEnd(ReadableSpan ended) {
      span = ended.toSpanData();
    }

    @Override
    public boolean isEndRequired() {
      return true;
    }
  }

  static List<Part> parts(Throwable error, ErrorRegistry registry) {
    List<Part> parts = new ArrayList<>();
    LastSpan last = new LastSpan();
    SdkTracerProvider tracers = SdkTracerProvider.builder().addSpanProcessor(last).build();
    try (OpenTelemetrySdk sdk = OpenTelemetrySdk.builder().setTracerProvider(tracers).build()) {
      ExceptionTracer exceptions =
          ExceptionTracer.builder(sdk)
              .registry(registry)
              .stackTrace(StackTraceMode.FULL)
              .undeclaredStackTrace(StackTraceMode.FULL)
              .build();
      Span span = tracers.get("io.telltale.testing").spanBuilder("error").setNoParent().startSpan();
      exceptions.recordException(span, error);
      parts.add(new Part("reply", exceptions.errorReply(span, error).toJson()));
      span.end();
    }
    SpanData recorded = last.span;
    if (recorded != null) {
      add(recorded.getAttributes(), parts);
      for (EventData event : recorded.getEvents()) {
        add(event.getAttributes(), parts);
      }
      parts.add(new Part("status", recorded.getStatus().getDescription()));
    }
    return parts;
  }

  private static void add(Attributes attributes, List<Part> parts) {
    attributes.forEach((key, value) -> parts.add(new Part(key.getKey(), value.toString())));
  }
}
