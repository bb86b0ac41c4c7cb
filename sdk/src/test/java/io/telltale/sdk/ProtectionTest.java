/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.context.Context;
import io.opentelemetry.exporter.otlp.http.metrics.OtlpHttpMetricExporter;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import io.opentelemetry.sdk.common.export.MemoryMode;
import io.opentelemetry.sdk.logs.SdkLoggerProvider;
import io.opentelemetry.sdk.logs.SdkLoggerProviderBuilder;
import io.opentelemetry.sdk.logs.export.BatchLogRecordProcessor;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.export.PeriodicMetricReader;
import io.opentelemetry.sdk.testing.exporter.InMemoryLogRecordExporter;
import io.opentelemetry.sdk.testing.exporter.InMemoryMetricExporter;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SdkTracerProviderBuilder;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.telltale.sdk.data.ProtectionLevel;
import io.telltale.sdk.shop.AuthRequiredException;
import io.telltale.testing.OtlpReceiver;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the report says, beside what arrives. */
class ProtectionTest {

  private final InMemorySpanExporter spans = InMemorySpanExporter.create();

  private final InMemoryLogRecordExporter logs = InMemoryLogRecordExporter.create();

  @AfterEach
  void forget() {
    GlobalOpenTelemetry.resetForTest();
    UnmaskedExport.customizer = builder -> {};
  }

  private static OpenTelemetrySdk sdk(Consumer<SdkTracerProviderBuilder> options) {
    SdkTracerProviderBuilder builder = SdkTracerProvider.builder();
    options.accept(builder);
    return OpenTelemetrySdk.builder().setTracerProvider(builder.build()).build();
  }

  @Test
  void whatIsSetUpIsFull() {
    try (OtlpReceiver receiver = OtlpReceiver.http();
        SystemProperties environment = new SystemProperties()) {
      environment
          .set("otel.logs.exporter", "otlp")
          .set("otel.metrics.exporter", "otlp")
          .set("otel.exporter.otlp.metrics.endpoint", receiver.endpoint() + "/v1/metrics")
          .set("otel.exporter.otlp.logs.endpoint", receiver.endpoint() + "/v1/logs");
      TracingConfig config =
          TracingConfig.builder().exporter("otlp-http").endpoint(receiver.endpoint()).build();
      try (OpenTelemetryIntegration telemetry = Telltale.setup(config)) {
        ProtectionReport report = telemetry.verify();

        assertThat(report.level()).isEqualTo(ProtectionLevel.FULL);
        assertThat(report.reasons()).isEmpty();
        assertThat(report.spans().exporters()).hasToString("[OtlpHttpSpanExporter masked]");
        assertThat(report.spans().queues()).containsExactly("QueueSpanProcessor");
        assertThat(report.logs().exported()).isTrue();
        assertThat(report.logs().exporters()).hasToString("[OtlpHttpLogRecordExporter masked]");
        assertThat(report.metrics().exporters()).hasToString("[OtlpHttpMetricExporter masked]");
        assertThat(report.declaredErrors()).isEqualTo(2);
        assertThat(Telltale.verify(telemetry.openTelemetry())).hasToString(report.toString());
      }
      assertThat(receiver.spans()).as("canaries end where they are masked").isEmpty();
      assertThat(receiver.logs()).isEmpty();
      assertThat(receiver.received("telltale.canary")).isFalse();
    }
  }

  /** OpenTelemetry loses a point of a gauge now and then, one in 16 that follow another. */
  @Test
  void theAnswerIsTheSameHoweverOftenOneAsks() {
    try (OtlpReceiver receiver = OtlpReceiver.http();
        SdkMeterProvider metrics =
            SdkMeterProvider.builder()
                .registerMetricReader(
                    PeriodicMetricReader.create(
                        Telltale.masking(
                            OtlpHttpMetricExporter.builder()
                                .setEndpoint(receiver.endpoint() + "/v1/metrics")
                                .setMemoryMode(MemoryMode.REUSABLE_DATA)
                                .build())))
                .build();
        OpenTelemetrySdk sdk = OpenTelemetrySdk.builder().setMeterProvider(metrics).build()) {
      for (int i = 0; i < 100; i++) {
        assertThat(Telltale.verify(sdk).metrics().exporters())
            .hasToString("[OtlpHttpMetricExporter masked]");
      }
    }
  }

  @Test
  void whereNothingLeavesNothingIsUnprotected() {
    try (OpenTelemetryIntegration telemetry =
        Telltale.setup(TracingConfig.builder().exporter("none").build())) {
      assertThat(telemetry.verify())
          .hasToString(
              "FULL [spans: not exported; logs: not exported; metrics: not exported; declared"
                  + " errors: 2]");
    }
    assertThat(Telltale.verify(OpenTelemetry.noop()).level()).isEqualTo(ProtectionLevel.FULL);
  }

  @Test
  void saysThatMaskingIsOffAndNotThatSomethingIsToBeWrapped() {
    Protection off = Telltale.with(TracingConfig.builder().masking(false).build());
    try (OpenTelemetrySdk sdk =
        sdk(b -> b.addSpanProcessor(SimpleSpanProcessor.create(off.masking(spans))))) {
      ProtectionReport report = off.verify(sdk);

      assertThat(report.level()).isEqualTo(ProtectionLevel.NOT_PROTECTED);
      assertThat(report.reasons())
          .singleElement()
          .asString()
          .startsWith("masking is switched off")
          .contains("leave out masking(false) and TELLTALE_MASKING=false");
    }
  }

  @Test
  void anExporterOfAClassWithoutANameIsCalledByTheOneAroundIt() {
    SpanExporter anonymous = new Discarding() {};
    try (OpenTelemetrySdk sdk =
        sdk(b -> b.addSpanProcessor(SimpleSpanProcessor.create(Telltale.masking(anonymous))))) {
      assertThat(Telltale.verify(sdk).spans().exporters())
          .singleElement()
          .asString()
          .matches("ProtectionTest\\$\\d+ masked");
    }
  }

  @Test
  void anSdkWithoutTelltaleIsNotProtected() {
    try (OpenTelemetrySdk sdk = sdk(b -> b.addSpanProcessor(SimpleSpanProcessor.create(spans)))) {
      ProtectionReport report = Telltale.verify(sdk);

      assertThat(report.level()).isEqualTo(ProtectionLevel.NOT_PROTECTED);
      assertThat(report.spans().hook()).isFalse();
      assertThat(report.spans().exporters()).hasToString("[InMemorySpanExporter RAW]");
      assertThat(report.reasons())
          .containsExactly(
              "InMemorySpanExporter gets spans as they were recorded; wrap it with"
                  + " Telltale.masking(exporter), or call Protection.maskProcessors(builder) after"
                  + " its processor is added");
      assertThat(report.logs().exported()).isFalse();
    }
  }

  @Test
  void theHookAloneIsPartial() {
    try (OpenTelemetrySdk sdk =
        sdk(b -> Telltale.install(b).addSpanProcessor(SimpleSpanProcessor.create(spans)))) {
      ProtectionReport report = Telltale.verify(sdk);

      assertThat(report.spans().hook()).isEqualTo(Features.hook());
      assertThat(report.level())
          .isEqualTo(Features.hook() ? ProtectionLevel.PARTIAL : ProtectionLevel.NOT_PROTECTED);
    }
  }

  /** A log line with a value leaves before the span whose exception tells that it is one. */
  @Test
  void maskedExportersAreFullOnlyWithTheHook() {
    ProtectionLevel without = Features.hook() ? ProtectionLevel.PARTIAL : ProtectionLevel.FULL;
    try (OpenTelemetrySdk sdk = masked(false);
        OpenTelemetrySdk hooked = masked(true)) {
      ProtectionReport report = Telltale.verify(sdk);

      assertThat(report.level()).isEqualTo(without);
      assertThat(report.spans().level()).isEqualTo(without);
      assertThat(report.logs().level()).isEqualTo(without);
      assertThat(report.spans().hook()).isFalse();
      if (Features.hook()) {
        assertThat(report.reasons())
            .hasSize(2)
            .allMatch(reason -> reason.contains("pass the builders"))
            .allMatch(reason -> reason.contains("Telltale.install"));
      } else {
        assertThat(report.toString()).contains("no hook in this version of OpenTelemetry");
      }
      assertThat(Telltale.verify(hooked).level()).isEqualTo(ProtectionLevel.FULL);
      assertThat(Telltale.verify(hooked).spans().hook()).isEqualTo(Features.hook());
    }
    assertThat(spans.getFinishedSpanItems()).isEmpty();
  }

  /** A span that is dropped tells nobody of its exceptions, and its log lines leave. */
  @Test
  void aSamplerThatIsSetAfterTheHookIsToBeWrapped() {
    assumeTrue(Features.hook());
    SdkTracerProviderBuilder dropping = Telltale.install(SdkTracerProvider.builder());
    dropping.setSampler(Sampler.parentBased(Sampler.alwaysOn()));
    SdkTracerProviderBuilder mended = Telltale.install(SdkTracerProvider.builder());
    mended.setSampler(Sampler.parentBased(Sampler.alwaysOn()));
    Telltale.install(mended);
    SdkTracerProviderBuilder keeping = Telltale.install(SdkTracerProvider.builder());
    keeping.setSampler(Sampler.alwaysOn());
    try (OpenTelemetrySdk first = masked(dropping);
        OpenTelemetrySdk second = masked(mended);
        OpenTelemetrySdk third = masked(keeping)) {
      ProtectionReport report = Telltale.verify(first);

      assertThat(report.level()).isEqualTo(ProtectionLevel.PARTIAL);
      assertThat(report.spans().hook()).isTrue();
      assertThat(report.spans().toString()).contains("hook on in sampled traces");
      assertThat(report.reasons())
          .hasSize(1)
          .allMatch(reason -> reason.contains("call Telltale.install(builder) after the sampler"));
      assertThat(Telltale.verify(second).level()).isEqualTo(ProtectionLevel.FULL);
      assertThat(Telltale.verify(third).level()).isEqualTo(ProtectionLevel.FULL);
    }
  }

  private OpenTelemetrySdk masked(SdkTracerProviderBuilder tracers) {
    return OpenTelemetrySdk.builder()
        .setTracerProvider(
            tracers
                .addSpanProcessor(BatchSpanProcessor.builder(Telltale.masking(spans)).build())
                .build())
        .build();
  }

  private OpenTelemetrySdk masked(boolean hook) {
    SdkTracerProviderBuilder tracers = SdkTracerProvider.builder();
    SdkLoggerProviderBuilder loggers = SdkLoggerProvider.builder();
    if (hook) {
      Telltale.install(tracers);
      Telltale.install(loggers);
    }
    return OpenTelemetrySdk.builder()
        .setTracerProvider(
            tracers
                .addSpanProcessor(BatchSpanProcessor.builder(Telltale.masking(spans)).build())
                .build())
        .setLoggerProvider(
            loggers
                .addLogRecordProcessor(
                    BatchLogRecordProcessor.builder(Telltale.masking(logs)).build())
                .build())
        .build();
  }

  /** There are no exceptions among metrics. */
  @Test
  void noHookIsMissedAmongMetrics() {
    try (OpenTelemetrySdk sdk =
        OpenTelemetrySdk.builder()
            .setMeterProvider(
                SdkMeterProvider.builder()
                    .registerMetricReader(
                        PeriodicMetricReader.create(
                            Telltale.masking(InMemoryMetricExporter.create())))
                    .build())
            .build()) {
      ProtectionReport report = Telltale.verify(sdk);

      assertThat(report.level()).isEqualTo(ProtectionLevel.FULL);
      assertThat(report.toString()).doesNotContain("hook");
    }
  }

  @Test
  void oneOfTwoExportersIsPartial() {
    SpanExporter both = SpanExporter.composite(Telltale.masking(spans), spans);
    try (OpenTelemetrySdk sdk =
        sdk(b -> b.addSpanProcessor(BatchSpanProcessor.builder(both).build()))) {
      ProtectionReport report = Telltale.verify(sdk);

      assertThat(report.level()).isEqualTo(ProtectionLevel.PARTIAL);
      assertThat(report.spans().exporters())
          .hasToString("[InMemorySpanExporter masked, InMemorySpanExporter RAW]");
    }
  }

  @Test
  void metricsThatLeaveRawAreNotProtected() {
    InMemoryMetricExporter metrics = InMemoryMetricExporter.create();
    try (OpenTelemetrySdk sdk =
        OpenTelemetrySdk.builder()
            .setTracerProvider(
                Telltale.install(SdkTracerProvider.builder())
                    .addSpanProcessor(SimpleSpanProcessor.create(Telltale.masking(spans)))
                    .build())
            .setMeterProvider(
                SdkMeterProvider.builder()
                    .registerMetricReader(PeriodicMetricReader.create(metrics))
                    .build())
            .build()) {
      ProtectionReport report = Telltale.verify(sdk);

      assertThat(report.level()).isEqualTo(ProtectionLevel.PARTIAL);
      assertThat(report.metrics().exporters()).hasToString("[InMemoryMetricExporter RAW]");
      assertThat(report.reasons()).singleElement().asString().contains("gets metrics as they were");
    }
  }

  @Test
  void maskedSpansDoNotMakeUpForLogs() {
    OpenTelemetrySdk sdk =
        OpenTelemetrySdk.builder()
            .setTracerProvider(
                Telltale.install(SdkTracerProvider.builder())
                    .addSpanProcessor(SimpleSpanProcessor.create(Telltale.masking(spans)))
                    .build())
            .setLoggerProvider(
                SdkLoggerProvider.builder()
                    .addLogRecordProcessor(BatchLogRecordProcessor.builder(logs).build())
                    .build())
            .build();
    try (sdk) {
      ProtectionReport report = Telltale.verify(sdk);

      assertThat(report.spans().level()).isEqualTo(ProtectionLevel.FULL);
      assertThat(report.logs().level()).isEqualTo(ProtectionLevel.NOT_PROTECTED);
      assertThat(report.level()).isEqualTo(ProtectionLevel.PARTIAL);
    }
  }

  @Test
  void aProcessorThatDoesNotTellIsNamed() {
    try (OpenTelemetrySdk sdk =
        sdk(
            b ->
                b.addSpanProcessor(SimpleSpanProcessor.create(Telltale.masking(spans)))
                    .addSpanProcessor(new Enriching()))) {
      ProtectionReport report = Telltale.verify(sdk);

      assertThat(report.level()).isEqualTo(ProtectionLevel.PARTIAL);
      assertThat(report.spans().notLookedInto()).containsExactly(Enriching.class.getName());
    }
  }

  @Test
  void theServiceAloneIsFull() {
    try (OtlpReceiver receiver = OtlpReceiver.http();
        OpenTelemetrySdk sdk =
            AutoConfiguredOpenTelemetrySdk.builder()
                .disableShutdownHook()
                .addPropertiesSupplier(
                    () ->
                        Map.of(
                            "otel.exporter.otlp.endpoint", receiver.endpoint(),
                            "otel.exporter.otlp.protocol", "http/protobuf",
                            "otel.metrics.exporter", "none"))
                .build()
                .getOpenTelemetrySdk()) {
      ProtectionReport report = Telltale.verify(sdk);

      assertThat(report.level()).isEqualTo(ProtectionLevel.FULL);
      assertThat(report.logs().exporters()).hasToString("[OtlpHttpLogRecordExporter masked]");
    }
  }

  /** A library that adds a processor of its own passes by every customizer of exporters. */
  @Test
  void whatSomebodyAddsGetsMaskedSpans() {
    for (boolean required : new boolean[] {false, true}) {
      InMemorySpanExporter added = InMemorySpanExporter.create();
      UnmaskedExport.customizer = b -> b.addSpanProcessor(SimpleSpanProcessor.create(added));
      List<String> said = new ArrayList<>();
      TracingConfig config =
          TracingConfig.builder().exporter("none").requireProtection(required).build();
      try (OpenTelemetryIntegration telemetry = BesideAnotherSdkTest.capturing(said, config)) {
        assertThat(telemetry.verify().level()).isEqualTo(ProtectionLevel.FULL);
        assertThat(telemetry.verify().spans().exporters())
            .hasToString("[InMemorySpanExporter masked]");
        telemetry
            .getTracer()
            .spanBuilder("work")
            .startSpan()
            .recordException(new AuthRequiredException("canary@secret.example", "acme"))
            .end();

        assertThat(added.getFinishedSpanItems()).hasSize(1);
        assertThat(added.getFinishedSpanItems().get(0).toString()).doesNotContain("canary@");
      }
      assertThat(said).isEmpty();
    }
  }

  private static final class Enriching implements SpanProcessor {

    @Override
    public void onStart(Context parentContext, ReadWriteSpan span) {
      span.setAttribute("a", "b");
    }

    @Override
    public boolean isStartRequired() {
      return true;
    }

    @Override
    public void onEnd(ReadableSpan span) {}

    @Override
    public boolean isEndRequired() {
      return false;
    }
  }
}
