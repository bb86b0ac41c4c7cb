/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.logs.SdkLoggerProvider;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.logs.export.LogRecordExporter;
import io.opentelemetry.sdk.logs.export.SimpleLogRecordProcessor;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SdkTracerProviderBuilder;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.telltale.runtime.ErrorRegistry;
import io.telltale.runtime.ExceptionTracer;
import io.telltale.sdk.data.ProtectionLevel;
import java.io.IOException;
import java.net.URL;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/**
 * What is said at the start, once for each thing to be said: so each test has an exporter of its
 * own, whose name nobody else has.
 */
class StartUpReportTest {

  private static final String START = "protection is ";

  private final LoggedRecords log = new LoggedRecords("io.telltale.runtime");
  private final ClassLoader context = Thread.currentThread().getContextClassLoader();

  @BeforeEach
  @AfterEach
  void forgetTheGlobalOne() {
    GlobalOpenTelemetry.resetForTest();
  }

  @AfterEach
  void stop() {
    Thread.currentThread().setContextClassLoader(context);
    log.close();
  }

  private static OpenTelemetrySdk autoconfigured(String exporter) {
    return AutoConfiguredOpenTelemetrySdk.builder()
        .disableShutdownHook()
        .addPropertiesSupplier(
            () ->
                Map.of(
                    "otel.traces.exporter", exporter,
                    "otel.logs.exporter", "none",
                    "otel.metrics.exporter", "none"))
        .build()
        .getOpenTelemetrySdk();
  }

  private List<String> said() {
    // One that has begun is begun by a thread of the test.
    Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("telltale-report"))
        .forEach(StartUpReportTest::await);
    return log.messages().stream().filter(message -> message.startsWith(START)).toList();
  }

  private static void await(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void work(OpenTelemetrySdk sdk, Throwable error) {
    sdk.getTracer("t").spanBuilder("work").startSpan().recordException(error).end();
    sdk.getTracer("t").spanBuilder("work").startSpan().recordException(error).end();
  }

  @Test
  void nothingWhereAllIsMasked() {
    try (OpenTelemetrySdk sdk = autoconfigured("otlp")) {
      assertThat(sdk).isNotNull();
    }
    assertThat(said()).isEmpty();
  }

  /** As if the compiler had not been told of the processor, or services were lost in a jar. */
  private static final class WithoutServices extends ClassLoader {

    WithoutServices(ClassLoader parent) {
      super(parent);
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
      return name.startsWith("META-INF/services/io.telltale")
          ? Collections.emptyEnumeration()
          : super.getResources(name);
    }
  }

  @Test
  void thatNoErrorIsDeclared() {
    Thread.currentThread().setContextClassLoader(new WithoutServices(context));
    try (OpenTelemetrySdk sdk = autoconfigured("otlp")) {
      assertThat(said())
          .singleElement()
          .asString()
          .startsWith("protection is PARTIAL: no declared error was found")
          .contains("put telltale-processor on the annotation processor path");
      ProtectionReport report = Telltale.verify(sdk);
      assertThat(report.level()).isEqualTo(ProtectionLevel.PARTIAL);
      assertThat(report.spans().level()).isEqualTo(ProtectionLevel.FULL);
      assertThat(report.reasons()).singleElement().asString().startsWith("no declared error");
    }
  }

  private static final class BesideMasked extends Discarding {}

  private static final class OfTheHook extends Discarding {}

  @Test
  @EnabledIf("io.telltale.sdk.Features#hook")
  void whatABuilderWithTheHookExportsRaw() {
    try (OpenTelemetrySdk sdk =
        OpenTelemetrySdk.builder()
            .setTracerProvider(
                Telltale.install(SdkTracerProvider.builder())
                    .addSpanProcessor(SimpleSpanProcessor.create(new OfTheHook()))
                    .build())
            .build()) {
      assertThat(said()).as("nobody knows of the exporter yet").isEmpty();
      work(sdk, new IllegalStateException());

      assertThat(said())
          .containsExactly(
              "protection is PARTIAL: OfTheHook gets spans as they were recorded; wrap it"
                  + " with Telltale.masking(exporter), or call Protection.maskProcessors(builder)"
                  + " after its processor is added");
    }
  }

  private static final class OfTheTracer extends Discarding {}

  /** Nobody asks the hook then. */
  @Test
  void whatABuilderWithTheHookExportsRawThoughOnlyTelltaleRecords() {
    Protection protection = Telltale.with(TracingConfig.production());
    try (OpenTelemetrySdk sdk = installed(protection, new OfTheTracer())) {
      ExceptionTracer exceptions = protection.exceptionTracer(sdk);
      assertThat(said()).as("nobody knows of the exporter yet").isEmpty();
      record(sdk, exceptions);
      record(sdk, exceptions);

      assertThat(said())
          .singleElement()
          .asString()
          .startsWith("protection is " + withTheHookAlone())
          .contains(": OfTheTracer gets spans as they were recorded");
    }
  }

  private static final class OfAHealthyService extends Discarding {}

  @Test
  void whatABuilderWithTheHookExportsRawBeforeAnythingHasFailed() {
    Protection protection = Telltale.with(TracingConfig.production());
    try (OpenTelemetrySdk sdk = installed(protection, new OfAHealthyService())) {
      sdk.getTracer("t").spanBuilder("work").startSpan().end();

      assertThat(said())
          .singleElement()
          .asString()
          .startsWith("protection is " + withTheHookAlone())
          .contains(": OfAHealthyService gets spans as they were recorded");
    }
  }

  private static final class OfTheCanary extends Discarding {}

  @Test
  void nothingOfTheSpanOfAReport() {
    Protection protection = Telltale.with(TracingConfig.production());
    try (OpenTelemetrySdk sdk = installed(protection, new OfTheCanary())) {
      assertThat(protection.verify(sdk).level()).isEqualTo(withTheHookAlone());

      assertThat(said()).isEmpty();
    }
  }

  private static final class OfAHost extends Discarding {}

  private static final class LogsOfAHost implements LogRecordExporter {

    @Override
    public CompletableResultCode export(Collection<LogRecordData> logs) {
      return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode flush() {
      return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode shutdown() {
      return CompletableResultCode.ofSuccess();
    }
  }

  /** The host knows more of the SDK than its spans. */
  @Test
  void nothingMoreWhereAHostHasSaidIt() {
    Protection protection = Telltale.with(TracingConfig.production());
    try (OpenTelemetrySdk sdk =
        OpenTelemetrySdk.builder()
            .setTracerProvider(providerOf(protection, new OfAHost()))
            .setLoggerProvider(
                protection
                    .install(SdkLoggerProvider.builder())
                    .addLogRecordProcessor(SimpleLogRecordProcessor.create(new LogsOfAHost()))
                    .build())
            .build()) {
      assertThat(HostSupport.reportStart(sdk, ErrorRegistry.load())).isTrue();
      work(sdk, new IllegalStateException());

      assertThat(said())
          .singleElement()
          .asString()
          .contains("OfAHost gets spans as they were recorded")
          .contains("LogsOfAHost gets log records as they were recorded");
    }
  }

  /** Some versions have no hook, and then nothing masks. */
  private static ProtectionLevel withTheHookAlone() {
    return Features.hook() ? ProtectionLevel.PARTIAL : ProtectionLevel.NOT_PROTECTED;
  }

  private static final class BehindTwoMasks extends Discarding {}

  private static final class BehindOneMask extends Discarding {}

  /** What masks inside of what masks belongs to the same SDK. */
  @Test
  void nothingOfAMaskBehindAnotherOne() {
    Protection protection = Telltale.with(TracingConfig.production());
    SpanExporter both =
        SpanExporter.composite(protection.masking(new BehindTwoMasks()), new BehindOneMask());
    SdkTracerProvider provider =
        protection
            .maskProcessors(
                protection
                    .install(SdkTracerProvider.builder())
                    .addSpanProcessor(SimpleSpanProcessor.create(both)))
            .build();
    try (OpenTelemetrySdk sdk = OpenTelemetrySdk.builder().setTracerProvider(provider).build()) {
      assertThat(HostSupport.reportStart(sdk, ErrorRegistry.load())).isTrue();
      work(sdk, new IllegalStateException());

      assertThat(said()).isEmpty();
      assertThat(protection.verify(sdk).level()).isEqualTo(ProtectionLevel.FULL);
    }
  }

  private static final class InWrapper extends Discarding {}

  private static final class InRawWrapper extends Discarding {}

  /** As a post-processor of beans wraps what is masked already. */
  private static class Wrapper implements SpanExporter {

    private final SpanExporter wrapped;

    Wrapper(SpanExporter wrapped) {
      this.wrapped = wrapped;
    }

    @Override
    public CompletableResultCode export(Collection<SpanData> spans) {
      return wrapped.export(spans);
    }

    @Override
    public CompletableResultCode flush() {
      return wrapped.flush();
    }

    @Override
    public CompletableResultCode shutdown() {
      return wrapped.shutdown();
    }
  }

  private static final class OuterWrapper extends Wrapper {

    OuterWrapper(SpanExporter wrapped) {
      super(new Wrapper(wrapped));
    }
  }

  private static SdkTracerProviderBuilder wrapped(Protection protection, SpanExporter raw) {
    return protection
        .install(SdkTracerProvider.builder())
        .addSpanProcessor(SimpleSpanProcessor.create(new OuterWrapper(protection.masking(raw))));
  }

  @Test
  void nothingOfAMaskInAWrapperBehindAnotherMask() {
    Protection protection = Telltale.with(TracingConfig.production());
    SdkTracerProvider provider =
        protection.maskProcessors(wrapped(protection, new InWrapper())).build();
    try (OpenTelemetrySdk sdk = OpenTelemetrySdk.builder().setTracerProvider(provider).build()) {
      assertThat(HostSupport.reportStart(sdk, ErrorRegistry.load())).isTrue();
      work(sdk, new IllegalStateException());

      assertThat(said()).isEmpty();
    }
  }

  /** The wrapper itself may hand on what was recorded. */
  @Test
  void aWrapperWithoutAMaskInFrontIsNotTakenForMasked() {
    Protection protection = Telltale.with(TracingConfig.production());
    SdkTracerProvider provider = wrapped(protection, new InRawWrapper()).build();
    try (OpenTelemetrySdk sdk = OpenTelemetrySdk.builder().setTracerProvider(provider).build()) {
      assertThat(HostSupport.reportStart(sdk, ErrorRegistry.load())).isTrue();
      work(sdk, new IllegalStateException());

      assertThat(said()).anySatisfy(line -> assertThat(line).contains("OuterWrapper"));
      assertThat(protection.verify(sdk).level()).isNotEqualTo(ProtectionLevel.FULL);
    }
  }

  private static SdkTracerProvider providerOf(Protection protection, SpanExporter raw) {
    return protection
        .install(SdkTracerProvider.builder())
        .addSpanProcessor(SimpleSpanProcessor.create(raw))
        .build();
  }

  private static OpenTelemetrySdk installed(Protection protection, SpanExporter raw) {
    return OpenTelemetrySdk.builder().setTracerProvider(providerOf(protection, raw)).build();
  }

  private static void record(OpenTelemetrySdk sdk, ExceptionTracer exceptions) {
    Span span = sdk.getTracer("t").spanBuilder("work").startSpan();
    exceptions.recordException(span, new IllegalStateException());
    span.end();
  }

  @Test
  void thatMaskProcessorsCameTooEarly() {
    Protection protection = Telltale.with(TracingConfig.production());
    protection.maskProcessors(SdkTracerProvider.builder());

    assertThat(log.messages())
        .singleElement()
        .asString()
        .startsWith("Protection.maskProcessors(builder) was given a builder without processors")
        .endsWith("call it last, after all processors are added and before build()");
  }

  /** As a framework does, whose application may have no exporter. */
  @Test
  void nothingOfABuilderWithoutProcessorsInWhichTelltaleIsInstalled() {
    Protection protection = Telltale.with(TracingConfig.production());
    protection.maskProcessors(protection.install(SdkTracerProvider.builder()));
    protection.maskProcessors(protection.install(SdkLoggerProvider.builder()));

    assertThat(log.messages()).noneMatch(message -> message.contains("maskProcessors"));
  }

  private static final class OfNobody extends Discarding {}

  @Test
  void thatTheSdkAroundAnExporterIsNotKnown() {
    try (OpenTelemetrySdk sdk = sdkOf(new OfNobody())) {
      work(sdk, new IllegalStateException());

      assertThat(said())
          .containsExactly(
              "protection is PARTIAL: what OfNobody gets is masked, but Telltale has not seen"
                  + " the SDK around it, nor its other exporters; call"
                  + " Telltale.verify(openTelemetry) as soon as that SDK is built");
    }
  }

  private static final class Verified extends Discarding {}

  @Test
  void nothingWhereSomebodyHasAsked() {
    try (OpenTelemetrySdk sdk = sdkOf(new Verified())) {
      assertThat(Telltale.verify(sdk).level()).isNotEqualTo(ProtectionLevel.NOT_PROTECTED);
      work(sdk, new IllegalStateException());

      assertThat(said()).isEmpty();
    }
  }

  private static final class InGlobal extends Discarding {}

  @Test
  void whatTheGlobalSdkExportsRaw() {
    try (OpenTelemetrySdk sdk = sdkOf(new InGlobal(), new BesideMasked())) {
      GlobalOpenTelemetry.set(sdk);
      work(sdk, new IllegalStateException());

      String expected =
          "protection is PARTIAL: BesideMasked gets spans as they were recorded; wrap it with"
              + " Telltale.masking(exporter)";
      assertThat(said())
          .singleElement()
          .asString()
          .satisfiesAnyOf(
              line -> assertThat(line).startsWith(expected),
              line -> assertThat(line).as("before 1.57").contains("what InGlobal gets is masked"));
    }
  }

  private static OpenTelemetrySdk sdkOf(SpanExporter masked, SpanExporter... raw) {
    var builder =
        SdkTracerProvider.builder()
            .addSpanProcessor(SimpleSpanProcessor.create(Telltale.masking(masked)));
    for (SpanExporter exporter : raw) {
      builder.addSpanProcessor(SimpleSpanProcessor.create(exporter));
    }
    return OpenTelemetrySdk.builder().setTracerProvider(builder.build()).build();
  }
}
