/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.metrics;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.common.export.MemoryMode;
import io.opentelemetry.sdk.metrics.Aggregation;
import io.opentelemetry.sdk.metrics.InstrumentType;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.export.MetricExporter;
import io.telltale.sdk.internal.masking.Canary;
import io.telltale.sdk.internal.masking.ExporterCalls;
import java.util.Collection;

/** Hands metrics to another exporter, masked. Its exports never throw. */
final class MaskingMetricExporter implements MetricExporter {

  private final MetricExporter delegate;
  private final MetricBatch batch;

  MaskingMetricExporter(MetricExporter delegate, MetricBatch batch) {
    this.delegate = delegate;
    this.batch = batch;
  }

  /** Returns what gets masked metrics. */
  MetricExporter delegate() {
    return delegate;
  }

  @Override
  public CompletableResultCode export(Collection<MetricData> metrics) {
    return ExporterCalls.contain(
        delegate, () -> delegate.export(batch.mask(Canary.withoutMetrics(metrics, this))));
  }

  @Override
  public CompletableResultCode flush() {
    return ExporterCalls.contain(delegate, delegate::flush);
  }

  @Override
  public CompletableResultCode shutdown() {
    return ExporterCalls.contain(delegate, delegate::shutdown);
  }

  @Override
  public AggregationTemporality getAggregationTemporality(InstrumentType type) {
    return delegate.getAggregationTemporality(type);
  }

  @Override
  public Aggregation getDefaultAggregation(InstrumentType type) {
    return delegate.getDefaultAggregation(type);
  }

  @Override
  public MemoryMode getMemoryMode() {
    return delegate.getMemoryMode();
  }

  @Override
  public String toString() {
    return "MaskingMetricExporter{" + delegate + "}";
  }
}
