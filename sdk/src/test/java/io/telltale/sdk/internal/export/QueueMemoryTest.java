/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.telltale.runtime.ErrorRegistry;
import io.telltale.runtime.ExceptionTracer;
import io.telltale.runtime.internal.describe.ErrorDescriber;
import io.telltale.runtime.internal.describe.TracerOptions;
import io.telltale.runtime.internal.describe.TracerParts;
import io.telltale.runtime.internal.ledger.SecretLedger;
import io.telltale.sdk.internal.masking.ExportMasking;
import io.telltale.sdk.shop.AuthRequiredException;
import io.telltale.sdk.shop.ShopErrors;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** How much memory a full queue takes up while the collector is dead. */
class QueueMemoryTest {

  private static final long MEGABYTE = 1 << 20;

  private static final ErrorDescriber DESCRIBER =
      ErrorDescriber.builder().registry(ErrorRegistry.of(new ShopErrors())).build();

  private static final ExportSettings FOREVER =
      new ExportSettings(
          2048,
          16 * MEGABYTE,
          2048,
          Duration.ofHours(1),
          Duration.ofSeconds(30),
          Duration.ofMillis(1));

  /** What tests before this one have left may go while it measures, which makes a figure wrong. */
  private static final int ATTEMPTS = 3;

  private record Figures(long without, long declared, long foreign) {

    static Figures measure() {
      return new Figures(
          retained((exceptions, span) -> {}),
          retained(
              (exceptions, span) ->
                  exceptions.recordException(
                      span, new AuthRequiredException("alice@example.com", "acme"))),
          retained(
              (exceptions, span) ->
                  span.recordException(new AuthRequiredException("alice@example.com", "acme"))));
    }

    boolean areSmall() {
      return declared - without < 2 * MEGABYTE
          && foreign - without < 2 * MEGABYTE
          && declared < 20 * MEGABYTE;
    }

    @Override
    public String toString() {
      return "KB: %d without exceptions, %d with, %d as others record them"
          .formatted(without >> 10, declared >> 10, foreign >> 10);
    }
  }

  @Test
  void aFullQueueOfErrorsTakesLittleMoreThanTheSameSpansWithoutThem() {
    List<Figures> measured = new ArrayList<>();
    do {
      measured.add(Figures.measure());
    } while (measured.size() < ATTEMPTS && !measured.get(measured.size() - 1).areSmall());

    assertThat(measured).anyMatch(Figures::areSmall);
  }

  private static long retained(BiConsumer<ExceptionTracer, Span> work) {
    CompletableResultCode never = new CompletableResultCode();
    Answering dead = new Answering(spans -> never);
    ExportMasking masking = ExportMasking.of(DESCRIBER);
    QueueSpanProcessor processor =
        QueueSpanProcessor.builder(masking.mask(dead), masking).settings(FOREVER).build();
    SdkTracerProvider provider = SdkTracerProvider.builder().addSpanProcessor(processor).build();
    OpenTelemetry openTelemetry = OpenTelemetrySdk.builder().setTracerProvider(provider).build();
    ExceptionTracer exceptions =
        TracerOptions.with(ExceptionTracer.builder(openTelemetry), TracerParts.of(DESCRIBER))
            .build();
    Tracer tracer = openTelemetry.getTracer("test");
    // Tests before this one may have filled it, so that it would have to remember what it gives up.
    SecretLedger.shared().clear();
    // What is made once, and what is kept beside the queue, is not what is measured.
    fill(tracer, exceptions, work, 4);
    DESCRIBER.registry();
    long before = used();
    fill(tracer, exceptions, work, 2043);
    long after = used();
    assertThat(processor.queueSize()).isEqualTo(2047);
    provider.shutdown().join(20, TimeUnit.SECONDS);
    return after - before;
  }

  private static void fill(
      Tracer tracer, ExceptionTracer exceptions, BiConsumer<ExceptionTracer, Span> work, int n) {
    for (int i = 0; i < n; i++) {
      Span span =
          tracer
              .spanBuilder("GET /orders")
              .setAttribute("http.request.method", "GET")
              .setAttribute("url.path", "/orders/" + i)
              .startSpan();
      work.accept(exceptions, span);
      span.end();
    }
  }

  /** The least of several, as a collection may leave something behind. */
  private static long used() {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 4; i++) {
      System.gc();
      least = Math.min(least, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }
    return least;
  }
}
