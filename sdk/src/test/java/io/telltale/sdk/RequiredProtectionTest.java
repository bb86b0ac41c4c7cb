/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.exporter.otlp.http.logs.OtlpHttpLogRecordExporter;
import io.opentelemetry.exporter.otlp.http.metrics.OtlpHttpMetricExporter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import io.opentelemetry.sdk.logs.export.SimpleLogRecordProcessor;
import io.opentelemetry.sdk.metrics.export.PeriodicMetricReader;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.telltale.sdk.data.ProtectionLevel;
import io.telltale.sdk.shop.AuthRequiredException;
import io.telltale.testing.OtlpReceiver;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an SDK exports that OpenTelemetry configures by itself, if protection is required. */
class RequiredProtectionTest {

  private static final Map<String, String> REQUIRED = Map.of("telltale.require.protection", "true");

  private static final String EMAIL = "canary-required@secret.example";

  private final OtlpReceiver receiver = OtlpReceiver.http();
  @AutoClose private final LoggedRecords said = new LoggedRecords(Telltale.class.getName());

  @TempDir Path directory;

  @AfterEach
  void stop() {
    receiver.close();
  }

  private OtlpHttpSpanExporter spans() {
    return OtlpHttpSpanExporter.builder().setEndpoint(receiver.endpoint() + "/v1/traces").build();
  }

  private OtlpHttpLogRecordExporter logs() {
    return OtlpHttpLogRecordExporter.builder()
        .setEndpoint(receiver.endpoint() + "/v1/logs")
        .build();
  }

  /** Others have added processors of their own, whose exporters no customizer sees. */
  private AutoConfiguredOpenTelemetrySdk sdk(
      boolean unmaskedSpans, boolean unmaskedLogs, Map<String, String> more) {
    Map<String, String> properties = new HashMap<>(more);
    properties.put("otel.exporter.otlp.endpoint", receiver.endpoint());
    properties.put("otel.exporter.otlp.protocol", "http/protobuf");
    properties.put("otel.metrics.exporter", "none");
    return AutoConfiguredOpenTelemetrySdk.builder()
        .disableShutdownHook()
        .addPropertiesSupplier(() -> properties)
        .addTracerProviderCustomizer(
            (builder, config) ->
                unmaskedSpans
                    ? builder.addSpanProcessor(SimpleSpanProcessor.create(spans()))
                    : builder)
        .addLoggerProviderCustomizer(
            (builder, config) ->
                unmaskedLogs
                    ? builder.addLogRecordProcessor(SimpleLogRecordProcessor.create(logs()))
                    : builder)
        .build();
  }

  /** Records a span and a log record, and returns whether the span has a context to pass on. */
  private static boolean work(AutoConfiguredOpenTelemetrySdk configured) {
    try (OpenTelemetrySdk sdk = configured.getOpenTelemetrySdk()) {
      Span span = sdk.getTracer("t").spanBuilder("work").startSpan();
      span.recordException(new AuthRequiredException(EMAIL, "acme"));
      span.end();
      sdk.getLogsBridge()
          .get("t")
          .logRecordBuilder()
          .setContext(Context.root().with(span))
          .setBody("done for " + EMAIL)
          .emit();
      return span.getSpanContext().isValid();
    }
  }

  @Test
  void allOfItWhereAllIsMasked() {
    assertThat(work(sdk(false, false, REQUIRED))).isTrue();

    assertThat(receiver.spans()).hasSize(1);
    assertThat(receiver.logs()).hasSize(1);
    assertThat(said.lines()).isEmpty();
  }

  @Test
  void whatOthersAddGetsMaskedTelemetry() {
    assertThat(work(sdk(true, true, REQUIRED))).isTrue();

    assertThat(receiver.spans()).hasSize(2);
    assertThat(receiver.logs()).hasSize(2);
    assertThat(receiver.received(EMAIL)).isFalse();
    assertThat(said.lines()).isEmpty();
  }

  /** What customizes the SDK after Telltale adds exporters that do not mask, one of each kind. */
  private AutoConfiguredOpenTelemetrySdk sdkOfLatecomers(Map<String, String> more)
      throws IOException {
    Map<String, String> properties = new HashMap<>(more);
    properties.put("otel.traces.exporter", "none");
    properties.put("otel.logs.exporter", "none");
    properties.put("otel.metrics.exporter", "none");
    ClassLoader loader =
        LatecomerProvider.loader(
            directory,
            late ->
                late.addTracerProviderCustomizer(
                        (builder, config) ->
                            builder.addSpanProcessor(SimpleSpanProcessor.create(spans())))
                    .addLoggerProviderCustomizer(
                        (builder, config) ->
                            builder.addLogRecordProcessor(SimpleLogRecordProcessor.create(logs())))
                    .addMeterProviderCustomizer(
                        (builder, config) ->
                            builder.registerMetricReader(
                                PeriodicMetricReader.create(
                                    OtlpHttpMetricExporter.builder()
                                        .setEndpoint(receiver.endpoint() + "/v1/metrics")
                                        .build()))));
    try {
      return AutoConfiguredOpenTelemetrySdk.builder()
          .disableShutdownHook()
          .setServiceClassLoader(loader)
          .addPropertiesSupplier(() -> properties)
          .build();
    } finally {
      LatecomerProvider.forget();
    }
  }

  private static void measure(AutoConfiguredOpenTelemetrySdk configured) {
    Span span = configured.getOpenTelemetrySdk().getTracer("t").spanBuilder("one").startSpan();
    span.recordException(new AuthRequiredException(EMAIL, "acme"));
    configured
        .getOpenTelemetrySdk()
        .getMeter("t")
        .counterBuilder("requests")
        .build()
        .add(1, Attributes.of(AttributeKey.stringKey("user"), EMAIL), Context.root().with(span));
    span.end();
  }

  @Test
  void whatIsAddedAfterTelltaleGetsMaskedTelemetry() throws IOException {
    AutoConfiguredOpenTelemetrySdk configured = sdkOfLatecomers(REQUIRED);
    measure(configured);
    assertThat(Telltale.verify(configured.getOpenTelemetrySdk()).level())
        .isEqualTo(ProtectionLevel.FULL);
    assertThat(work(configured)).isTrue();

    assertThat(receiver.spans()).hasSize(2);
    assertThat(receiver.logs()).hasSize(1);
    assertThat(receiver.metrics()).isNotEmpty();
    assertThat(receiver.received(EMAIL)).isFalse();
    assertThat(said.lines()).isEmpty();
  }

  @Test
  void nothingOfWhatIsAddedAfterTelltaleWhereMaskingIsOff() throws IOException {
    AutoConfiguredOpenTelemetrySdk configured =
        sdkOfLatecomers(merged(REQUIRED, "telltale.masking", "false"));
    measure(configured);
    assertThat(work(configured)).isTrue();

    assertThat(receiver.requests()).isEmpty();
    assertThat(said.lines()).hasSize(3);
    assertThat(said.lines().get(0))
        .contains("so no metrics are exported: [OtlpHttpMetricExporter]");
  }

  private static Map<String, String> merged(Map<String, String> all, String name, String value) {
    Map<String, String> merged = new HashMap<>(all);
    merged.put(name, value);
    return merged;
  }

  @Test
  void nothingWhereMaskingIsOff() {
    assertThat(work(sdk(true, true, merged(REQUIRED, "telltale.masking", "false")))).isTrue();

    assertThat(receiver.requests()).isEmpty();
    assertThat(said.lines()).hasSize(2);
    assertThat(said.lines().get(0))
        .startsWith(
            "SEVERE requireProtection: there are exporters that do not mask, or may not, so"
                + " no spans are exported: [");
    assertThat(said.lines().get(1)).contains("so no log records are exported: [");
  }
}
