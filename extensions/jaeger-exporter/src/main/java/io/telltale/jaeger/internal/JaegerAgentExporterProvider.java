/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.jaeger.internal;

import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.autoconfigure.spi.traces.ConfigurableSpanExporterProvider;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.telltale.jaeger.JaegerAgentSpanExporter;

/**
 * Lets OpenTelemetry's autoconfigure find {@link JaegerAgentSpanExporter} by name. It reads {@code
 * otel.exporter.jaeger.agent.host}, {@code .port} and {@code .max.packet.size}.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class JaegerAgentExporterProvider implements ConfigurableSpanExporterProvider {

  /** The name in {@code OTEL_TRACES_EXPORTER}. */
  public static final String NAME = "jaeger-agent";

  /** For {@link java.util.ServiceLoader}. */
  public JaegerAgentExporterProvider() {}

  @Override
  public SpanExporter createExporter(ConfigProperties config) {
    return JaegerProperties.agent(config).build();
  }

  @Override
  public String getName() {
    return NAME;
  }
}
