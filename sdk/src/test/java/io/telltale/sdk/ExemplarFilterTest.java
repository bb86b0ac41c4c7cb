/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import io.telltale.sdk.data.ProtectionLevel;
import io.telltale.sdk.shop.AuthRequiredException;
import io.telltale.testing.OtlpReceiver;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What OpenTelemetry's filter of exemplars means to the values in attributes of metrics. */
class ExemplarFilterTest {

  private static final String EMAIL = "canary-exemplar@secret.example";

  private static OpenTelemetrySdk sdk(OtlpReceiver receiver, String filter, String sampler) {
    Map<String, String> properties = new HashMap<>();
    properties.put("otel.exporter.otlp.endpoint", receiver.endpoint());
    properties.put("otel.exporter.otlp.protocol", "http/protobuf");
    properties.put("otel.metrics.exporter", "otlp");
    properties.put("otel.logs.exporter", "none");
    properties.put("otel.traces.sampler", sampler);
    properties.put("otel.metrics.exemplar.filter", filter);
    return AutoConfiguredOpenTelemetrySdk.builder()
        .disableShutdownHook()
        .addPropertiesSupplier(() -> properties)
        .build()
        .getOpenTelemetrySdk();
  }

  private static void fail(OpenTelemetrySdk sdk) {
    Span span = sdk.getTracer("t").spanBuilder("work").startSpan();
    try (Scope current = span.makeCurrent()) {
      span.recordException(new AuthRequiredException(EMAIL, "acme"));
      sdk.getMeter("t")
          .counterBuilder("logins.failed")
          .build()
          .add(1, Attributes.of(AttributeKey.stringKey("login"), EMAIL));
    } finally {
      span.end();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "trace_based, parentbased_always_on",
    "always_on, parentbased_always_on",
    "always_on, parentbased_always_off"
  })
  void anExemplarTellsOfWhichTraceAPointIs(String filter, String sampler) {
    assumeTrue(Features.hook(), "without it, metrics may leave before Telltale learns the value");
    try (OtlpReceiver receiver = OtlpReceiver.http()) {
      try (OpenTelemetrySdk sdk = sdk(receiver, filter, sampler)) {
        fail(sdk);
      }

      assertThat(receiver.received("logins.failed")).isTrue();
      assertThat(receiver.received(EMAIL)).isFalse();
    }
  }

  @Test
  void withoutExemplarsTheReportIsNotFullAndSaysWhatToSet() {
    try (OtlpReceiver receiver = OtlpReceiver.http();
        OpenTelemetrySdk sdk = sdk(receiver, "always_off", "parentbased_always_on")) {
      ProtectionReport report = Telltale.verify(sdk);

      assertThat(report.level()).isEqualTo(ProtectionLevel.PARTIAL);
      assertThat(report.metrics().level()).isEqualTo(ProtectionLevel.PARTIAL);
      assertThat(report.metrics())
          .hasToString(
              "PARTIAL [OtlpHttpMetricExporter masked] behind [PeriodicMetricReader], no exemplars");
      assertThat(report.metrics().hook()).isFalse();
      assertThat(report.reasons())
          .anySatisfy(
              reason ->
                  assertThat(reason)
                      .contains("exemplars", "OTEL_METRICS_EXEMPLAR_FILTER=always_on"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"trace_based", "always_on"})
  void withExemplarsTheMetricsAreFull(String filter) {
    try (OtlpReceiver receiver = OtlpReceiver.http();
        OpenTelemetrySdk sdk = sdk(receiver, filter, "parentbased_always_on")) {
      ProtectionReport report = Telltale.verify(sdk);

      assertThat(report.metrics())
          .hasToString("FULL [OtlpHttpMetricExporter masked] behind [PeriodicMetricReader]");
      assertThat(report.reasons()).noneMatch(reason -> reason.contains("exemplars"));
    }
  }
}
