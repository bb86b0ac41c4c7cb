/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.common.export.RetryPolicy;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.telltale.runtime.ErrorRegistry;
import io.telltale.runtime.internal.describe.ErrorDescriber;
import io.telltale.sdk.internal.masking.ExportMasking;
import io.telltale.sdk.shop.AuthRequiredException;
import io.telltale.sdk.shop.ShopErrors;
import io.telltale.testing.OtlpReceiver;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What can be wrong with a collector, over real connections, with the exporter of OTLP. */
@Timeout(120)
class FaultTableTest {

  private static final ExportMasking MASKING =
      ExportMasking.of(
          ErrorDescriber.builder().registry(ErrorRegistry.of(new ShopErrors())).build());

  private static final ExportSettings SETTINGS =
      new ExportSettings(
          256, 1 << 20, 32, Duration.ofMillis(20), Duration.ofSeconds(2), Duration.ofSeconds(2));

  private static OtlpHttpSpanExporter exporter(String endpoint) {
    return OtlpHttpSpanExporter.builder()
        .setEndpoint(endpoint)
        .setTimeout(Duration.ofMillis(500))
        .setRetryPolicy(
            RetryPolicy.builder()
                .setMaxAttempts(2)
                .setInitialBackoff(Duration.ofMillis(10))
                .setMaxBackoff(Duration.ofMillis(20))
                .build())
        .build();
  }

  private static QueueSpanProcessor processor(String endpoint) {
    return QueueSpanProcessor.builder(MASKING.mask(exporter(endpoint)), MASKING)
        .settings(SETTINGS)
        .build();
  }

  private static Arguments fault(String name, java.util.function.Supplier<FaultyCollector> fault) {
    return Arguments.argumentSet(name, fault);
  }

  private static FaultyCollector status(int code) {
    return FaultyCollector.http(0, exchange -> exchange.sendResponseHeaders(code, -1));
  }

  private static FaultyCollector hanging() {
    CountDownLatch never = new CountDownLatch(1);
    return FaultyCollector.http(
        0,
        exchange -> {
          try {
            never.await();
          } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
          }
        });
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        fault("accepts and closes", () -> FaultyCollector.raw(Socket::close)),
        fault("accepts and says nothing", () -> FaultyCollector.raw(socket -> {})),
        fault("hangs after the request", FaultTableTest::hanging),
        fault(
            "503 with Retry-After",
            () ->
                FaultyCollector.http(
                    0,
                    exchange -> {
                      exchange.getResponseHeaders().set("Retry-After", "1");
                      exchange.sendResponseHeaders(503, -1);
                    })),
        fault("400", () -> status(400)),
        fault("garbage", () -> FaultyCollector.raw(FaultyCollector::answerGarbage)));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void theApplicationSeesNothingOfACollectorThat(
      java.util.function.Supplier<FaultyCollector> fault) {
    try (FaultyCollector collector = fault.get()) {
      ExportCounters counters = work(collector.endpoint(), 600);
      assertThat(collector.requests.get()).isPositive();
      assertAllLost(counters, 600);
    }
  }

  @Test
  void theApplicationSeesNothingOfACollectorThatIsAbsent() {
    String endpoint = "http://localhost:" + FaultyCollector.unusedPort() + "/v1/traces";
    assertAllLost(work(endpoint, 600), 600);
  }

  @Test
  void theApplicationSeesNothingOfATlsHandshakeThatFails() {
    try (FaultyCollector plain = status(200)) {
      assertAllLost(work("https://localhost:" + plain.port() + "/v1/traces", 600), 600);
      assertThat(plain.requests.get()).isZero();
    }
  }

  /** A status of success is success for OTLP's exporter, whatever becomes of the rest. */
  @Test
  void theApplicationSeesNothingOfACollectorThatClosesMidBody() {
    try (FaultyCollector half = FaultyCollector.raw(FaultyCollector::answerHalf)) {
      ExportCounters counters = work(half.endpoint(), 600);
      assertThat(half.requests.get()).isPositive();
      assertThat(counters.recorded()).isEqualTo(600);
    }
  }

  private static void assertAllLost(ExportCounters counters, int spans) {
    assertThat(counters.recorded()).isEqualTo(spans);
    assertThat(counters.exported()).isZero();
    assertThat(counters.dropped()).isEqualTo(spans);
  }

  private static ExportCounters work(String endpoint, int spans) {
    return work(endpoint, spans, processor -> {});
  }

  /** Ends spans as an application would, and closes all. Whatever is thrown fails the test. */
  private static ExportCounters work(
      String endpoint, int spans, Consumer<QueueSpanProcessor> beforeTheEnd) {
    QueueSpanProcessor processor = processor(endpoint);
    SdkTracerProvider provider = SdkTracerProvider.builder().addSpanProcessor(processor).build();
    Tracer tracer = provider.get("test");
    for (int i = 0; i < spans; i++) {
      endOne(tracer, i);
    }
    beforeTheEnd.accept(processor);
    CompletableResultCode end = provider.shutdown().join(60, TimeUnit.SECONDS);
    assertThat(end.isDone()).isTrue();
    assertThat(threads()).isEmpty();
    ExportCounters counters = processor.counters();
    assertThat(counters.recorded()).isEqualTo(counters.exported() + counters.dropped());
    return counters;
  }

  private static void endOne(Tracer tracer, int number) {
    Span span = tracer.spanBuilder("work").startSpan();
    if (number % 10 == 0) {
      span.recordException(new AuthRequiredException("canary-7f3a@example.com", "acme"));
    }
    span.end();
  }

  private static List<String> threads() {
    List<Thread> left =
        Thread.getAllStackTraces().keySet().stream()
            .filter(thread -> thread.getName().startsWith("telltale-export"))
            .toList();
    for (Thread thread : left) {
      try {
        thread.join(5_000);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    return left.stream().filter(Thread::isAlive).map(Thread::getName).toList();
  }

  @Test
  void aSlowCollectorThatKeepsUpLosesNothing() {
    try (FaultyCollector slow =
        FaultyCollector.http(
            0,
            exchange -> {
              try {
                Thread.sleep(50);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              exchange.sendResponseHeaders(200, -1);
            })) {
      ExportCounters counters = work(slow.endpoint(), 200);
      assertThat(counters.exported()).isEqualTo(200);
    }
  }

  @Test
  void aCollectorThatDiesAndComesBackGetsSpansAgain() {
    FaultyCollector first = status(200);
    int port = first.port();
    ExportCounters counters;
    try {
      counters =
          work(
              first.endpoint(),
              20,
              processor -> {
                awaitUntil(() -> processor.counters().exported() == 20);
                first.close();
                endSome(processor, 100);
                awaitUntil(() -> processor.counters().dropped() == 100);
                try (FaultyCollector second =
                    FaultyCollector.http(port, exchange -> exchange.sendResponseHeaders(200, -1))) {
                  endSome(processor, 50);
                  awaitUntil(() -> processor.counters().exported() == 70);
                  assertThat(second.requests.get()).isPositive();
                }
              });
    } finally {
      first.close();
    }
    assertThat(counters.recorded()).isEqualTo(170);
    assertThat(counters.exported()).isEqualTo(70);
  }

  /** Spans of another provider, which is not closed, so that the processor stays open. */
  private static void endSome(QueueSpanProcessor processor, int spans) {
    Tracer tracer = SdkTracerProvider.builder().addSpanProcessor(processor).build().get("again");
    for (int i = 0; i < spans; i++) {
      endOne(tracer, i);
    }
  }

  private static void awaitUntil(java.util.function.BooleanSupplier condition) {
    while (!condition.getAsBoolean()) {
      Thread.onSpinWait();
      Thread.yield();
    }
  }

  /**
   * The drain rate that is promised: 2,000 spans a second, an eighth of them with an error, to a
   * collector on the same machine, with the limits of the defaults.
   */
  @Test
  void belowTheDrainRateAHealthyCollectorGetsEverySpan() {
    try (OtlpReceiver receiver = OtlpReceiver.http()) {
      QueueSpanProcessor processor =
          QueueSpanProcessor.builder(
                  MASKING.mask(
                      OtlpHttpSpanExporter.builder()
                          .setEndpoint(receiver.endpoint() + "/v1/traces")
                          .build()),
                  MASKING)
              .build();
      SdkTracerProvider provider = SdkTracerProvider.builder().addSpanProcessor(processor).build();
      Tracer tracer = provider.get("test");
      long start = System.nanoTime();
      int spans = 6_000;
      for (int i = 0; i < spans; i++) {
        endOne(tracer, i);
        if (i % 100 == 99) {
          long due = start + TimeUnit.MILLISECONDS.toNanos((i + 1) / 2);
          while (System.nanoTime() < due) {
            Thread.onSpinWait();
          }
        }
      }
      assertThat(provider.shutdown().join(60, TimeUnit.SECONDS).isSuccess()).isTrue();

      assertThat(processor.counters().toString())
          .isEqualTo("recorded=" + spans + ", exported=" + spans);
      assertThat(receiver.spans()).hasSize(spans);
      assertThat(receiver.received("canary-7f3a")).isFalse();
    }
  }
}
