/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.declarative.internal;

import io.opentelemetry.api.incubator.config.DeclarativeConfigProperties;
import io.opentelemetry.sdk.autoconfigure.spi.internal.ComponentProvider;
import io.opentelemetry.sdk.metrics.export.MetricExporter;
import io.telltale.sdk.Protection;

/**
 * Answers to the exporter {@code telltale}, which masks what it hands to the exporter inside of it.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class MaskingMetricExporterComponent implements ComponentProvider<MetricExporter> {

  /** Made by OpenTelemetry. */
  public MaskingMetricExporterComponent() {}

  @Override
  public Class<MetricExporter> getType() {
    return MetricExporter.class;
  }

  @Override
  public String getName() {
    return "telltale";
  }

  @Override
  public MetricExporter create(DeclarativeConfigProperties config) {
    return GuardedMasking.of(NestedExporter.of(config, MetricExporter.class), Protection::masking);
  }
}
