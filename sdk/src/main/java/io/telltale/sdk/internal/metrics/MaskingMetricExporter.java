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
import io.telltale.sdk.internal.delegate.ExporterCalls;
import io.telltale.sdk.internal.delegate.MaskingExporter;
import io.telltale.sdk.internal.masking.Canary;
import java.util.Collection;

/**
 * Hands metrics to another exporter, masked. Never throws: where the other one does not say what it
 * wants, it gets what OpenTelemetry gives by default.
 */
final class MaskingMetricExporter extends MaskingExporter<MetricExporter, MetricData>
    implements MetricExporter {

  private final MetricBatch batch;

  MaskingMetricExporter(MetricExporter delegate, MetricBatch batch) {
    super(delegate);
    this.batch = batch;
  }

  @Override
  protected CompletableResultCode exportTo(MetricExporter exporter, Collection<MetricData> masked) {
    return exporter.export(masked);
  }

  @Override
  protected CompletableResultCode flush(MetricExporter exporter) {
    return exporter.flush();
  }

  @Override
  protected CompletableResultCode shutdown(MetricExporter exporter) {
    return exporter.shutdown();
  }

  @Override
  protected Collection<MetricData> masked(Collection<MetricData> metrics) {
    return batch.mask(Canary.withoutMetrics(metrics, this));
  }

  @Override
  public AggregationTemporality getAggregationTemporality(InstrumentType type) {
    return ExporterCalls.answerOr(
        delegate(),
        AggregationTemporality.CUMULATIVE,
        () -> delegate().getAggregationTemporality(type));
  }

  @Override
  public Aggregation getDefaultAggregation(InstrumentType type) {
    return ExporterCalls.answerOr(
        delegate(), Aggregation.defaultAggregation(), () -> delegate().getDefaultAggregation(type));
  }

  @Override
  public MemoryMode getMemoryMode() {
    return ExporterCalls.answerOr(
        delegate(), MemoryMode.IMMUTABLE_DATA, () -> delegate().getMemoryMode());
  }
}
