/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.telltale.runtime.ErrorRegistry;
import io.telltale.runtime.internal.describe.ErrorDescriber;
import io.telltale.sdk.config.Fallback;
import io.telltale.sdk.internal.masking.ExportMasking;
import io.telltale.sdk.shop.AuthRequiredException;
import io.telltale.sdk.shop.ShopErrors;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The processor in a real SDK, with an exporter that behaves badly. */
@Timeout(60)
class QueueSpanProcessorTest {

  private static final ExportMasking MASKING =
      ExportMasking.of(
          ErrorDescriber.builder().registry(ErrorRegistry.of(new ShopErrors())).build());

  /** Nothing leaves by time, so that tests say when. */
  private static final ExportSettings PATIENT =
      new ExportSettings(
          2048,
          16L << 20,
          512,
          Duration.ofHours(1),
          Duration.ofSeconds(20),
          Duration.ofSeconds(20));

  private QueueSpanProcessor processor;
  private SdkTracerProvider provider;

  private Tracer start(Answering exporter, ExportSettings settings) {
    processor =
        QueueSpanProcessor.builder(MASKING.mask(exporter), MASKING)
            .settings(settings)
            .fallback(Fallback.NONE)
            .build();
    provider = SdkTracerProvider.builder().addSpanProcessor(processor).build();
    return provider.get("test");
  }

  @AfterEach
  void close() {
    if (provider != null) {
      await(provider.shutdown());
      assertCountersAddUp();
      assertThat(threads()).isEmpty();
    }
  }

  private void assertCountersAddUp() {
    ExportCounters counters = processor.counters();
    assertThat(counters.recorded())
        .as(counters.toString())
        .isEqualTo(counters.exported() + counters.dropped());
  }

  /** The thread that closes the others ends a moment after it has told so. */
  private static List<String> threads() {
    List<Thread> left =
        Thread.getAllStackTraces().keySet().stream()
            .filter(t -> t.getName().startsWith("telltale-export"))
            .toList();
    left.forEach(QueueSpanProcessorTest::join);
    return left.stream().filter(Thread::isAlive).map(Thread::getName).toList();
  }

  private static void join(Thread thread) {
    try {
      thread.join(5_000);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean await(CompletableResultCode result) {
    result.join(40, TimeUnit.SECONDS);
    assertThat(result.isDone()).isTrue();
    return result.isSuccess();
  }

  private static void end(Tracer tracer, int spans) {
    for (int i = 0; i < spans; i++) {
      tracer.spanBuilder("work").startSpan().end();
    }
  }

  private static void awaitUntil(java.util.function.BooleanSupplier condition) {
    while (!condition.getAsBoolean()) {
      Thread.onSpinWait();
      Thread.yield();
    }
  }

  @Test
  void aFullBatchLeavesAtOnceAndTheRestWithAFlush() {
    Answering exporter = Answering.success();
    Tracer tracer = start(exporter, PATIENT);
    end(tracer, 512);
    awaitUntil(() -> processor.counters().exported() == 512);
    end(tracer, 3);
    assertThat(exporter.received()).hasSize(512);

    assertThat(await(provider.forceFlush())).isTrue();
    assertThat(exporter.received()).hasSize(515);
    assertThat(processor.counters().exported()).isEqualTo(515);
  }

  @Test
  void spansLeaveOnceTheDelayHasPassed() {
    Answering exporter = Answering.success();
    Tracer tracer =
        start(
            exporter,
            new ExportSettings(
                16,
                1 << 20,
                16,
                Duration.ofMillis(5),
                Duration.ofSeconds(5),
                Duration.ofSeconds(5)));
    end(tracer, 1);
    awaitUntil(() -> processor.counters().exported() == 1);
  }

  @Test
  void theShutdownExportsWhatIsQueuedAndLaterSpansAreCounted() {
    Answering exporter = Answering.success();
    Tracer tracer = start(exporter, PATIENT);
    Span late = tracer.spanBuilder("late").startSpan();
    end(tracer, 1_500);
    assertThat(await(provider.shutdown())).isTrue();
    late.end();

    assertThat(exporter.received()).hasSize(1_500);
    assertThat(exporter.isShutdown()).isTrue();
    assertThat(processor.counters().dropped(DropReason.SHUTDOWN)).isEqualTo(1);
    assertThat(await(processor.forceFlush())).isTrue();
    assertThat(await(processor.shutdown())).isTrue();
  }

  @Test
  void unsampledSpansAreNotItsBusiness() {
    Answering exporter = Answering.success();
    processor =
        QueueSpanProcessor.builder(MASKING.mask(exporter), MASKING).settings(PATIENT).build();
    provider =
        SdkTracerProvider.builder()
            .setSampler(Sampler.alwaysOff())
            .addSpanProcessor(processor)
            .build();
    end(provider.get("test"), 3);
    assertThat(await(provider.forceFlush())).isTrue();
    assertThat(processor.counters().recorded()).isZero();
  }

  @Test
  void nothingOfAnExceptionIsKeptWhileItsSpanWaits() throws InterruptedException {
    Tracer tracer = start(Answering.success(), PATIENT);
    WeakReference<Throwable> error = recordSomething(tracer);
    // Nothing but the queue can hold it; the ledger does so weakly.
    for (int i = 0; error.get() != null; i++) {
      assertThat(i).as("rounds of garbage collection").isLessThan(200);
      System.gc();
      Thread.sleep(10);
    }
    assertThat(processor.queueSize()).isEqualTo(1);
  }

  private static WeakReference<Throwable> recordSomething(Tracer tracer) {
    Throwable error = new AuthRequiredException("alice@example.com", "acme");
    Span span = tracer.spanBuilder("login").startSpan();
    span.recordException(error);
    span.setStatus(StatusCode.ERROR, error.getMessage());
    span.end();
    return new WeakReference<>(error);
  }

  @Test
  void secretsThatBecomeKnownWhileASpanWaitsAreMasked() {
    Answering exporter = Answering.success();
    Tracer tracer = start(exporter, PATIENT);
    Span parent = tracer.spanBuilder("request").startSpan();
    Span early =
        tracer
            .spanBuilder("look up")
            .setParent(Context.root().with(parent))
            .setAttribute("who", "bob-7f3a@example.com")
            .startSpan();
    early.end();
    parent.recordException(new AuthRequiredException("bob-7f3a@example.com", "acme"));
    parent.end();
    assertThat(await(provider.forceFlush())).isTrue();

    assertThat(exporter.received()).hasSize(2);
    assertThat(exporter.received().toString()).doesNotContain("bob-7f3a");
    assertThat(exporter.received().get(0).getAttributes().asMap().values())
        .containsExactly("b***@example.com");
  }

  @Test
  void anExporterThatThrowsOrRefusesReachesNobody() {
    Answering exporter =
        new Answering(
            spans -> {
              throw new NoSuchMethodError("missing");
            });
    Tracer tracer = start(exporter, PATIENT);
    end(tracer, 2);
    assertThat(await(provider.forceFlush())).isFalse();
    exporter.answer(spans -> CompletableResultCode.ofFailure());
    end(tracer, 2);
    assertThat(await(provider.forceFlush())).isFalse();
    exporter.answer(spans -> null);
    end(tracer, 2);
    assertThat(await(provider.forceFlush())).isFalse();
    exporter.answer(spans -> CompletableResultCode.ofSuccess());
    end(tracer, 2);
    assertThat(await(provider.forceFlush())).isTrue();

    assertThat(processor.counters().dropped(DropReason.EXPORT_FAILED)).isEqualTo(6);
    assertThat(processor.counters().exported()).isEqualTo(2);
  }

  @Test
  void anExporterThatNeverAnswersIsNotAskedAgainUntilItHas() {
    CompletableResultCode pending = new CompletableResultCode();
    Answering exporter = new Answering(spans -> pending);
    Tracer tracer =
        start(
            exporter,
            new ExportSettings(
                64,
                1 << 20,
                16,
                Duration.ofMillis(1),
                Duration.ofMillis(20),
                Duration.ofMillis(100)));
    end(tracer, 1);
    awaitUntil(() -> processor.counters().dropped(DropReason.EXPORT_TIMEOUT) == 1);
    end(tracer, 100);
    assertThat(await(provider.forceFlush())).isFalse();
    assertThat(exporter.received()).hasSize(1);
    assertThat(processor.queueSize()).isEqualTo(64);

    exporter.answer(spans -> CompletableResultCode.ofSuccess());
    pending.succeed();
    awaitUntil(() -> processor.counters().exported() == 64);
    assertThat(processor.counters().dropped(DropReason.QUEUE_FULL)).isEqualTo(36);
    awaitUntil(() -> processor.queueBytes() == 0);
  }

  @Test
  void anExporterThatDoesNotReturnIsInterruptedAtTheEnd() {
    CountDownLatch never = new CountDownLatch(1);
    CountDownLatch begun = new CountDownLatch(1);
    Answering exporter =
        new Answering(
            spans -> {
              begun.countDown();
              try {
                never.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              return CompletableResultCode.ofFailure();
            });
    Tracer tracer =
        start(
            exporter,
            new ExportSettings(
                64,
                1 << 20,
                16,
                Duration.ofMillis(1),
                Duration.ofSeconds(30),
                Duration.ofMillis(50)));
    end(tracer, 1);
    awaitUntil(() -> begun.getCount() == 0);
    end(tracer, 100);
    assertThat(await(provider.shutdown())).isFalse();
    assertThat(exporter.isShutdown()).isTrue();
    assertThat(processor.counters().exported()).isZero();
    assertThat(processor.counters().dropped()).isEqualTo(101);
  }

  @Test
  void anExporterThatComesBackGetsTheLatestSpansErrorsBeforeOthers() {
    Answering exporter = new Answering(spans -> CompletableResultCode.ofFailure());
    Tracer tracer =
        start(
            exporter,
            new ExportSettings(
                64,
                1 << 20,
                1,
                Duration.ofMillis(20),
                Duration.ofSeconds(5),
                Duration.ofSeconds(5)));
    end(tracer, 3);
    awaitUntil(() -> processor.counters().dropped(DropReason.EXPORT_FAILED) >= 3);
    for (int i = 0; i < 10; i++) {
      Span span = tracer.spanBuilder("error " + i).startSpan();
      span.setStatus(StatusCode.ERROR);
      span.end();
    }
    end(tracer, 500);
    exporter.answer(spans -> CompletableResultCode.ofSuccess());
    awaitUntil(() -> processor.queueSize() == 0);
    assertThat(await(provider.forceFlush())).isTrue();

    List<String> names = exporter.received().stream().map(SpanData::getName).toList();
    assertThat(processor.counters().exported()).isGreaterThan(50);
    assertThat(names).contains("error 9");
  }
}
