/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk;

import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporterBuilder;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.autoconfigure.spi.traces.ConfigurableSpanExporterProvider;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.time.Duration;

/** An exporter that a library brings, with properties as those of OpenTelemetry are called. */
public final class AcmeExporterProvider implements ConfigurableSpanExporterProvider {

  private static final String PREFIX = "otel.exporter.acme.";

  @Override
  public SpanExporter createExporter(ConfigProperties config) {
    OtlpHttpSpanExporterBuilder builder =
        OtlpHttpSpanExporter.builder()
            .setEndpoint(config.getString(PREFIX + "endpoint", "http://localhost:1/acme"))
            .setTimeout(config.getDuration(PREFIX + "timeout", Duration.ofSeconds(10)));
    config.getMap(PREFIX + "headers").forEach(builder::addHeader);
    return builder.build();
  }

  @Override
  public String getName() {
    return "acme";
  }
}
