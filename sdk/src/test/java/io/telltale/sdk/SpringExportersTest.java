/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.micrometer.tracing.exporter.SpanExportingPredicate;
import io.micrometer.tracing.exporter.SpanFilter;
import io.micrometer.tracing.exporter.SpanReporter;
import io.micrometer.tracing.otel.bridge.CompositeSpanExporter;
import io.opentelemetry.exporter.otlp.http.logs.OtlpHttpLogRecordExporter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.logs.SdkLoggerProvider;
import io.opentelemetry.sdk.logs.SdkLoggerProviderBuilder;
import io.opentelemetry.sdk.logs.export.SimpleLogRecordProcessor;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SdkTracerProviderBuilder;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.telltale.sdk.data.ProtectionLevel;
import io.telltale.sdk.shop.AuthRequiredException;
import io.telltale.testing.OtlpReceiver;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What Spring Boot puts around the exporters of an application, which Micrometer brings. */
class SpringExportersTest {

  private static final String EMAIL = "canary-spring@secret.example";

  private final OtlpReceiver receiver = OtlpReceiver.http();

  @AfterEach
  void stop() {
    receiver.close();
  }

  private SpanExporter otlp() {
    return OtlpHttpSpanExporter.builder().setEndpoint(receiver.endpoint() + "/v1/traces").build();
  }

  private static OpenTelemetrySdk sdk(CompositeSpanExporter exporter) {
    return OpenTelemetrySdk.builder()
        .setTracerProvider(
            Telltale.install(
                    SdkTracerProvider.builder()
                        .addSpanProcessor(BatchSpanProcessor.builder(exporter).build()))
                .build())
        .build();
  }

  private static CompositeSpanExporter composite(
      List<SpanExporter> exporters,
      List<SpanExportingPredicate> predicates,
      List<SpanReporter> reporters) {
    return new CompositeSpanExporter(exporters, predicates, reporters, List.of());
  }

  @Test
  void areFullWhereEachOfThemMasks() {
    List<SpanExporter> masked = List.of(Telltale.masking(otlp()), Telltale.masking(otlp()));
    try (OpenTelemetrySdk sdk = sdk(composite(masked, List.of(), List.of()))) {
      ProtectionReport report = Telltale.verify(sdk);
      assertThat(report.level()).isEqualTo(ProtectionLevel.FULL);
      assertThat(report.spans().exporters()).hasSize(2);

      sdk.getTracer("t")
          .spanBuilder("work")
          .startSpan()
          .recordException(new AuthRequiredException(EMAIL, "acme"))
          .setAttribute("user", EMAIL)
          .end();
      sdk.getSdkTracerProvider().forceFlush().join(30, TimeUnit.SECONDS);
    }
    assertThat(receiver.spans()).hasSize(2);
    assertThat(receiver.received(EMAIL)).isFalse();
  }

  /** Micrometer makes a new one for each span, so that OTLP has it once for each. */
  @Test
  void spansOfOneBatchHaveTheirResourceOnce() {
    try (OpenTelemetrySdk sdk =
        sdk(composite(List.of(Telltale.masking(otlp())), List.of(), List.of()))) {
      for (int i = 0; i < 50; i++) {
        sdk.getTracer("t").spanBuilder("work").startSpan().setAttribute("i", i).end();
      }
      sdk.getSdkTracerProvider().forceFlush().join(30, TimeUnit.SECONDS);
    }
    assertThat(receiver.spans()).hasSize(50);
    assertThat(receiver.requests()).hasSize(1);
    String body = new String(receiver.requests().get(0).body(), StandardCharsets.ISO_8859_1);
    assertThat(body.split("telemetry.sdk.name", -1)).as("parts around the name").hasSize(2);
  }

  @Test
  void processorsThatAHostTakesFromOthersGetMaskedSpansOnly() {
    Protection protection = Telltale.with(TracingConfig.production());
    SdkTracerProviderBuilder builder =
        SdkTracerProvider.builder()
            .addSpanProcessor(SimpleSpanProcessor.create(otlp()))
            .addSpanProcessor(SimpleSpanProcessor.create(protection.masking(otlp())));
    try (OpenTelemetrySdk sdk =
        OpenTelemetrySdk.builder()
            .setTracerProvider(protection.maskProcessors(protection.install(builder)).build())
            .build()) {
      sdk.getTracer("t")
          .spanBuilder("work")
          .startSpan()
          .recordException(new AuthRequiredException(EMAIL, "acme"))
          .setAttribute("user", EMAIL)
          .end();
      assertThat(Telltale.verify(sdk).level()).isEqualTo(ProtectionLevel.FULL);
    }
    assertThat(receiver.spans())
        .hasSize(2)
        .allSatisfy(span -> assertThat(span.attributes()).containsKey("error.code"));
    assertThat(receiver.received(EMAIL)).isFalse();
  }

  @Test
  void recordProcessorsThatAHostTakesFromOthersGetMaskedRecordsOnly() {
    assumeTrue(Features.logsOfExceptions());
    Protection protection = Telltale.with(TracingConfig.production());
    SdkLoggerProviderBuilder builder =
        SdkLoggerProvider.builder()
            .addLogRecordProcessor(
                SimpleLogRecordProcessor.create(
                    OtlpHttpLogRecordExporter.builder()
                        .setEndpoint(receiver.endpoint() + "/v1/logs")
                        .build()));
    AuthRequiredException error = new AuthRequiredException(EMAIL, "acme");
    try (OpenTelemetrySdk sdk =
        OpenTelemetrySdk.builder()
            .setLoggerProvider(protection.maskProcessors(protection.install(builder)).build())
            .build()) {
      sdk.getLogsBridge()
          .get("t")
          .logRecordBuilder()
          .setException(error)
          .setBody("failed: " + error.getMessage())
          .emit();
    }
    assertThat(receiver.logs()).hasSize(1);
    assertThat(receiver.received(EMAIL)).isFalse();
  }

  @Test
  void areNotWhereOneOfThemDoesNotMask() {
    List<SpanExporter> exporters = List.of(Telltale.masking(otlp()), otlp());
    try (OpenTelemetrySdk sdk = sdk(composite(exporters, List.of(), List.of()))) {
      ProtectionReport report = Telltale.verify(sdk);

      assertThat(report.level()).isEqualTo(ProtectionLevel.PARTIAL);
      assertThat(report.reasons().toString())
          .contains("OtlpHttpSpanExporter gets spans as they were recorded")
          .doesNotContain("CompositeSpanExporter");
    }
  }

  @Test
  void areNotWhereSpansAreReportedToMicrometer() {
    SpanReporter reporter = span -> {};
    List<SpanExporter> masked = List.of(Telltale.masking(otlp()));
    try (OpenTelemetrySdk sdk = sdk(composite(masked, List.of(), List.of(reporter)))) {
      ProtectionReport report = Telltale.verify(sdk);

      assertThat(report.level()).isEqualTo(ProtectionLevel.PARTIAL);
      assertThat(report.reasons().toString())
          .contains("SpringExportersTest$$Lambda", "gets spans as they were recorded");
    }
  }

  @Test
  void areNotWhereNothingWasSeenToArrive() {
    List<SpanExporter> masked = List.of(Telltale.masking(otlp()));
    try (OpenTelemetrySdk sdk = sdk(composite(masked, List.of(span -> false), List.of()))) {
      ProtectionReport report = Telltale.verify(sdk);

      assertThat(report.level()).isEqualTo(ProtectionLevel.PARTIAL);
      assertThat(report.reasons().toString()).contains("the canary among spans was not seen");
    }
  }

  @Test
  void filtersAndPredicatesGetMaskedSpansOnly() {
    List<String> seen = new CopyOnWriteArrayList<>();
    SpanExportingPredicate predicate = span -> seen.add(span.getTags().toString());
    SpanFilter filter =
        span -> {
          seen.add(span.getTags().toString());
          return span;
        };
    Protection protection = Telltale.with(TracingConfig.production());
    CompositeSpanExporter exporter =
        new CompositeSpanExporter(
            List.of(protection.masking(otlp())), List.of(predicate), List.of(), List.of(filter));
    SdkTracerProviderBuilder builder =
        protection.install(
            SdkTracerProvider.builder().addSpanProcessor(SimpleSpanProcessor.create(exporter)));
    try (OpenTelemetrySdk sdk =
        OpenTelemetrySdk.builder()
            .setTracerProvider(protection.maskProcessors(builder).build())
            .build()) {
      sdk.getTracer("t")
          .spanBuilder("work")
          .startSpan()
          .recordException(new AuthRequiredException(EMAIL, "acme"))
          .setAttribute("user", EMAIL)
          .end();
      assertThat(Telltale.verify(sdk).level()).isEqualTo(ProtectionLevel.FULL);
    }
    assertThat(seen).hasSizeGreaterThanOrEqualTo(2).noneMatch(text -> text.contains(EMAIL));
    assertThat(receiver.received(EMAIL)).isFalse();
  }
}
