/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.metrics;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.metrics.data.DoubleExemplarData;
import io.opentelemetry.sdk.metrics.data.DoublePointData;
import io.opentelemetry.sdk.metrics.data.ExemplarData;
import io.opentelemetry.sdk.metrics.data.ExponentialHistogramBuckets;
import io.opentelemetry.sdk.metrics.data.ExponentialHistogramPointData;
import io.opentelemetry.sdk.metrics.data.HistogramPointData;
import io.opentelemetry.sdk.metrics.data.LongExemplarData;
import io.opentelemetry.sdk.metrics.data.LongPointData;
import io.opentelemetry.sdk.metrics.data.PointData;
import io.opentelemetry.sdk.metrics.data.SummaryPointData;
import io.opentelemetry.sdk.metrics.data.ValueAtQuantile;
import java.util.List;

/**
 * A point of a series with other attributes and exemplars. Its numbers are those of the point it
 * stands for, which the SDK may use again after the export. What a later version of OpenTelemetry
 * may add to points does not leave.
 */
abstract class MaskedPoint<P extends PointData, E extends ExemplarData> implements PointData {

  final P point;
  private final Attributes attributes;
  private final List<E> exemplars;

  private MaskedPoint(P point, Attributes attributes, List<E> exemplars) {
    this.point = point;
    this.attributes = attributes;
    this.exemplars = exemplars;
  }

  /**
   * Returns a point with other attributes and exemplars.
   *
   * @param exemplars those of the point, each with other attributes or as it is
   * @throws IllegalArgumentException if the point is of a kind that nobody knows
   */
  static PointData of(
      PointData point, Attributes attributes, List<? extends ExemplarData> exemplars) {
    if (point instanceof LongPointData number) {
      return new OfLong(number, attributes, all(exemplars, LongExemplarData.class));
    }
    if (point instanceof DoublePointData number) {
      return new OfDouble(number, attributes, all(exemplars, DoubleExemplarData.class));
    }
    if (point instanceof HistogramPointData histogram) {
      return new OfHistogram(histogram, attributes, all(exemplars, DoubleExemplarData.class));
    }
    if (point instanceof ExponentialHistogramPointData histogram) {
      return new OfExponentialHistogram(
          histogram, attributes, all(exemplars, DoubleExemplarData.class));
    }
    if (point instanceof SummaryPointData summary) {
      return new OfSummary(summary, attributes, all(exemplars, ExemplarData.class));
    }
    throw new IllegalArgumentException("no such kind of point");
  }

  private static <E> List<E> all(List<? extends ExemplarData> exemplars, Class<E> type) {
    return exemplars.stream().filter(type::isInstance).map(type::cast).toList();
  }

  @Override
  public long getStartEpochNanos() {
    return point.getStartEpochNanos();
  }

  @Override
  public long getEpochNanos() {
    return point.getEpochNanos();
  }

  @Override
  public Attributes getAttributes() {
    return attributes;
  }

  @Override
  public List<E> getExemplars() {
    return exemplars;
  }

  @Override
  public String toString() {
    return getClass().getSimpleName() + "{" + attributes + ", exemplars=" + exemplars + "}";
  }

  private static final class OfLong extends MaskedPoint<LongPointData, LongExemplarData>
      implements LongPointData {

    OfLong(LongPointData point, Attributes attributes, List<LongExemplarData> exemplars) {
      super(point, attributes, exemplars);
    }

    @Override
    public long getValue() {
      return point.getValue();
    }
  }

  private static final class OfDouble extends MaskedPoint<DoublePointData, DoubleExemplarData>
      implements DoublePointData {

    OfDouble(DoublePointData point, Attributes attributes, List<DoubleExemplarData> exemplars) {
      super(point, attributes, exemplars);
    }

    @Override
    public double getValue() {
      return point.getValue();
    }
  }

  private static final class OfHistogram extends MaskedPoint<HistogramPointData, DoubleExemplarData>
      implements HistogramPointData {

    OfHistogram(
        HistogramPointData point, Attributes attributes, List<DoubleExemplarData> exemplars) {
      super(point, attributes, exemplars);
    }

    @Override
    public double getSum() {
      return point.getSum();
    }

    @Override
    public long getCount() {
      return point.getCount();
    }

    @Override
    public boolean hasMin() {
      return point.hasMin();
    }

    @Override
    public double getMin() {
      return point.getMin();
    }

    @Override
    public boolean hasMax() {
      return point.hasMax();
    }

    @Override
    public double getMax() {
      return point.getMax();
    }

    @Override
    public List<Double> getBoundaries() {
      return point.getBoundaries();
    }

    @Override
    public List<Long> getCounts() {
      return point.getCounts();
    }
  }

  private static final class OfExponentialHistogram
      extends MaskedPoint<ExponentialHistogramPointData, DoubleExemplarData>
      implements ExponentialHistogramPointData {

    OfExponentialHistogram(
        ExponentialHistogramPointData point,
        Attributes attributes,
        List<DoubleExemplarData> exemplars) {
      super(point, attributes, exemplars);
    }

    @Override
    public int getScale() {
      return point.getScale();
    }

    @Override
    public double getSum() {
      return point.getSum();
    }

    @Override
    public long getCount() {
      return point.getCount();
    }

    @Override
    public long getZeroCount() {
      return point.getZeroCount();
    }

    @Override
    public boolean hasMin() {
      return point.hasMin();
    }

    @Override
    public double getMin() {
      return point.getMin();
    }

    @Override
    public boolean hasMax() {
      return point.hasMax();
    }

    @Override
    public double getMax() {
      return point.getMax();
    }

    @Override
    public ExponentialHistogramBuckets getPositiveBuckets() {
      return point.getPositiveBuckets();
    }

    @Override
    public ExponentialHistogramBuckets getNegativeBuckets() {
      return point.getNegativeBuckets();
    }
  }

  private static final class OfSummary extends MaskedPoint<SummaryPointData, ExemplarData>
      implements SummaryPointData {

    OfSummary(SummaryPointData point, Attributes attributes, List<ExemplarData> exemplars) {
      super(point, attributes, exemplars);
    }

    @Override
    public long getCount() {
      return point.getCount();
    }

    @Override
    public double getSum() {
      return point.getSum();
    }

    @Override
    public List<ValueAtQuantile> getValues() {
      return point.getValues();
    }
  }
}
