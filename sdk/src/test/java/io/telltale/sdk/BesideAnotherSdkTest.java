/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.logs.LoggerProvider;
import io.opentelemetry.api.metrics.MeterProvider;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.TracerProvider;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.logs.SdkLoggerProvider;
import io.opentelemetry.sdk.logs.export.SimpleLogRecordProcessor;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.export.PeriodicMetricReader;
import io.opentelemetry.sdk.testing.exporter.InMemoryLogRecordExporter;
import io.opentelemetry.sdk.testing.exporter.InMemoryMetricExporter;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SdkTracerProviderBuilder;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.telltale.sdk.data.ProtectionLevel;
import io.telltale.sdk.shop.AuthRequiredException;
import io.telltale.testing.OtlpReceiver;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether {@link Telltale#setup} starts an SDK where another one may be the global one. */
class BesideAnotherSdkTest {

  private final InMemorySpanExporter spans = InMemorySpanExporter.create();

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
  void besideAnotherSdkNoSecondOneIsStarted() {
    try (OtlpReceiver receiver = OtlpReceiver.http();
        OpenTelemetrySdk sdk = sdk(b -> b.addSpanProcessor(SimpleSpanProcessor.create(spans)))) {
      GlobalOpenTelemetry.set(sdk);
      List<String> warnings = new ArrayList<>();
      TracingConfig config =
          TracingConfig.builder().exporter("otlp-http").endpoint(receiver.endpoint()).build();
      try (OpenTelemetryIntegration telemetry = capturing(warnings, config)) {
        if (!knowsTheGlobalOne()) {
          return;
        }
        Span span = telemetry.getTracer().spanBuilder("work").startSpan();
        telemetry
            .exceptionTracer()
            .recordException(span, new AuthRequiredException("canary@secret.example", "acme"));
        span.end();

        assertThat(telemetry.forceFlush()).isTrue();
        assertThat(telemetry.verify(Duration.ofMillis(200)).level())
            .isEqualTo(ProtectionLevel.NOT_PROTECTED);
      }
      telltaleHasNotClosed(sdk);
      assertThat(receiver.requests()).isEmpty();
      assertThat(spans.getFinishedSpanItems().get(0).toString())
          .contains("AUTH-201")
          .doesNotContain("canary@");
    }
  }

  private void telltaleHasNotClosed(OpenTelemetrySdk sdk) {
    int before = spans.getFinishedSpanItems().size();
    sdk.getTracer("t").spanBuilder("later").startSpan().end();
    assertThat(spans.getFinishedSpanItems()).hasSize(before + 1);
  }

  /** Whatever asks for the global instance first has OpenTelemetry set one that does nothing. */
  @Test
  void anSdkIsStartedWhereALibraryHasOnlyAskedForTheGlobalOne() {
    assertThat(GlobalOpenTelemetry.get()).isNotNull();
    try (OtlpReceiver receiver = OtlpReceiver.http()) {
      List<String> warnings = new ArrayList<>();
      TracingConfig config =
          TracingConfig.builder().exporter("otlp-http").endpoint(receiver.endpoint()).build();
      try (OpenTelemetryIntegration telemetry = capturing(warnings, config)) {
        telemetry.getTracer().spanBuilder("work").startSpan().end();

        assertThat(telemetry.forceFlush()).isTrue();
        assertThat(telemetry.verify().spans().level()).isEqualTo(ProtectionLevel.FULL);
      }
      assertThat(receiver.span("work").name()).isEqualTo("work");
      assertThat(warnings).noneMatch(warning -> warning.contains("another OpenTelemetry SDK"));
    }
  }

  /** Libraries send through it, whatever the instance does that was asked about. */
  @Test
  void theReportTellsOfAGlobalSdkThatIsNotMasked() {
    InMemorySpanExporter own = InMemorySpanExporter.create();
    try (OpenTelemetrySdk raw = sdk(b -> b.addSpanProcessor(SimpleSpanProcessor.create(spans)));
        OpenTelemetrySdk masked =
            sdk(b -> masking(b).addSpanProcessor(SimpleSpanProcessor.create(masking(own))))) {
      List<String> before = Telltale.verify(masked).reasons();
      GlobalOpenTelemetry.set(raw);
      ProtectionReport report = Telltale.verify(masked);

      assertThat(report.level()).isNotEqualTo(ProtectionLevel.FULL);
      assertThat(report.reasons()).containsAll(before).hasSize(before.size() + 1);
      assertThat(report.reasons().get(before.size()))
          .startsWith("GlobalOpenTelemetry is another SDK")
          .contains("InMemorySpanExporter");
      assertThat(spans.getFinishedSpanItems()).isEmpty();
      assertThat(Telltale.verify(raw).reasons())
          .noneMatch(reason -> reason.startsWith("GlobalOpenTelemetry"));
    }
  }

  /** What is shared is told of anyway; what the global one has of its own is not masked. */
  @ParameterizedTest
  @ValueSource(strings = {"spans", "logs", "metrics"})
  void theReportTellsOfWhatAGlobalSdkDoesNotShare(String signal) {
    InMemorySpanExporter own = InMemorySpanExporter.create();
    try (OpenTelemetrySdk masked =
        OpenTelemetrySdk.builder()
            .setTracerProvider(
                masking(SdkTracerProvider.builder())
                    .addSpanProcessor(SimpleSpanProcessor.create(masking(own)))
                    .build())
            .setLoggerProvider(Telltale.install(SdkLoggerProvider.builder()).build())
            .setMeterProvider(SdkMeterProvider.builder().build())
            .build()) {
      List<String> before = Telltale.verify(masked).reasons();
      ProtectionLevel level = Telltale.verify(masked).level();
      try (OpenTelemetrySdk global = sharing(masked, signal)) {
        GlobalOpenTelemetry.set(global);
        ProtectionReport report = Telltale.verify(masked);

        assertThat(level).isEqualTo(ProtectionLevel.FULL);
        assertThat(report.level()).isNotEqualTo(ProtectionLevel.FULL);
        assertThat(report.reasons()).hasSize(before.size() + 1);
        assertThat(report.reasons().get(before.size()))
            .startsWith("GlobalOpenTelemetry is another SDK")
            .contains("InMemory");
      }
    }
  }

  private OpenTelemetrySdk sharing(OpenTelemetrySdk sdk, String unshared) {
    return OpenTelemetrySdk.builder()
        .setTracerProvider(
            unshared.equals("spans")
                ? SdkTracerProvider.builder()
                    .addSpanProcessor(SimpleSpanProcessor.create(spans))
                    .build()
                : sdk.getSdkTracerProvider())
        .setLoggerProvider(
            unshared.equals("logs")
                ? SdkLoggerProvider.builder()
                    .addLogRecordProcessor(
                        SimpleLogRecordProcessor.create(InMemoryLogRecordExporter.create()))
                    .build()
                : sdk.getSdkLoggerProvider())
        .setMeterProvider(
            unshared.equals("metrics")
                ? SdkMeterProvider.builder()
                    .registerMetricReader(
                        PeriodicMetricReader.create(InMemoryMetricExporter.create()))
                    .build()
                : sdk.getSdkMeterProvider())
        .build();
  }

  /** The report tells of it once. */
  @Test
  void theReportSaysNothingMoreOfWhatIsShared() {
    try (OpenTelemetrySdk raw = sdk(b -> b.addSpanProcessor(SimpleSpanProcessor.create(spans)));
        OpenTelemetrySdk global =
            OpenTelemetrySdk.builder().setTracerProvider(raw.getSdkTracerProvider()).build()) {
      List<String> before = Telltale.verify(raw).reasons();
      GlobalOpenTelemetry.set(global);

      assertThat(Telltale.verify(raw).reasons()).isEqualTo(before);
    }
  }

  /** It is the same one, or is masked as well. */
  @Test
  void theReportSaysNothingOfAGlobalSdkThatIsMasked() {
    InMemorySpanExporter own = InMemorySpanExporter.create();
    try (OpenTelemetrySdk masked =
            sdk(b -> masking(b).addSpanProcessor(SimpleSpanProcessor.create(masking(own))));
        OpenTelemetrySdk other =
            sdk(b -> masking(b).addSpanProcessor(SimpleSpanProcessor.create(masking(spans))))) {
      List<String> before = Telltale.verify(masked).reasons();
      GlobalOpenTelemetry.set(other);
      assertThat(Telltale.verify(masked).reasons()).isEqualTo(before);
      assertThat(Telltale.verify(GlobalOpenTelemetry.get()).reasons()).isEqualTo(before);
    }
  }

  /** What is not of OpenTelemetry's classes may send to anybody, as a Java agent does. */
  @Test
  void theReportTellsOfAGlobalInstanceThatCannotBeLookedInto() {
    InMemorySpanExporter own = InMemorySpanExporter.create();
    try (OpenTelemetrySdk raw = sdk(b -> b.addSpanProcessor(SimpleSpanProcessor.create(spans)));
        OpenTelemetrySdk masked =
            sdk(b -> masking(b).addSpanProcessor(SimpleSpanProcessor.create(masking(own))))) {
      List<String> before = Telltale.verify(masked).reasons();
      GlobalOpenTelemetry.set(new Around(raw));
      ProtectionReport report = Telltale.verify(masked);

      assertThat(report.level()).isNotEqualTo(ProtectionLevel.FULL);
      assertThat(report.reasons()).hasSize(before.size() + 1);
      assertThat(report.reasons().get(before.size()))
          .startsWith("GlobalOpenTelemetry is another SDK")
          .contains("Around");
    }
  }

  /** Nothing leaves there that the report does not tell of. */
  @Test
  void theReportSaysNothingOfAGlobalInstanceThatLeadsToTheSameSdkOrNowhere() {
    InMemorySpanExporter own = InMemorySpanExporter.create();
    try (OpenTelemetrySdk masked =
        sdk(b -> masking(b).addSpanProcessor(SimpleSpanProcessor.create(masking(own))))) {
      List<String> before = Telltale.verify(masked).reasons();
      GlobalOpenTelemetry.set(new Around(masked));
      assertThat(Telltale.verify(masked).reasons()).isEqualTo(before);
      GlobalOpenTelemetry.resetForTest();
      GlobalOpenTelemetry.set(
          OpenTelemetry.propagating(
              ContextPropagators.create(W3CTraceContextPropagator.getInstance())));
      assertThat(Telltale.verify(masked).reasons()).isEqualTo(before);
    }
  }

  /** An instance of somebody else's class. */
  private record Around(OpenTelemetry delegate) implements OpenTelemetry {

    @Override
    public TracerProvider getTracerProvider() {
      return delegate.getTracerProvider();
    }

    @Override
    public MeterProvider getMeterProvider() {
      return delegate.getMeterProvider();
    }

    @Override
    public LoggerProvider getLogsBridge() {
      return delegate.getLogsBridge();
    }

    @Override
    public ContextPropagators getPropagators() {
      return delegate.getPropagators();
    }
  }

  /** Somebody registers an SDK of theirs only after Telltale has set up its own. */
  @Test
  void theIntegrationTellsOfAGlobalSdkThatWasSetAfterIt() {
    try (OtlpReceiver receiver = OtlpReceiver.http();
        OpenTelemetrySdk raw = sdk(b -> b.addSpanProcessor(SimpleSpanProcessor.create(spans)));
        OpenTelemetryIntegration telemetry =
            Telltale.setup(
                TracingConfig.builder()
                    .exporter("otlp-http")
                    .endpoint(receiver.endpoint())
                    .build())) {
      assertThat(telemetry.verify().reasons())
          .noneMatch(reason -> reason.startsWith("GlobalOpenTelemetry"));
      GlobalOpenTelemetry.set(raw);

      tellsOfTheGlobalSdk(telemetry);
    }
  }

  /** What Telltale set up sends nothing, and the other SDK sends on. */
  @Test
  void theIntegrationTellsOfAGlobalSdkThatItRecordsNothingThrough() {
    try (OpenTelemetrySdk raw = sdk(b -> b.addSpanProcessor(SimpleSpanProcessor.create(spans)))) {
      GlobalOpenTelemetry.set(raw);
      for (TracingConfig config :
          List.of(
              TracingConfig.strict().toBuilder().exporter("none").build(),
              TracingConfig.disabled(),
              TracingConfig.disabled().toBuilder().masking(false).build())) {
        try (OpenTelemetryIntegration telemetry = Telltale.setup(config)) {
          tellsOfTheGlobalSdk(telemetry);
        }
      }
    }
  }

  /** What is switched off is one reason, and another SDK is a second one. */
  @Test
  void theReportTellsOfTheGlobalSdkWhereMaskingIsOffToo() {
    TracingConfig unmasked = TracingConfig.builder().masking(false).build();
    try (OpenTelemetrySdk raw = sdk(b -> b.addSpanProcessor(SimpleSpanProcessor.create(spans)));
        OpenTelemetrySdk own =
            sdk(
                b ->
                    b.addSpanProcessor(
                        SimpleSpanProcessor.create(InMemorySpanExporter.create())))) {
      GlobalOpenTelemetry.set(raw);

      assertThat(Telltale.with(unmasked).verify(own).reasons())
          .hasSize(2)
          .anyMatch(reason -> reason.startsWith("masking is switched off"))
          .anyMatch(reason -> reason.startsWith("GlobalOpenTelemetry is another SDK"));
    }
  }

  private static void tellsOfTheGlobalSdk(OpenTelemetryIntegration telemetry) {
    ProtectionReport report = telemetry.verify();
    ProtectionReport same = Telltale.verify(telemetry.openTelemetry());

    assertThat(report.level()).isNotEqualTo(ProtectionLevel.FULL).isEqualTo(same.level());
    assertThat(report.reasons())
        .anySatisfy(
            reason ->
                assertThat(reason)
                    .startsWith("GlobalOpenTelemetry is another SDK")
                    .contains("InMemorySpanExporter"))
        .isEqualTo(same.reasons());
  }

  private static SdkTracerProviderBuilder masking(SdkTracerProviderBuilder builder) {
    return Telltale.install(builder);
  }

  private static SpanExporter masking(SpanExporter exporter) {
    return Telltale.masking(exporter);
  }

  @Test
  void whatIsRequiredIsRefusedBesideAnotherSdk() {
    try (OpenTelemetrySdk sdk = sdk(b -> b.addSpanProcessor(SimpleSpanProcessor.create(spans)))) {
      GlobalOpenTelemetry.set(sdk);
      List<String> said = new ArrayList<>();
      try (OpenTelemetryIntegration telemetry =
          capturing(said, TracingConfig.strict().toBuilder().exporter("none").build())) {
        if (!knowsTheGlobalOne()) {
          return;
        }
        telemetry.getTracer().spanBuilder("work").startSpan().end();
      }

      assertThat(spans.getFinishedSpanItems()).isEmpty();
      assertThat(said).singleElement().asString().startsWith("SEVERE requireProtection: another");
    }
  }

  @Test
  void disabledInstallsNothing() {
    UnmaskedExport.customizer =
        b -> {
          throw new AssertionError("an SDK was built");
        };
    try (OpenTelemetryIntegration telemetry = Telltale.setup(TracingConfig.disabled())) {
      assertThat(telemetry.openTelemetry()).isSameAs(OpenTelemetry.noop());
      telemetry.exceptionTracer().recordException(new IllegalStateException());
      assertThat(telemetry.forceFlush()).isTrue();
    }
    assertThat(Telltale.with(TracingConfig.disabled()).masking(spans)).isSameAs(spans);
  }

  /** Sets Telltale up, and returns what it says about it. */
  static OpenTelemetryIntegration capturing(List<String> said, TracingConfig config) {
    LoggedRecords log = new LoggedRecords(Telltale.class.getName());
    try (log) {
      return Telltale.setup(config);
    } finally {
      said.addAll(log.lines());
    }
  }

  /** Older versions of OpenTelemetry cannot be asked whether there is one without setting it. */
  private static boolean knowsTheGlobalOne() {
    try {
      return GlobalOpenTelemetry.isSet();
    } catch (NoSuchMethodError older) {
      return false;
    }
  }
}
