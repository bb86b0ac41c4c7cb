/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.export;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.api.metrics.MeterProvider;
import io.opentelemetry.api.metrics.ObservableLongMeasurement;
import io.telltale.runtime.internal.names.Instrumentation;
import java.util.function.LongSupplier;

/**
 * What becomes of spans, as metrics: read when metrics are collected, so that it costs nothing in
 * between. They last as long as the provider, which sees the last spans only after their end.
 */
final class SelfMetrics {

  private static final String SPANS = "{span}";
  private static final AttributeKey<String> REASON = AttributeKey.stringKey("telltale.drop.reason");

  private final Meter meter;

  private SelfMetrics(Meter meter) {
    this.meter = meter;
  }

  static void register(
      MeterProvider provider, ExportCounters counters, LongSupplier size, LongSupplier bytes) {
    SelfMetrics metrics =
        new SelfMetrics(
            provider
                .meterBuilder(Instrumentation.SCOPE)
                .setInstrumentationVersion(Instrumentation.version())
                .build());
    metrics.counter(
        "telltale.self.span.recorded", SPANS, "Sampled spans that have ended", counters::recorded);
    metrics.counter(
        "telltale.self.span.exported",
        SPANS,
        "Spans that the exporter has taken",
        counters::exported);
    metrics.dropped(counters);
    metrics.counter(
        "telltale.self.fallback.lines",
        "{line}",
        "Lines of the fallback log",
        counters::fallbackLines);
    for (ProcessCounters.Counter counter : ProcessCounters.ALL) {
      metrics.counter(counter.metric(), counter.unit(), counter.description(), counter);
    }
    metrics.gauge("telltale.self.queue.size", SPANS, "Spans that wait for their export", size);
    metrics.gauge(
        "telltale.self.queue.bytes", "By", "Bytes of spans that wait or are on their way", bytes);
  }

  private void counter(String name, String unit, String description, LongSupplier value) {
    meter
        .counterBuilder(name)
        .setUnit(unit)
        .setDescription(description)
        .buildWithCallback(measurement -> measurement.record(value.getAsLong()));
  }

  private void gauge(String name, String unit, String description, LongSupplier value) {
    meter
        .gaugeBuilder(name)
        .ofLongs()
        .setUnit(unit)
        .setDescription(description)
        .buildWithCallback(measurement -> measurement.record(value.getAsLong()));
  }

  private void dropped(ExportCounters counters) {
    meter
        .counterBuilder("telltale.self.span.dropped")
        .setUnit(SPANS)
        .setDescription("Spans that were given up, by reason")
        .buildWithCallback(measurement -> record(counters, measurement));
  }

  private static void record(ExportCounters counters, ObservableLongMeasurement measurement) {
    for (DropReason reason : DropReason.values()) {
      measurement.record(counters.dropped(reason), Attributes.of(REASON, reason.label()));
    }
  }
}
