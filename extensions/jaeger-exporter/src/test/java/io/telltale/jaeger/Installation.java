/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.jaeger;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.telltale.sdk.OpenTelemetryIntegration;
import io.telltale.sdk.Telltale;
import io.telltale.sdk.TracingConfig;
import java.util.HashMap;
import java.util.Map;

/** The ways in which an application can have these exporters. */
enum Installation {
  /** Telltale sets the SDK up, by the exporter's name. */
  SETUP {
    @Override
    Running start(String exporter, Map<String, String> properties, SpanExporter built) {
      properties.forEach(System::setProperty);
      try {
        OpenTelemetryIntegration telemetry =
            Telltale.setup(TracingConfig.builder().serviceName("shop").exporter(exporter).build());
        return new Running(telemetry.openTelemetry(), telemetry);
      } finally {
        properties.keySet().forEach(System::clearProperty);
      }
    }
  },
  /** The application builds the SDK and the exporter, and wraps it. */
  MASKING {
    @Override
    Running start(String exporter, Map<String, String> properties, SpanExporter built) {
      OpenTelemetrySdk sdk =
          OpenTelemetrySdk.builder()
              .setTracerProvider(
                  SdkTracerProvider.builder()
                      .addSpanProcessor(BatchSpanProcessor.builder(Telltale.masking(built)).build())
                      .build())
              .build();
      return new Running(sdk, sdk);
    }
  },
  /** OpenTelemetry's autoconfigure finds it all on the class path. */
  AUTOCONFIGURE {
    @Override
    Running start(String exporter, Map<String, String> properties, SpanExporter built) {
      Map<String, String> all = new HashMap<>(properties);
      all.put("otel.service.name", "shop");
      all.put("otel.traces.exporter", exporter);
      all.put("otel.metrics.exporter", "none");
      all.put("otel.logs.exporter", "none");
      OpenTelemetrySdk sdk =
          AutoConfiguredOpenTelemetrySdk.builder()
              .disableShutdownHook()
              .addPropertiesSupplier(() -> all)
              .build()
              .getOpenTelemetrySdk();
      return new Running(sdk, sdk);
    }
  };

  /**
   * Starts an SDK.
   *
   * @param exporter the exporter's name
   * @param properties its options
   * @param built the same exporter, for whoever goes by objects
   */
  abstract Running start(String exporter, Map<String, String> properties, SpanExporter built);

  /** An SDK; closing it exports what is queued. */
  record Running(OpenTelemetry openTelemetry, AutoCloseable closeable) implements AutoCloseable {

    @Override
    public void close() {
      try {
        closeable.close();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
