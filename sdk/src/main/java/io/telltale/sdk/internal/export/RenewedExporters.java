/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.export;

import io.opentelemetry.exporter.otlp.http.logs.OtlpHttpLogRecordExporter;
import io.opentelemetry.exporter.otlp.http.metrics.OtlpHttpMetricExporter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.exporter.otlp.logs.OtlpGrpcLogRecordExporter;
import io.opentelemetry.exporter.otlp.metrics.OtlpGrpcMetricExporter;
import io.opentelemetry.exporter.otlp.trace.OtlpGrpcSpanExporter;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.common.export.MemoryMode;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.logs.export.LogRecordExporter;
import io.opentelemetry.sdk.metrics.Aggregation;
import io.opentelemetry.sdk.metrics.InstrumentType;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.export.MetricExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;
import java.util.function.Supplier;

/**
 * Lets OpenTelemetry's OTLP exporters begin anew after a request that was not answered in time. In
 * HTTP 2, which gRPC is, a request that is given up leaves its connection open, and the next one
 * goes over the same: a collector that stalls once would get, and lose, everything from then on.
 *
 * <p>This class is internal and is hence not for public use. Stateless.
 */
public final class RenewedExporters {

  private RenewedExporters() {}

  /** Returns an exporter that begins anew; the same if it is none of OTLP's. */
  public static SpanExporter of(SpanExporter exporter) {
    Supplier<SpanExporter> copy;
    if (exporter instanceof OtlpHttpSpanExporter http) {
      copy = () -> http.toBuilder().build();
    } else if (exporter instanceof OtlpGrpcSpanExporter grpc) {
      copy = () -> grpc.toBuilder().build();
    } else {
      return exporter;
    }
    return new Spans(new Renewal<>(exporter, copy, SpanExporter::shutdown));
  }

  /** Returns an exporter that begins anew; the same if it is none of OTLP's. */
  public static LogRecordExporter of(LogRecordExporter exporter) {
    Supplier<LogRecordExporter> copy;
    if (exporter instanceof OtlpHttpLogRecordExporter http) {
      copy = () -> http.toBuilder().build();
    } else if (exporter instanceof OtlpGrpcLogRecordExporter grpc) {
      copy = () -> grpc.toBuilder().build();
    } else {
      return exporter;
    }
    return new LogRecords(new Renewal<>(exporter, copy, LogRecordExporter::shutdown));
  }

  /** Returns an exporter that begins anew; the same if it is none of OTLP's. */
  public static MetricExporter of(MetricExporter exporter) {
    Supplier<MetricExporter> copy;
    if (exporter instanceof OtlpHttpMetricExporter http) {
      copy = () -> http.toBuilder().build();
    } else if (exporter instanceof OtlpGrpcMetricExporter grpc) {
      copy = () -> grpc.toBuilder().build();
    } else {
      return exporter;
    }
    return new Metrics(new Renewal<>(exporter, copy, MetricExporter::shutdown));
  }

  private record Spans(Renewal<SpanExporter> renewal) implements SpanExporter {

    @Override
    public CompletableResultCode export(Collection<SpanData> spans) {
      return renewal.export(exporter -> exporter.export(spans));
    }

    @Override
    public CompletableResultCode flush() {
      return renewal.current().flush();
    }

    @Override
    public CompletableResultCode shutdown() {
      return renewal.shutdown();
    }

    @Override
    public String toString() {
      return renewal.current().toString();
    }
  }

  private record LogRecords(Renewal<LogRecordExporter> renewal) implements LogRecordExporter {

    @Override
    public CompletableResultCode export(Collection<LogRecordData> records) {
      return renewal.export(exporter -> exporter.export(records));
    }

    @Override
    public CompletableResultCode flush() {
      return renewal.current().flush();
    }

    @Override
    public CompletableResultCode shutdown() {
      return renewal.shutdown();
    }

    @Override
    public String toString() {
      return renewal.current().toString();
    }
  }

  private record Metrics(Renewal<MetricExporter> renewal) implements MetricExporter {

    @Override
    public CompletableResultCode export(Collection<MetricData> metrics) {
      return renewal.export(exporter -> exporter.export(metrics));
    }

    @Override
    public CompletableResultCode flush() {
      return renewal.current().flush();
    }

    @Override
    public CompletableResultCode shutdown() {
      return renewal.shutdown();
    }

    @Override
    public AggregationTemporality getAggregationTemporality(InstrumentType instrument) {
      return renewal.current().getAggregationTemporality(instrument);
    }

    @Override
    public Aggregation getDefaultAggregation(InstrumentType instrument) {
      return renewal.current().getDefaultAggregation(instrument);
    }

    @Override
    public MemoryMode getMemoryMode() {
      return renewal.current().getMemoryMode();
    }

    @Override
    public String toString() {
      return renewal.current().toString();
    }
  }
}
