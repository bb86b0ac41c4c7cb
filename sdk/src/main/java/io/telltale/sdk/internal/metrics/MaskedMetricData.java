/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.metrics;

import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.data.Data;
import io.opentelemetry.sdk.metrics.data.DoublePointData;
import io.opentelemetry.sdk.metrics.data.ExponentialHistogramData;
import io.opentelemetry.sdk.metrics.data.ExponentialHistogramPointData;
import io.opentelemetry.sdk.metrics.data.GaugeData;
import io.opentelemetry.sdk.metrics.data.HistogramData;
import io.opentelemetry.sdk.metrics.data.HistogramPointData;
import io.opentelemetry.sdk.metrics.data.LongPointData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.data.MetricDataType;
import io.opentelemetry.sdk.metrics.data.PointData;
import io.opentelemetry.sdk.metrics.data.SumData;
import io.opentelemetry.sdk.metrics.data.SummaryData;
import io.opentelemetry.sdk.metrics.data.SummaryPointData;
import io.opentelemetry.sdk.resources.Resource;
import java.util.List;

/** A metric with other points. Name, description and unit are of the program, and stay. */
final class MaskedMetricData implements MetricData {

  private final MetricData metric;
  private final Data<?> data;

  /**
   * Copies a metric.
   *
   * @param points what is to stand for its points, of the same kind
   */
  MaskedMetricData(MetricData metric, List<PointData> points) {
    this.metric = metric;
    this.data = data(metric, points);
  }

  private static Data<?> data(MetricData metric, List<PointData> points) {
    return switch (metric.getType()) {
      case LONG_GAUGE -> new Gauge<>(all(points, LongPointData.class));
      case DOUBLE_GAUGE -> new Gauge<>(all(points, DoublePointData.class));
      case LONG_SUM -> Sum.of(metric.getLongSumData(), all(points, LongPointData.class));
      case DOUBLE_SUM -> Sum.of(metric.getDoubleSumData(), all(points, DoublePointData.class));
      case SUMMARY -> new Summary(all(points, SummaryPointData.class));
      case HISTOGRAM ->
          new Histogram(
              all(points, HistogramPointData.class),
              metric.getHistogramData().getAggregationTemporality());
      case EXPONENTIAL_HISTOGRAM ->
          new ExponentialHistogram(
              all(points, ExponentialHistogramPointData.class),
              metric.getExponentialHistogramData().getAggregationTemporality());
    };
  }

  private static <P> List<P> all(List<PointData> points, Class<P> type) {
    return points.stream().map(type::cast).toList();
  }

  private record Gauge<P extends PointData>(List<P> getPoints) implements GaugeData<P> {}

  private record Sum<P extends PointData>(
      List<P> getPoints, boolean isMonotonic, AggregationTemporality getAggregationTemporality)
      implements SumData<P> {

    static <P extends PointData> Sum<P> of(SumData<P> sum, List<P> points) {
      return new Sum<>(points, sum.isMonotonic(), sum.getAggregationTemporality());
    }
  }

  private record Summary(List<SummaryPointData> getPoints) implements SummaryData {}

  private record Histogram(
      List<HistogramPointData> getPoints, AggregationTemporality getAggregationTemporality)
      implements HistogramData {}

  private record ExponentialHistogram(
      List<ExponentialHistogramPointData> getPoints,
      AggregationTemporality getAggregationTemporality)
      implements ExponentialHistogramData {}

  @Override
  public Resource getResource() {
    return metric.getResource();
  }

  @Override
  public InstrumentationScopeInfo getInstrumentationScopeInfo() {
    return metric.getInstrumentationScopeInfo();
  }

  @Override
  public String getName() {
    return metric.getName();
  }

  @Override
  public String getDescription() {
    return metric.getDescription();
  }

  @Override
  public String getUnit() {
    return metric.getUnit();
  }

  @Override
  public MetricDataType getType() {
    return metric.getType();
  }

  @Override
  public Data<?> getData() {
    return data;
  }

  /** Up to 1.49 the default takes the data for a class of the SDK's own. */
  @Override
  @SuppressWarnings("unchecked") // the type of the metric says so
  public SumData<DoublePointData> getDoubleSumData() {
    return getType() == MetricDataType.DOUBLE_SUM
        ? (SumData<DoublePointData>) data
        : MetricData.super.getDoubleSumData();
  }

  @Override
  public String toString() {
    return "MaskedMetricData{" + getName() + ", " + data + "}";
  }
}
