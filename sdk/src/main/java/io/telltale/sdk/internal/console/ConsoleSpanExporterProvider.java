/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.console;

import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.autoconfigure.spi.traces.ConfigurableSpanExporterProvider;
import io.opentelemetry.sdk.trace.export.SpanExporter;

/** Lets OpenTelemetry's autoconfigure find {@link ConsoleSpanExporter} by name. */
public final class ConsoleSpanExporterProvider implements ConfigurableSpanExporterProvider {

  /** The name in {@code OTEL_TRACES_EXPORTER}. OpenTelemetry's own exporter is {@code console}. */
  public static final String NAME = "telltale-console";

  /** For {@link java.util.ServiceLoader}. */
  public ConsoleSpanExporterProvider() {}

  @Override
  public SpanExporter createExporter(ConfigProperties config) {
    return ConsoleSpanExporter.create(System.out);
  }

  @Override
  public String getName() {
    return NAME;
  }
}
