/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.metrics;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.metrics.InstrumentType;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.export.MetricExporter;
import io.opentelemetry.sdk.metrics.export.MetricReader;
import io.telltale.sdk.internal.masking.ExportMasking;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Installs masking into the part of an SDK that metrics leave by. What has it already is left
 * alone.
 *
 * <p>This class is internal and is hence not for public use. Safe for concurrent use.
 */
public final class MetricMasking {

  private final MetricBatch metrics;

  /** Masks as spans and log records are masked. */
  public MetricMasking(ExportMasking masking) {
    this.metrics = new MetricBatch(masking, new MaskedSeries(System::nanoTime));
  }

  /** Returns an exporter that exports nothing. */
  public static MetricExporter nothing() {
    return new NoMetricExporter();
  }

  /** Returns an exporter that masks what it hands to the given one. */
  public MetricExporter mask(MetricExporter exporter) {
    return exporter instanceof MaskingMetricExporter
        ? exporter
        : new MaskingMetricExporter(exporter, metrics);
  }

  /** Returns a reader that lets the given one read what is masked. */
  public MetricReader mask(MetricReader reader) {
    return reader instanceof MaskingMetricReader
        ? reader
        : new MaskingMetricReader(reader, metrics);
  }

  /**
   * Returns what gets masked data from an exporter or reader, or null if that is none of
   * Telltale's. It is known by its class, never by a name or a text.
   */
  public static @Nullable Object behind(Object mask) {
    if (mask instanceof MaskingMetricExporter exporter) {
      return exporter.delegate();
    }
    return mask instanceof MaskingMetricReader reader ? reader.delegate() : null;
  }

  /** Returns whether it is the exporter that exports nothing. */
  public static boolean isNothing(Object exporter) {
    return exporter instanceof NoMetricExporter;
  }

  /** Exports nothing: for metrics that cannot be masked, and must not leave otherwise. */
  private static final class NoMetricExporter implements MetricExporter {

    @Override
    public CompletableResultCode export(Collection<MetricData> metrics) {
      return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode flush() {
      return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode shutdown() {
      return CompletableResultCode.ofSuccess();
    }

    @Override
    public AggregationTemporality getAggregationTemporality(InstrumentType type) {
      return AggregationTemporality.CUMULATIVE;
    }

    @Override
    public String toString() {
      return "NoMetricExporter{}";
    }
  }
}
