/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpanQueueTest {

  private static final AttributeKey<String> TEXT = AttributeKey.stringKey("text");

  private final ExportCounters counters = new ExportCounters();

  private SpanQueue queue(int spans) {
    return new SpanQueue(spans, 1 << 20, counters);
  }

  private static void addPlain(SpanQueue queue, String name) {
    queue.add(Spans.queued(Spans.named(name)));
  }

  private static void addError(SpanQueue queue, String name) {
    queue.add(Spans.queued(Spans.error(name)));
  }

  private static List<String> names(List<QueuedSpan> spans) {
    return spans.stream().map(span -> span.data().getName()).toList();
  }

  private static QueuedSpan ofLength(String name, int length) {
    return Spans.queued(
        Spans.span(1, b -> b.setName(name).setAttributes(Attributes.of(TEXT, "x".repeat(length)))));
  }

  @Test
  void spansLeaveInTheOrderOfTheirEnds() {
    SpanQueue queue = queue(8);
    addPlain(queue, "a");
    addError(queue, "b");
    addPlain(queue, "c");
    addError(queue, "d");

    assertThat(names(queue.take(3))).containsExactly("a", "b", "c");
    assertThat(names(queue.take(3))).containsExactly("d");
    assertThat(queue.take(3)).isEmpty();
    assertThat(counters.dropped()).isZero();
  }

  @Test
  void theOldestSpanWithoutAnErrorGoesFirst() {
    SpanQueue queue = queue(3);
    addError(queue, "error 1");
    addPlain(queue, "plain 1");
    addPlain(queue, "plain 2");
    addError(queue, "error 2");
    assertThat(names(queue.waiting())).containsExactly("plain 2", "error 1", "error 2");
    addPlain(queue, "plain 3");

    assertThat(names(queue.take(9))).containsExactly("error 1", "error 2", "plain 3");
    assertThat(counters.dropped(DropReason.QUEUE_FULL)).isEqualTo(2);
  }

  @Test
  void thenTheOldestErrorGoesButNeverForASpanWithoutOne() {
    SpanQueue queue = queue(2);
    addError(queue, "error 1");
    addError(queue, "error 2");
    addError(queue, "error 3");
    addPlain(queue, "plain");

    assertThat(names(queue.take(9))).containsExactly("error 2", "error 3");
    assertThat(counters.dropped(DropReason.QUEUE_FULL)).isEqualTo(2);
  }

  @Test
  void theBytesAreBoundedAsWell() {
    SpanQueue queue = new SpanQueue(100, 5_000, counters);
    queue.add(ofLength("a", 2_000));
    queue.add(ofLength("b", 2_000));
    queue.add(ofLength("c", 2_000));

    assertThat(names(queue.waiting())).containsExactly("b", "c");
    assertThat(queue.bytes()).isBetween(4_000L, 5_000L);
    assertThat(counters.dropped(DropReason.QUEUE_BYTES)).isEqualTo(1);
  }

  @Test
  void aSpanThatCannotFitPushesNobodyOut() {
    SpanQueue queue = new SpanQueue(100, 5_000, counters);
    queue.add(ofLength("a", 2_000));
    queue.add(ofLength("too large", 6_000));

    assertThat(names(queue.waiting())).containsExactly("a");
    assertThat(counters.dropped(DropReason.QUEUE_BYTES)).isEqualTo(1);
  }

  @Test
  void theBatchOnItsWayCountsUntilItIsReleased() {
    SpanQueue queue = new SpanQueue(100, 5_000, counters);
    queue.add(ofLength("a", 2_000));
    queue.add(ofLength("b", 2_000));
    List<QueuedSpan> batch = queue.take(2);
    assertThat(queue.size()).isZero();
    assertThat(queue.bytes()).isGreaterThan(4_000);

    queue.add(ofLength("c", 2_000));
    assertThat(queue.size()).isZero();
    queue.release(batch);
    queue.add(ofLength("d", 2_000));

    assertThat(names(queue.waiting())).containsExactly("d");
    assertThat(counters.dropped(DropReason.QUEUE_BYTES)).isEqualTo(1);
  }

  @Test
  void whatIsLeftAtTheEndAndWhatComesLaterIsCounted() {
    SpanQueue queue = queue(8);
    addPlain(queue, "a");
    addError(queue, "b");
    queue.close();
    addPlain(queue, "c");

    assertThat(queue.size()).isZero();
    assertThat(queue.bytes()).isZero();
    assertThat(counters.dropped(DropReason.SHUTDOWN)).isEqualTo(3);
  }

  @Test
  void nothingIsLostOrCountedTwiceBetweenThreads() throws InterruptedException {
    SpanQueue queue = queue(64);
    int threads = 4;
    int each = 20_000;
    CountDownLatch go = new CountDownLatch(1);
    List<Thread> producers =
        IntStream.range(0, threads)
            .mapToObj(
                i ->
                    new Thread(
                        () -> {
                          await(go);
                          for (int n = 0; n < each; n++) {
                            queue.add(
                                Spans.queued(n % 3 == 0 ? Spans.error("e") : Spans.named("p")));
                          }
                        }))
            .toList();
    producers.forEach(Thread::start);
    go.countDown();
    long taken = 0;
    while (producers.stream().anyMatch(Thread::isAlive)) {
      taken += takeAndRelease(queue);
    }
    for (Thread producer : producers) {
      producer.join();
    }
    taken += takeAndRelease(queue);

    assertThat(taken + counters.dropped()).isEqualTo((long) threads * each);
    assertThat(queue.bytes()).isZero();
  }

  private static int takeAndRelease(SpanQueue queue) {
    List<QueuedSpan> batch = queue.take(64);
    queue.release(batch);
    return batch.size();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
