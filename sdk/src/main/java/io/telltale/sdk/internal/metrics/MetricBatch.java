/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.metrics;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.metrics.data.DoubleExemplarData;
import io.opentelemetry.sdk.metrics.data.ExemplarData;
import io.opentelemetry.sdk.metrics.data.LongExemplarData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.data.PointData;
import io.telltale.runtime.internal.guard.Failures;
import io.telltale.runtime.internal.guard.MaskingCounters;
import io.telltale.runtime.internal.guard.Warnings;
import io.telltale.sdk.internal.masking.ExportMasking;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Masks the metrics of one collection: the attributes of exemplars by the secrets of their traces
 * and by shape, those of points by the secrets of the traces that their exemplars name. What holds
 * nothing secret is passed on as it is.
 *
 * <p>Safe for concurrent use.
 */
final class MetricBatch {

  private final ExportMasking masking;
  private final MaskedSeries series;

  MetricBatch(ExportMasking masking, MaskedSeries series) {
    this.masking = masking;
    this.series = series;
  }

  /** Returns the collection itself if no metric of it is to change. */
  Collection<MetricData> mask(Collection<MetricData> metrics) {
    List<MetricData> masked = new ArrayList<>(metrics.size());
    boolean same = true;
    for (MetricData metric : metrics) {
      MetricData shown = maskOrDrop(metric);
      same &= shown == metric;
      if (shown != null) {
        masked.add(shown);
      }
    }
    return same ? metrics : masked;
  }

  /** Returns the metric itself if nothing in it is to change, null if it cannot be masked. */
  private @Nullable MetricData maskOrDrop(MetricData metric) {
    try {
      return mask(metric);
    } catch (Throwable failure) {
      Failures.contain(failure);
      MaskingCounters.countFailed();
      Warnings.once(
          "masking a metric",
          failure.getClass().getName(),
          () ->
              "masking a metric failed with "
                  + failure.getClass().getName()
                  + "; it is not exported");
      return null;
    }
  }

  private MetricData mask(MetricData metric) {
    Collection<? extends PointData> points = metric.getData().getPoints();
    List<PointData> masked = null;
    int passed = 0;
    for (PointData point : points) {
      PointData shown = mask(point);
      if (masked == null && shown != point) {
        masked = first(points, passed);
      }
      if (masked != null && shown != null) {
        masked.add(shown);
      }
      passed++;
    }
    return masked == null ? metric : new MaskedMetricData(metric, masked);
  }

  private static List<PointData> first(Collection<? extends PointData> points, int count) {
    List<PointData> first = new ArrayList<>(points.size());
    for (PointData point : points) {
      if (first.size() == count) {
        break;
      }
      first.add(point);
    }
    return first;
  }

  /** Returns the point itself if nothing in it is to change, null if it must not be shown. */
  private @Nullable PointData mask(PointData point) {
    List<? extends ExemplarData> exemplars = point.getExemplars();
    Attributes raw = point.getAttributes();
    Attributes shown = series.find(raw);
    if (shown == null) {
      Attributes masked = maskSeries(raw, exemplars);
      if (masked == raw) {
        series.leave(raw);
      }
      shown = masked == raw ? raw : series.remember(raw, masked);
      if (shown == null) {
        countDropped();
        return null;
      }
    }
    List<? extends ExemplarData> shownExemplars = maskExemplars(exemplars);
    return shown == raw && shownExemplars == exemplars
        ? point
        : MaskedPoint.of(point, shown, shownExemplars);
  }

  /**
   * A measurement of a trace has the attributes of its series too. Where the secrets of the trace
   * are not known any more, what has left before tells nothing new.
   */
  private Attributes maskSeries(Attributes raw, List<? extends ExemplarData> exemplars) {
    Attributes masked = masking.mask(raw, null, false);
    for (int i = 0; i < exemplars.size(); i++) {
      String trace = traceOf(exemplars.get(i));
      if (!masking.mustWithhold(trace) || !series.hasLeft(raw)) {
        masked = masking.mask(masked, trace, false);
      }
    }
    return masked.equals(raw) ? raw : masked;
  }

  private static String traceOf(ExemplarData exemplar) {
    return exemplar.getSpanContext().getTraceId();
  }

  private List<? extends ExemplarData> maskExemplars(List<? extends ExemplarData> exemplars) {
    List<ExemplarData> masked = null;
    for (int i = 0; i < exemplars.size(); i++) {
      ExemplarData exemplar = exemplars.get(i);
      ExemplarData shown = mask(exemplar);
      if (masked == null && shown != exemplar) {
        masked = new ArrayList<>(exemplars.subList(0, i));
      }
      if (masked != null && shown != null) {
        masked.add(shown);
      }
    }
    return masked == null ? exemplars : masked;
  }

  /** What views have filtered out is anything: query strings, names of users, paths. */
  private @Nullable ExemplarData mask(ExemplarData exemplar) {
    Attributes raw = exemplar.getFilteredAttributes();
    if (raw.isEmpty()) {
      return exemplar;
    }
    Attributes shown = masking.mask(raw, traceOf(exemplar), true);
    if (shown == raw) {
      return exemplar;
    }
    if (exemplar instanceof LongExemplarData measured) {
      return new MaskedExemplar.OfLong(measured, shown);
    }
    return exemplar instanceof DoubleExemplarData measured
        ? new MaskedExemplar.OfDouble(measured, shown)
        : null;
  }

  private static void countDropped() {
    MaskingCounters.countWithheld();
    Warnings.once(
        "masked series",
        "",
        () ->
            "more than "
                + MaskedSeries.MAX_SIZE
                + " time series have secret values in their attributes; those beyond are not"
                + " exported. Take the attribute out of the metric with a view");
  }
}
