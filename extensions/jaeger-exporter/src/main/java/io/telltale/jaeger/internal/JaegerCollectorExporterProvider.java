/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.jaeger.internal;

import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.autoconfigure.spi.traces.ConfigurableSpanExporterProvider;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.telltale.jaeger.JaegerCollectorSpanExporter;

/**
 * Lets OpenTelemetry's autoconfigure find {@link JaegerCollectorSpanExporter} by name. It reads
 * {@code otel.exporter.jaeger.endpoint}, {@code .user} and {@code .password}, {@code .token},
 * {@code .headers}, {@code .timeout} and {@code .certificate}.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class JaegerCollectorExporterProvider implements ConfigurableSpanExporterProvider {

  /** The name in {@code OTEL_TRACES_EXPORTER}. */
  public static final String NAME = "jaeger-collector";

  /** For {@link java.util.ServiceLoader}. */
  public JaegerCollectorExporterProvider() {}

  @Override
  public SpanExporter createExporter(ConfigProperties config) {
    return JaegerProperties.collector(config).build();
  }

  @Override
  public String getName() {
    return NAME;
  }
}
