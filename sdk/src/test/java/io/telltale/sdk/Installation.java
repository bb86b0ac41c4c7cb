/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.exporter.otlp.http.logs.OtlpHttpLogRecordExporter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import io.opentelemetry.sdk.logs.SdkLoggerProvider;
import io.opentelemetry.sdk.logs.SdkLoggerProviderBuilder;
import io.opentelemetry.sdk.logs.export.BatchLogRecordProcessor;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SdkTracerProviderBuilder;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.telltale.testing.OtlpReceiver;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The ways in which an application can have Telltale. */
enum Installation {
  /** Telltale sets the SDK up. */
  SETUP {
    @Override
    Running start(OtlpReceiver receiver) {
      try (SystemProperties properties = new SystemProperties()) {
        properties.set("otel.logs.exporter", "otlp");
        properties.set("otel.exporter.otlp.endpoint", receiver.endpoint());
        OpenTelemetryIntegration integration =
            Telltale.setup(
                TracingConfig.builder()
                    .exporter("otlp-http")
                    .endpoint(receiver.endpoint())
                    .build());
        return new Running(integration.openTelemetry(), integration);
      }
    }
  },
  /**
   * The application builds the SDK and wraps its exporters, no more. Spans are exported one by one:
   * without the hook, a log record's batch knows of an exception only if its span has left before.
   */
  MASKING {
    @Override
    Running start(OtlpReceiver receiver) {
      return byHand(receiver, SdkTracerProvider.builder(), SdkLoggerProvider.builder());
    }
  },
  /** The application builds the SDK, wraps its exporters, and has the hook. */
  MASKING_AND_INSTALL {
    @Override
    Running start(OtlpReceiver receiver) {
      return byHand(
          receiver,
          Telltale.install(SdkTracerProvider.builder()),
          Telltale.install(SdkLoggerProvider.builder()));
    }
  },
  /** OpenTelemetry's autoconfigure finds Telltale on the class path. */
  AUTOCONFIGURE {
    @Override
    Running start(OtlpReceiver receiver) {
      OpenTelemetrySdk sdk =
          AutoConfiguredOpenTelemetrySdk.builder()
              .disableShutdownHook()
              .addPropertiesSupplier(
                  () ->
                      Map.of(
                          "otel.exporter.otlp.endpoint", receiver.endpoint(),
                          "otel.exporter.otlp.protocol", "http/protobuf",
                          "otel.metrics.exporter", "none",
                          "otel.logs.exporter", "otlp"))
              .build()
              .getOpenTelemetrySdk();
      return new Running(sdk, sdk);
    }
  };

  abstract Running start(OtlpReceiver receiver);

  private static Running byHand(
      OtlpReceiver receiver, SdkTracerProviderBuilder tracers, SdkLoggerProviderBuilder loggers) {
    OtlpHttpSpanExporter spans =
        OtlpHttpSpanExporter.builder().setEndpoint(receiver.endpoint() + "/v1/traces").build();
    OtlpHttpLogRecordExporter logs =
        OtlpHttpLogRecordExporter.builder().setEndpoint(receiver.endpoint() + "/v1/logs").build();
    OpenTelemetrySdk sdk =
        OpenTelemetrySdk.builder()
            .setTracerProvider(
                tracers
                    .addSpanProcessor(SimpleSpanProcessor.create(Telltale.masking(spans)))
                    .build())
            .setLoggerProvider(
                loggers
                    .addLogRecordProcessor(
                        BatchLogRecordProcessor.builder(Telltale.masking(logs)).build())
                    .build())
            .build();
    return new Running(sdk, sdk);
  }

  /** An SDK; closing it exports what is queued. */
  record Running(OpenTelemetry openTelemetry, AutoCloseable closeable) implements AutoCloseable {

    @Override
    public void close() {
      try {
        if (!Features.hook() && openTelemetry instanceof OpenTelemetrySdk sdk) {
          // Without the hook a log record's exporter knows of an exception only from its span.
          sdk.getSdkTracerProvider().forceFlush().join(10, TimeUnit.SECONDS);
        }
        closeable.close();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
