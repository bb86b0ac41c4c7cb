/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.declarative.internal;

import io.opentelemetry.api.incubator.config.DeclarativeConfigProperties;
import io.opentelemetry.sdk.autoconfigure.spi.internal.ComponentProvider;
import io.opentelemetry.sdk.metrics.export.MetricReader;
import io.telltale.sdk.Protection;

/**
 * Answers to the pull exporter {@code telltale}, which masks what the one inside of it reads.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class MaskingMetricReaderComponent implements ComponentProvider<MetricReader> {

  /** Made by OpenTelemetry. */
  public MaskingMetricReaderComponent() {}

  @Override
  public Class<MetricReader> getType() {
    return MetricReader.class;
  }

  @Override
  public String getName() {
    return "telltale";
  }

  @Override
  public MetricReader create(DeclarativeConfigProperties config) {
    return GuardedMasking.of(NestedExporter.of(config, MetricReader.class), Protection::masking);
  }
}
