/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.declarative.internal;

import io.opentelemetry.api.incubator.config.DeclarativeConfigProperties;
import io.opentelemetry.sdk.autoconfigure.spi.internal.ComponentProvider;
import io.opentelemetry.sdk.logs.export.LogRecordExporter;
import io.telltale.sdk.Protection;

/**
 * Answers to the exporter {@code telltale}, which masks what it hands to the exporter inside of it.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class MaskingLogRecordExporterComponent
    implements ComponentProvider<LogRecordExporter> {

  /** Made by OpenTelemetry. */
  public MaskingLogRecordExporterComponent() {}

  @Override
  public Class<LogRecordExporter> getType() {
    return LogRecordExporter.class;
  }

  @Override
  public String getName() {
    return "telltale";
  }

  @Override
  public LogRecordExporter create(DeclarativeConfigProperties config) {
    return GuardedMasking.of(
        NestedExporter.of(config, LogRecordExporter.class), Protection::masking);
  }
}
