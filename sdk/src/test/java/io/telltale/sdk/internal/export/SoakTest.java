/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.telltale.runtime.ErrorRegistry;
import io.telltale.runtime.ExceptionTracer;
import io.telltale.runtime.internal.describe.ErrorDescriber;
import io.telltale.runtime.internal.describe.TracerOptions;
import io.telltale.runtime.internal.describe.TracerParts;
import io.telltale.sdk.internal.masking.ExportMasking;
import io.telltale.sdk.shop.AuthRequiredException;
import io.telltale.sdk.shop.ShopErrors;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * 50,000 error spans a second against a collector that is not there, beside the same without any
 * queue. Not part of the usual run:
 *
 * <pre>{@code ./mvnw -Psoak -pl sdk -am test}</pre>
 */
@Tag("soak")
class SoakTest {

  private static final int RATE = 50_000;
  private static final int SECONDS = Integer.getInteger("soak.seconds", 60);
  private static final ErrorDescriber DESCRIBER =
      ErrorDescriber.builder().registry(ErrorRegistry.of(new ShopErrors())).build();

  private static final class NoQueue implements SpanProcessor {
    @Override
    public void onStart(Context parent, ReadWriteSpan span) {}

    @Override
    public boolean isStartRequired() {
      return false;
    }

    @Override
    public void onEnd(ReadableSpan span) {}

    @Override
    public boolean isEndRequired() {
      return true;
    }
  }

  /** Latencies in nanoseconds, each 64th is kept. */
  private record Latencies(long[] sorted, long rate) {

    long at(double quantile) {
      return sorted[(int) (quantile * (sorted.length - 1))];
    }

    @Override
    public String toString() {
      return "%d spans/s, p50 %d ns, p99 %d ns, p99.9 %d ns, p99.99 %d ns"
          .formatted(rate, at(0.5), at(0.99), at(0.999), at(0.9999));
    }
  }

  @Test
  void aDeadCollectorHurtsNobody() {
    Latencies before = run(new NoQueue(), SECONDS / 6 + 1);
    ExportMasking masking = ExportMasking.of(DESCRIBER);
    QueueSpanProcessor processor =
        QueueSpanProcessor.builder(
                masking.mask(
                    OtlpHttpSpanExporter.builder()
                        .setEndpoint(
                            "http://localhost:" + FaultyCollector.unusedPort() + "/v1/traces")
                        .build()),
                masking)
            .build();
    long heapBefore = heap();
    Latencies with = run(processor, SECONDS);
    long heapAfter = heap();
    ExportCounters counters = processor.counters();

    System.out.println("without a queue: " + before);
    System.out.println("dead collector:  " + with);
    System.out.println("heap after garbage collection: +" + (heapAfter - heapBefore >> 10) + " KB");
    System.out.println(counters + ", fallback lines=" + counters.fallbackLines());
    assertThat(counters.recorded()).isEqualTo((long) SECONDS * RATE);
    assertThat(counters.recorded()).isEqualTo(counters.exported() + counters.dropped());
    assertThat(heapAfter - heapBefore).isLessThan(20L << 20);
    assertThat(Thread.getAllStackTraces().keySet())
        .noneMatch(thread -> thread.getName().equals("telltale-export") && thread.isAlive());
  }

  private static Latencies run(SpanProcessor processor, int seconds) {
    SdkTracerProvider provider = SdkTracerProvider.builder().addSpanProcessor(processor).build();
    ExceptionTracer exceptions =
        TracerOptions.with(
                ExceptionTracer.builder(
                    OpenTelemetrySdk.builder().setTracerProvider(provider).build()),
                TracerParts.of(DESCRIBER))
            .build();
    Tracer tracer = provider.get("soak");
    int total = seconds * RATE;
    long[] kept = new long[total / 64];
    long start = System.nanoTime();
    for (int i = 0; i < total; i++) {
      long begin = System.nanoTime();
      Span span = tracer.spanBuilder("work").startSpan();
      exceptions.recordException(span, new AuthRequiredException("alice@example.com", "acme"));
      span.end();
      if (i % 64 == 0 && i / 64 < kept.length) {
        kept[i / 64] = System.nanoTime() - begin;
      }
      if (i % 50 == 49) {
        waitUntil(start + (i + 1L) * TimeUnit.SECONDS.toNanos(1) / RATE);
      }
    }
    long took = System.nanoTime() - start;
    provider.shutdown().join(60, TimeUnit.SECONDS);
    Arrays.sort(kept);
    return new Latencies(kept, TimeUnit.SECONDS.toNanos(1) * total / took);
  }

  private static void waitUntil(long due) {
    while (System.nanoTime() < due) {
      Thread.onSpinWait();
    }
  }

  private static long heap() {
    System.gc();
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
