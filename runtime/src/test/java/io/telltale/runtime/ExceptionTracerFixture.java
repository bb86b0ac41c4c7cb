/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime;

import static io.telltale.runtime.TestErrors.registry;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.telltale.runtime.TestErrors.Writer;
import io.telltale.runtime.config.StackTraceMode;
import io.telltale.runtime.internal.describe.ErrorDescriber;
import io.telltale.runtime.internal.describe.TracerOptions;
import io.telltale.runtime.internal.describe.TracerParts;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** What the tests of {@link ExceptionTracer} record into, and read from. */
abstract class ExceptionTracerFixture {

  final InMemorySpanExporter exporter = InMemorySpanExporter.create();
  final OpenTelemetrySdk openTelemetry =
      OpenTelemetrySdk.builder()
          .setTracerProvider(
              SdkTracerProvider.builder()
                  .addSpanProcessor(SimpleSpanProcessor.create(exporter))
                  .build())
          .build();

  @AfterEach
  void close() {
    openTelemetry.close();
  }

  ExceptionTracer tracer(Writer... writers) {
    return tracer(StackTraceMode.OFF, writers);
  }

  ExceptionTracer tracer(StackTraceMode stackTrace, Writer... writers) {
    ErrorDescriber describer =
        ErrorDescriber.builder()
            .registry(registry(writers))
            .stackTrace(stackTrace)
            .undeclaredStackTrace(stackTrace)
            .build();
    TracerParts parts =
        TracerParts.of(describer)
            .withSpanKind(
                span -> span instanceof ReadableSpan readable ? readable.getKind() : null);
    return TracerOptions.with(ExceptionTracer.builder(openTelemetry), parts).build();
  }

  SpanData record(ExceptionTracer tracer, Throwable error) {
    return record(tracer, error, SpanKind.INTERNAL);
  }

  SpanData record(ExceptionTracer tracer, Throwable error, SpanKind kind) {
    Span span = openTelemetry.getTracer("test").spanBuilder("work").setSpanKind(kind).startSpan();
    try (Scope ignored = span.makeCurrent()) {
      tracer.recordException(error);
    }
    span.end();
    return onlySpan();
  }

  SpanData onlySpan() {
    List<SpanData> spans = exporter.getFinishedSpanItems();
    assertThat(spans).hasSize(1);
    return spans.get(0);
  }

  static EventData onlyEvent(SpanData span) {
    assertThat(span.getEvents()).hasSize(1);
    return span.getEvents().get(0);
  }
}
