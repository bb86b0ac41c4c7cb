/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.telltale.runtime.data.ErrorAttributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.telltale.runtime.TestErrors.AuthRequired;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.StructuredTaskScope;
import org.junit.jupiter.api.Test;

/** Compiled and run on JDK 25 only, where structured concurrency is a preview. */
class VirtualThreadsTest {

  private final InMemorySpanExporter exporter = InMemorySpanExporter.create();
  private final OpenTelemetrySdk openTelemetry =
      OpenTelemetrySdk.builder()
          .setTracerProvider(
              SdkTracerProvider.builder()
                  .addSpanProcessor(SimpleSpanProcessor.create(exporter))
                  .build())
          .build();
  private final Tracer tracer = openTelemetry.getTracer("test");
  private final ExceptionTracer exceptions =
      ExceptionTracer.builder(openTelemetry)
          .registry(TestErrors.registry(TestErrors.authWriter()))
          .build();

  private Object task() {
    assertThat(Thread.currentThread().isVirtual()).isTrue();
    tracer.spanBuilder("task").startSpan().end();
    throw new AuthRequired("alice@example.com", "acme");
  }

  private void recordedAround(Callable<?> action) {
    Span span = tracer.spanBuilder("caller").startSpan();
    try (Scope ignored = span.makeCurrent()) {
      exceptions.recordException(catchThrowable(action::call));
    } finally {
      span.end();
    }
    SpanData task = exporter.getFinishedSpanItems().get(0);
    SpanData caller = exporter.getFinishedSpanItems().get(1);
    assertThat(task.getParentSpanId()).isEqualTo(caller.getSpanId());
    assertThat(caller.getAttributes().get(ErrorAttributes.ERROR_CODE)).isEqualTo(201);
    assertThat(caller.toString()).doesNotContain("alice@example.com");
  }

  @Test
  void virtualThreads() throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      ExecutorService executor = Context.taskWrapping(threads);
      recordedAround(() -> executor.submit(this::task).get());
      assertThat(threads.submit(Context::current).get()).isSameAs(Context.root());
    }
  }

  @Test
  void structuredConcurrency() {
    recordedAround(
        () -> {
          try (var scope = StructuredTaskScope.open()) {
            scope.fork(Context.current().wrap((Callable<Object>) this::task));
            Throwable thrown = catchThrowable(scope::join);
            assertThat(thrown).isInstanceOf(StructuredTaskScope.FailedException.class);
            throw (Exception) thrown;
          }
        });
  }
}
