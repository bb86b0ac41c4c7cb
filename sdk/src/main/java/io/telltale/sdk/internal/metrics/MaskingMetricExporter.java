/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.metrics;

import io.opentelemetry.sdk.common.export.MemoryMode;
import io.opentelemetry.sdk.metrics.Aggregation;
import io.opentelemetry.sdk.metrics.InstrumentType;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.export.MetricExporter;
import io.telltale.sdk.internal.delegate.MaskingExporter;
import io.telltale.sdk.internal.masking.Canary;
import java.util.Collection;

/** Hands metrics to another exporter, masked. Its exports never throw. */
final class MaskingMetricExporter extends MaskingExporter<MetricExporter, MetricData>
    implements MetricExporter {

  private final MetricBatch batch;

  MaskingMetricExporter(MetricExporter delegate, MetricBatch batch) {
    super(delegate, delegate::export, delegate::flush, delegate::shutdown);
    this.batch = batch;
  }

  @Override
  protected Collection<MetricData> masked(Collection<MetricData> metrics) {
    return batch.mask(Canary.withoutMetrics(metrics, this));
  }

  @Override
  public AggregationTemporality getAggregationTemporality(InstrumentType type) {
    return delegate().getAggregationTemporality(type);
  }

  @Override
  public Aggregation getDefaultAggregation(InstrumentType type) {
    return delegate().getDefaultAggregation(type);
  }

  @Override
  public MemoryMode getMemoryMode() {
    return delegate().getMemoryMode();
  }
}
