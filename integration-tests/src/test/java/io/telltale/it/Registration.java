/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.logs.Logger;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.exporter.otlp.http.logs.OtlpHttpLogRecordExporter;
import io.opentelemetry.exporter.otlp.http.metrics.OtlpHttpMetricExporter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import io.opentelemetry.sdk.logs.LogLimits;
import io.opentelemetry.sdk.logs.SdkLoggerProvider;
import io.opentelemetry.sdk.logs.SdkLoggerProviderBuilder;
import io.opentelemetry.sdk.logs.export.BatchLogRecordProcessor;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.export.PeriodicMetricReader;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SdkTracerProviderBuilder;
import io.opentelemetry.sdk.trace.SpanLimits;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.telltale.runtime.ExceptionTracer;
import io.telltale.sdk.OpenTelemetryIntegration;
import io.telltale.sdk.Telltale;
import io.telltale.sdk.TracingConfig;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The ways in which an application gets Telltale into its OpenTelemetry. */
enum Registration {
  SETUP {
    @Override
    Sdk open(String endpoint, int lengthLimit) {
      Map<String, String> properties = properties(endpoint, lengthLimit);
      properties.forEach(System::setProperty);
      try {
        TracingConfig config =
            TracingConfig.builder().exporter("otlp-http").endpoint(endpoint).build();
        OpenTelemetryIntegration telemetry = Telltale.setup(config);
        return new Sdk(telemetry.openTelemetry(), telemetry.exceptionTracer(), telemetry::close);
      } finally {
        properties.keySet().forEach(System::clearProperty);
      }
    }
  },

  AUTOCONFIGURE {
    @Override
    Sdk open(String endpoint, int lengthLimit) {
      OpenTelemetrySdk sdk =
          AutoConfiguredOpenTelemetrySdk.builder()
              .disableShutdownHook()
              .addPropertiesSupplier(() -> properties(endpoint, lengthLimit))
              .build()
              .getOpenTelemetrySdk();
      return Sdk.of(sdk);
    }
  },

  INSTALL {
    @Override
    Sdk open(String endpoint, int lengthLimit) {
      return Sdk.of(
          byHand(
              endpoint,
              lengthLimit,
              Telltale.install(SdkTracerProvider.builder()),
              Telltale.install(SdkLoggerProvider.builder()),
              LOG_DELAY));
    }
  },

  MASKING {
    @Override
    Sdk open(String endpoint, int lengthLimit) {
      // Without the hook, a log record's exporter knows of an exception only from its span, which
      // has to leave first.
      return masking(endpoint, lengthLimit, Duration.ofMinutes(10));
    }
  };

  /** How often log records leave by default. */
  static final Duration LOG_DELAY = Duration.ofSeconds(1);

  /** Starts an SDK of which nothing but the exporters is wrapped. */
  static Sdk masking(String endpoint, int lengthLimit, Duration logDelay) {
    return Sdk.of(
        byHand(
            endpoint,
            lengthLimit,
            SdkTracerProvider.builder(),
            SdkLoggerProvider.builder(),
            logDelay));
  }

  /**
   * Starts an SDK.
   *
   * @param endpoint of a receiver of OTLP over HTTP
   * @param lengthLimit how many characters the value of an attribute may have
   */
  abstract Sdk open(String endpoint, int lengthLimit);

  static Map<String, String> properties(String endpoint, int lengthLimit) {
    Map<String, String> properties = new HashMap<>();
    properties.put("otel.exporter.otlp.endpoint", endpoint);
    properties.put("otel.exporter.otlp.protocol", "http/protobuf");
    properties.put("otel.logs.exporter", "otlp");
    properties.put("otel.metrics.exporter", "otlp");
    if (lengthLimit != Integer.MAX_VALUE) {
      properties.put("otel.attribute.value.length.limit", String.valueOf(lengthLimit));
    }
    return properties;
  }

  private static OpenTelemetrySdk byHand(
      String endpoint,
      int lengthLimit,
      SdkTracerProviderBuilder tracers,
      SdkLoggerProviderBuilder loggers,
      Duration logDelay) {
    var spans = OtlpHttpSpanExporter.builder().setEndpoint(endpoint + "/v1/traces").build();
    var logs = OtlpHttpLogRecordExporter.builder().setEndpoint(endpoint + "/v1/logs").build();
    var metrics = OtlpHttpMetricExporter.builder().setEndpoint(endpoint + "/v1/metrics").build();
    return OpenTelemetrySdk.builder()
        .setMeterProvider(
            SdkMeterProvider.builder()
                .registerMetricReader(PeriodicMetricReader.create(Telltale.masking(metrics)))
                .build())
        .setTracerProvider(
            tracers
                .addSpanProcessor(BatchSpanProcessor.builder(Telltale.masking(spans)).build())
                .setSpanLimits(SpanLimits.builder().setMaxAttributeValueLength(lengthLimit).build())
                .build())
        .setLoggerProvider(
            loggers
                .addLogRecordProcessor(
                    BatchLogRecordProcessor.builder(Telltale.masking(logs))
                        .setScheduleDelay(logDelay)
                        .build())
                .setLogLimits(
                    () -> LogLimits.builder().setMaxAttributeValueLength(lengthLimit).build())
                .build())
        .build();
  }

  /**
   * An SDK with Telltale in it.
   *
   * @param end exports what is left, and ends it
   */
  record Sdk(OpenTelemetry openTelemetry, ExceptionTracer exceptions, Runnable end)
      implements AutoCloseable {

    static Sdk of(OpenTelemetrySdk sdk) {
      return new Sdk(sdk, ExceptionTracer.builder(sdk).build(), () -> close(sdk));
    }

    /** Ends the spans' way before that of the log records. */
    private static void close(OpenTelemetrySdk sdk) {
      sdk.getSdkTracerProvider().shutdown().join(30, TimeUnit.SECONDS);
      sdk.close();
    }

    Tracer tracer() {
      return openTelemetry.getTracer("test");
    }

    Logger logger() {
      return openTelemetry.getLogsBridge().get("test");
    }

    @Override
    public void close() {
      end.run();
    }
  }
}
