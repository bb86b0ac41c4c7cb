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
import io.opentelemetry.sdk.metrics.export.CollectionRegistration;
import io.opentelemetry.sdk.metrics.export.MetricReader;
import io.telltale.sdk.internal.delegate.ExporterCalls;
import io.telltale.sdk.internal.masking.Canary;
import java.io.IOException;
import java.util.Collection;

/** Lets another reader collect metrics that are masked: one that has no exporter, mostly. */
final class MaskingMetricReader implements MetricReader {

  private final MetricReader delegate;
  private final MetricBatch batch;

  MaskingMetricReader(MetricReader delegate, MetricBatch batch) {
    this.delegate = delegate;
    this.batch = batch;
  }

  /** Returns what gets masked metrics. */
  MetricReader delegate() {
    return delegate;
  }

  @Override
  public void register(CollectionRegistration registration) {
    delegate.register(
        new CollectionRegistration() {
          @Override
          public Collection<MetricData> collectAllMetrics() {
            return batch.mask(
                Canary.withoutMetrics(registration.collectAllMetrics(), MaskingMetricReader.this));
          }
        });
  }

  @Override
  public CompletableResultCode forceFlush() {
    return ExporterCalls.contain(delegate, delegate::forceFlush);
  }

  @Override
  public CompletableResultCode shutdown() {
    return ExporterCalls.contain(delegate, delegate::shutdown);
  }

  @Override
  public void close() throws IOException {
    delegate.close();
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
    return "MaskingMetricReader{" + delegate + "}";
  }
}
