/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.console;

import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.autoconfigure.spi.logs.ConfigurableLogRecordExporterProvider;
import io.opentelemetry.sdk.logs.export.LogRecordExporter;

/** Lets OpenTelemetry's autoconfigure find {@link ConsoleLogRecordExporter} by name. */
public final class ConsoleLogRecordExporterProvider
    implements ConfigurableLogRecordExporterProvider {

  /** For {@link java.util.ServiceLoader}. */
  public ConsoleLogRecordExporterProvider() {}

  @Override
  public LogRecordExporter createExporter(ConfigProperties config) {
    return ConsoleLogRecordExporter.create(System.out);
  }

  @Override
  public String getName() {
    return ConsoleSpanExporterProvider.NAME;
  }
}
