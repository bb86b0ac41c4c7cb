/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.testing;

import io.opentelemetry.sdk.common.export.MemoryMode;
import io.opentelemetry.sdk.metrics.Aggregation;
import io.opentelemetry.sdk.metrics.InstrumentType;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.export.MetricExporter;

/** Shows the running tests what an exporter gets. */
final class WatchedMetricExporter extends WatchedExporter<MetricExporter, MetricData>
    implements MetricExporter {

  WatchedMetricExporter(MetricExporter exporter, Runnable onShutdown) {
    super(exporter, exporter::export, exporter::flush, exporter::shutdown, onShutdown);
  }

  @Override
  void show(MetricData metric) {
    ActiveCaptures.announce(() -> ObservedOutput.of("metric exporter " + name(), metric));
  }

  @Override
  public AggregationTemporality getAggregationTemporality(InstrumentType type) {
    return exporter().getAggregationTemporality(type);
  }

  @Override
  public Aggregation getDefaultAggregation(InstrumentType type) {
    return exporter().getDefaultAggregation(type);
  }

  @Override
  public MemoryMode getMemoryMode() {
    return exporter().getMemoryMode();
  }
}
