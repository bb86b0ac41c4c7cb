/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.exporter.otlp.http.logs.OtlpHttpLogRecordExporter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import io.opentelemetry.sdk.logs.SdkLoggerProvider;
import io.opentelemetry.sdk.logs.export.BatchLogRecordProcessor;
import io.opentelemetry.sdk.logs.export.SimpleLogRecordProcessor;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.telltale.sdk.OpenTelemetryIntegration;
import io.telltale.sdk.Telltale;
import io.telltale.sdk.TracingConfig;
import io.telltale.testing.OtlpReceiver;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Ways in which Telltale gets into an SDK, all of which export to one receiver. */
final class Installed implements AutoCloseable {

  private final OtlpReceiver receiver = OtlpReceiver.http();
  private final List<Runnable> started = new ArrayList<>();
  private final Exports exports = new Exports();

  /** Each of them. */
  enum Way {
    AUTOCONFIGURE,
    SETUP,
    INSTALL
  }

  /**
   * An SDK.
   *
   * @param flush lets leave what has ended; what it answers is not to be relied on
   */
  record Exporting(OpenTelemetry sdk, Runnable flush) {}

  OtlpReceiver receiver() {
    return receiver;
  }

  Exporting by(Way way) {
    if (way == Way.SETUP) {
      OpenTelemetryIntegration integration = bySetup();
      return new Exporting(
          integration.openTelemetry(),
          () -> {
            integration.forceFlush();
          });
    }
    return exporting(way == Way.INSTALL ? onTheSdkOneHas(4_000) : byAutoconfigure());
  }

  private static Exporting exporting(OpenTelemetrySdk sdk) {
    return new Exporting(
        sdk,
        () -> {
          sdk.getSdkLoggerProvider().forceFlush().join(30, TimeUnit.SECONDS);
          sdk.getSdkTracerProvider().forceFlush().join(30, TimeUnit.SECONDS);
        });
  }

  /**
   * Flushes until so much has arrived: a batching processor may take a flush for the one before.
   *
   * @throws AssertionError if it does not within a minute
   */
  void flush(Exporting exporting, int logs, int spans) {
    long start = System.nanoTime();
    while (true) {
      exporting.flush.run();
      int logsSoFar = receiver.logs().size();
      int spansSoFar = receiver.spans().size();
      if (logsSoFar >= logs && spansSoFar >= spans) {
        return;
      }
      if (System.nanoTime() - start > TimeUnit.MINUTES.toNanos(1)) {
        throw new AssertionError(
            "of "
                + logs
                + " log records and "
                + spans
                + " spans, "
                + logsSoFar
                + " and "
                + spansSoFar
                + " have arrived");
      }
    }
  }

  /** By Telltale's own set-up, with OpenTelemetry's exporter of log records. */
  private OpenTelemetryIntegration bySetup() {
    Map<String, String> properties =
        Map.of(
            "otel.logs.exporter", "otlp",
            "otel.exporter.otlp.endpoint", receiver.endpoint(),
            "otel.exporter.otlp.protocol", "http/protobuf",
            "otel.blrp.schedule.delay", "600000");
    properties.forEach(System::setProperty);
    try {
      OpenTelemetryIntegration integration =
          Telltale.setup(
              TracingConfig.builder().exporter("otlp-http").endpoint(receiver.endpoint()).build());
      started.add(integration::close);
      return integration;
    } finally {
      properties.keySet().forEach(System::clearProperty);
    }
  }

  /** By OpenTelemetry's own set-up, which finds Telltale on the class path. */
  OpenTelemetrySdk byAutoconfigure() {
    Map<String, String> properties =
        Map.of(
            "otel.exporter.otlp.endpoint",
            receiver.endpoint(),
            "otel.exporter.otlp.protocol",
            "http/protobuf",
            "otel.metrics.exporter",
            "none",
            // Spans leave when they are flushed, and not on their own between two flushes.
            "otel.bsp.schedule.delay",
            "600000",
            "otel.blrp.schedule.delay",
            "600000");
    return started(
        AutoConfiguredOpenTelemetrySdk.builder()
            .disableShutdownHook()
            .addPropertiesSupplier(() -> properties)
            .addTracerProviderCustomizer(
                (tracers, config) -> tracers.addSpanProcessor(exports.endedSpans()))
            .addSpanExporterCustomizer((exporter, config) -> exports.counted(exporter))
            .addLoggerProviderCustomizer(
                (loggers, config) -> loggers.addLogRecordProcessor(exports.emittedLogs()))
            .addLogRecordExporterCustomizer((exporter, config) -> exports.counted(exporter))
            .build()
            .getOpenTelemetrySdk());
  }

  /**
   * By hand, in an SDK with OpenTelemetry's own queues.
   *
   * @param queueSize how many spans wait, of which none leaves before it is flushed
   */
  OpenTelemetrySdk onTheSdkOneHas(int queueSize) {
    OtlpHttpSpanExporter spans =
        OtlpHttpSpanExporter.builder().setEndpoint(receiver.endpoint() + "/v1/traces").build();
    OtlpHttpLogRecordExporter logs =
        OtlpHttpLogRecordExporter.builder().setEndpoint(receiver.endpoint() + "/v1/logs").build();
    return started(
        OpenTelemetrySdk.builder()
            .setTracerProvider(
                Telltale.install(SdkTracerProvider.builder())
                    .addSpanProcessor(exports.endedSpans())
                    .addSpanProcessor(
                        BatchSpanProcessor.builder(exports.counted(Telltale.masking(spans)))
                            .setMaxQueueSize(queueSize)
                            .setMaxExportBatchSize(queueSize)
                            .setScheduleDelay(Duration.ofMinutes(10))
                            .build())
                    .build())
            .setLoggerProvider(
                Telltale.install(SdkLoggerProvider.builder())
                    .addLogRecordProcessor(exports.emittedLogs())
                    .addLogRecordProcessor(
                        BatchLogRecordProcessor.builder(exports.counted(Telltale.masking(logs)))
                            .setScheduleDelay(Duration.ofMinutes(10))
                            .build())
                    .build())
            .build());
  }

  /** By exporters alone, which leave at once. */
  Exporting maskedBy(TracingConfig config) {
    OtlpHttpSpanExporter spans =
        OtlpHttpSpanExporter.builder().setEndpoint(receiver.endpoint() + "/v1/traces").build();
    OtlpHttpLogRecordExporter logs =
        OtlpHttpLogRecordExporter.builder().setEndpoint(receiver.endpoint() + "/v1/logs").build();
    return exporting(
        started(
            OpenTelemetrySdk.builder()
                .setTracerProvider(
                    SdkTracerProvider.builder()
                        .addSpanProcessor(
                            SimpleSpanProcessor.create(Telltale.with(config).masking(spans)))
                        .build())
                .setLoggerProvider(
                    SdkLoggerProvider.builder()
                        .addLogRecordProcessor(
                            SimpleLogRecordProcessor.create(Telltale.with(config).masking(logs)))
                        .build())
                .build()));
  }

  private OpenTelemetrySdk started(OpenTelemetrySdk sdk) {
    started.add(sdk::close);
    return sdk;
  }

  /** Exports the spans that have ended by now, of an SDK of {@link #byAutoconfigure} or by hand. */
  void flushSpans(OpenTelemetrySdk sdk) {
    exports.flushSpans(sdk);
  }

  /** Exports the log records that were emitted by now, of such an SDK. */
  void flushLogs(OpenTelemetrySdk sdk) {
    exports.flushLogs(sdk);
  }

  @Override
  public void close() {
    started.forEach(Runnable::run);
    receiver.close();
  }
}
