/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.data.LongPointData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.testing.exporter.InMemoryMetricReader;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.telltale.runtime.internal.describe.ErrorDescriber;
import io.telltale.sdk.internal.masking.ExportMasking;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SelfMetricsTest {

  private static Map<String, Long> values(InMemoryMetricReader reader) {
    Map<String, Long> values = new TreeMap<>();
    for (MetricData metric : reader.collectAllMetrics()) {
      boolean gauge = metric.getName().contains("queue");
      for (LongPointData point :
          (gauge ? metric.getLongGaugeData() : metric.getLongSumData()).getPoints()) {
        String reason = point.getAttributes().get(AttributeKey.stringKey("telltale.drop.reason"));
        values.put(metric.getName() + (reason == null ? "" : "/" + reason), point.getValue());
      }
    }
    return values;
  }

  @Test
  void whatBecomesOfSpansIsAMetric() {
    ExportMasking masking = ExportMasking.of(ErrorDescriber.builder().build());
    QueueSpanProcessor processor =
        QueueSpanProcessor.builder(masking.mask(Answering.success()), masking)
            .settings(
                new ExportSettings(
                    4,
                    1 << 20,
                    4,
                    Duration.ofHours(1),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(5)))
            .build();
    InMemoryMetricReader reader = InMemoryMetricReader.create();
    SdkMeterProvider meters = SdkMeterProvider.builder().registerMetricReader(reader).build();
    processor.observe(meters);
    SdkTracerProvider provider = SdkTracerProvider.builder().addSpanProcessor(processor).build();
    Tracer tracer = provider.get("test");
    for (int i = 0; i < 3; i++) {
      tracer.spanBuilder("work").startSpan().end();
    }

    assertThat(values(reader))
        .containsEntry("telltale.self.span.recorded", 3L)
        .containsEntry("telltale.self.span.exported", 0L)
        .containsEntry("telltale.self.span.dropped/queue_full", 0L)
        .containsEntry("telltale.self.fallback.lines", 0L)
        .containsEntry("telltale.self.queue.size", 3L)
        .containsEntry("telltale.self.queue.bytes", processor.queueBytes());
    assertThat(processor.queueBytes()).isPositive();
    assertThat(provider.shutdown().join(20, TimeUnit.SECONDS).isSuccess()).isTrue();
    tracer.spanBuilder("late").startSpan().end();
    assertThat(values(reader))
        .containsEntry("telltale.self.span.exported", 3L)
        .containsEntry("telltale.self.queue.size", 0L);
  }
}
