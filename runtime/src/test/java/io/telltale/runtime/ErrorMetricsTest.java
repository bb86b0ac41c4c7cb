/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime;

import static io.opentelemetry.sdk.testing.assertj.OpenTelemetryAssertions.assertThat;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.data.LongPointData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.testing.exporter.InMemoryMetricReader;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.telltale.runtime.data.ErrorAttributes;
import io.telltale.runtime.data.ErrorIdentity;
import io.telltale.runtime.internal.recording.SpanRecorder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ErrorMetricsTest {

  private final InMemoryMetricReader reader = InMemoryMetricReader.create();
  private final SdkMeterProvider meters =
      SdkMeterProvider.builder().registerMetricReader(reader).build();
  private final OpenTelemetrySdk sdk = sdk(Sampler.alwaysOn());
  private final ExceptionTracer exceptions = tracer(sdk);

  private OpenTelemetrySdk sdk(Sampler sampler) {
    return OpenTelemetrySdk.builder()
        .setMeterProvider(meters)
        .setTracerProvider(
            SdkTracerProvider.builder()
                .setSampler(sampler)
                .addSpanProcessor(SimpleSpanProcessor.create(InMemorySpanExporter.create()))
                .build())
        .build();
  }

  private static ExceptionTracer tracer(OpenTelemetrySdk sdk) {
    return ExceptionTracer.builder(sdk)
        .registry(TestErrors.registry(TestErrors.authWriter()))
        .build();
  }

  private Collection<LongPointData> points() {
    Collection<MetricData> metrics = reader.collectAllMetrics();
    assertThat(metrics).hasSize(1);
    MetricData metric = metrics.iterator().next();
    assertThat(metric).hasName("telltale.errors").hasUnit("{error}");
    return metric.getLongSumData().getPoints();
  }

  private Map<Attributes, Long> counts() {
    return points().stream()
        .collect(Collectors.toMap(LongPointData::getAttributes, LongPointData::getValue));
  }

  private static Attributes labels(ErrorIdentity identity) {
    return Attributes.builder()
        .put("error.name", identity.name())
        .put("error.domain", identity.domain())
        .put("error.code", identity.code())
        .build();
  }

  private static Throwable declared() {
    return new TestErrors.AuthRequired("alice@example.com", "acme");
  }

  @Test
  void anotherLibraryCountsWhereOpenTelemetryDoesNot() {
    List<Attributes> counted = new ArrayList<>();
    ExceptionTracer elsewhere =
        ExceptionTracer.builder(OpenTelemetry.noop())
            .registry(TestErrors.registry(TestErrors.authWriter()))
            .counter(counted::add)
            .build();
    Throwable error = declared();
    elsewhere.recordException(error);
    elsewhere.recordHandled(new IllegalStateException(error));
    elsewhere.recordException(new IllegalStateException("nobody's"));
    assertThat(counted)
        .containsExactly(
            labels(TestErrors.AUTH_201),
            Attributes.of(
                ErrorAttributes.ERROR_NAME,
                "_OTHER",
                ErrorAttributes.ERROR_TYPE,
                "java.lang.IllegalStateException"));

    ExceptionTracer both = ExceptionTracer.builder(sdk).counter(labels -> counted.clear()).build();
    both.recordException(declared());
    assertThat(counted).as("OpenTelemetry counts").hasSize(2);
  }

  @Test
  void whatIsThrownForADeclaredExceptionIsTheSameOccurrence() {
    Throwable error = declared();
    exceptions.recordException(error);
    exceptions.recordException(new IllegalStateException("around it", error));
    exceptions.recordException(new RuntimeException(new IllegalStateException(error)));

    assertThat(counts()).containsOnly(Map.entry(labels(TestErrors.AUTH_201), 1L));
  }

  @Test
  void anExceptionCountsOnceHoweverOftenItIsRecorded() {
    Throwable error = declared();
    Span outer = sdk.getTracer("t").spanBuilder("outer").startSpan();
    Span inner = sdk.getTracer("t").spanBuilder("inner").startSpan();
    exceptions.recordException(inner, error);
    exceptions.recordException(outer, error);
    exceptions.recordException(outer, new ExecutionException(error));
    exceptions.recordException(outer, declared());

    assertThat(counts())
        .containsExactlyInAnyOrderEntriesOf(Map.of(labels(TestErrors.AUTH_201), 2L));
  }

  @Test
  void undeclaredErrorsHaveOneNameAndTheirTypes() {
    exceptions.recordException(new IllegalStateException("one"));
    exceptions.recordException(new ExecutionException(new IllegalStateException("two")));
    exceptions.recordException(new IllegalArgumentException("three"));
    exceptions.recordException((Throwable) null);

    assertThat(counts())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                undeclared("java.lang.IllegalStateException"), 2L,
                undeclared("java.lang.IllegalArgumentException"), 1L));
  }

  private static Attributes undeclared(String type) {
    return Attributes.builder().put("error.name", "_OTHER").put("error.type", type).build();
  }

  @Test
  void whatIsNotSampledAndWhatFindsNoSpanCountsToo() {
    OpenTelemetrySdk unsampled = sdk(Sampler.alwaysOff());
    ExceptionTracer tracer = tracer(unsampled);
    Span span = unsampled.getTracer("t").spanBuilder("unsampled").startSpan();
    tracer.recordException(span, declared());
    for (int i = 0; i < 3 * SpanRecorder.MAX_SHORT_SPANS_PER_SECOND; i++) {
      tracer.recordException(declared());
    }
    tracer.recordException(Span.getInvalid(), declared());

    assertThat(points())
        .singleElement()
        .satisfies(
            point ->
                assertThat(point.getValue())
                    .isEqualTo(2 + 3 * SpanRecorder.MAX_SHORT_SPANS_PER_SECOND));
  }

  @Test
  @SuppressWarnings("try") // the scope is only there to be closed
  void theTraceIsAnExemplarAndNoLabel() {
    Span span = sdk.getTracer("t").spanBuilder("work").startSpan();
    Span other = sdk.getTracer("t").spanBuilder("other").startSpan();
    try (Scope ignored = other.makeCurrent()) {
      exceptions.recordException(span, declared());
    }

    assertThat(points())
        .singleElement()
        .satisfies(
            point -> {
              assertThat(point.getAttributes().size()).isEqualTo(3);
              assertThat(point.getExemplars())
                  .singleElement()
                  .satisfies(
                      exemplar ->
                          assertThat(exemplar.getSpanContext().getSpanId())
                              .isEqualTo(span.getSpanContext().getSpanId()));
            });
  }
}
