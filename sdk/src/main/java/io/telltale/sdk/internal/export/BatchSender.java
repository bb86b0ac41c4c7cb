/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.export;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.telltale.sdk.internal.masking.QueuedSpanMasking;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Sends batches from the queue, counts them by what becomes of them, and keeps what waits masked.
 * Used by one thread, but {@link #abandon} and {@link #tellOfRest}.
 */
final class BatchSender {

  /** How often waiting spans are masked again: well before secrets are forgotten, after 60 s. */
  static final long SWEEP = Duration.ofSeconds(20).toNanos();

  /** After so long without, some secret may be forgotten that was never looked for. */
  static final long FORGOTTEN = Duration.ofSeconds(55).toNanos();

  private static final String GIVEN_UP = "given up at the end";

  private final SpanQueue queue;
  private final BatchExporter exporter;
  private final CircuitBreaker breaker;
  private final FallbackLog fallback;
  private final QueuedSpanMasking masking;
  private final ExportSettings settings;
  private final ExportCounters counters;
  private final LongSupplier nanoTime;

  private long lastSweep;
  private volatile @Nullable Batch onItsWay;

  BatchSender(
      SpanQueue queue,
      BatchExporter exporter,
      FallbackLog fallback,
      QueuedSpanMasking masking,
      ExportSettings settings,
      ExportCounters counters,
      LongSupplier nanoTime) {
    this.queue = queue;
    this.exporter = exporter;
    this.breaker = new CircuitBreaker(settings.delay(), nanoTime);
    this.fallback = fallback;
    this.masking = masking;
    this.settings = settings;
    this.counters = counters;
    this.nanoTime = nanoTime;
    this.lastSweep = nanoTime.getAsLong();
  }

  /** Returns whether the exporter has not answered yet to a batch that was given up. */
  boolean isBusy() {
    return exporter.isBusy();
  }

  /** Returns in how many nanoseconds a batch may be sent, 0 for now. */
  long nanosUntilNext() {
    return isBusy() ? Math.max(1, settings.delay().toNanos()) : breaker.nanosUntilNext();
  }

  /** Sends the oldest spans, and waits for the answer. Nothing to send is success. */
  Outcome sendBatch() {
    Batch batch = new Batch(queue.take(settings.batchSize()));
    if (batch.spans().isEmpty()) {
      return Outcome.EXPORTED;
    }
    onItsWay = batch;
    Outcome outcome = Outcome.FAILED;
    try {
      outcome = export(batch);
      if (batch.settle(outcome, counters)) {
        learnFrom(outcome, batch);
      }
    } finally {
      batch.settle(outcome, counters);
      onItsWay = null;
    }
    return outcome;
  }

  /** What an exporter does not let go of takes up room in the queue, so that it cannot pile up. */
  private Outcome export(Batch batch) {
    List<SpanData> spans;
    try {
      spans = dataOf(batch.spans());
    } catch (RuntimeException | Error failure) {
      queue.release(batch.spans());
      throw failure;
    }
    return exporter.export(spans, () -> queue.release(batch.spans()));
  }

  private void learnFrom(Outcome outcome, Batch batch) {
    if (outcome == Outcome.EXPORTED) {
      if (breaker.isOpen()) {
        fallback.recovered();
      }
      breaker.succeeded();
      return;
    }
    breaker.failed();
    fallback.add(batch.spans(), outcome.text());
    if (breaker.isOpen()) {
      fallback.write(this::shown);
    } else {
      fallback.keep();
    }
  }

  /** The exporter has masked its own copy. */
  private List<SpanData> shown(List<QueuedSpan> spans) {
    return masking.maskAgain(dataOf(spans));
  }

  private List<SpanData> dataOf(List<QueuedSpan> spans) {
    long now = nanoTime.getAsLong();
    List<SpanData> data = new ArrayList<>(spans.size());
    for (QueuedSpan span : spans) {
      data.add(isForgotten(span, now) ? masking.withoutTexts(span.data()) : span.data());
    }
    return data;
  }

  private static boolean isForgotten(QueuedSpan span, long now) {
    return now - span.maskedAt() > FORGOTTEN;
  }

  /** Masks what waits by what is known by now, unless that was done a while ago only. */
  void keepMasked() {
    long now = nanoTime.getAsLong();
    if (now - lastSweep < SWEEP) {
      return;
    }
    lastSweep = now;
    List<QueuedSpan> waiting = queue.waiting();
    List<SpanData> masked = masking.maskAgain(dataOf(waiting));
    for (int i = 0; i < waiting.size(); i++) {
      waiting.get(i).mask(masked.get(i), now);
    }
  }

  /** Asks the exporter to hand on what it keeps. */
  CompletableResultCode flush() {
    return exporter.flush();
  }

  /** Tells of what was lost so far, also if exports have not failed repeatedly. */
  void tellOfLost() {
    fallback.write(this::shown);
  }

  /** Gives up the batch on its way, and everything that is queued. */
  void abandon() {
    Batch batch = onItsWay;
    if (batch != null && batch.settle(Outcome.TIMED_OUT, counters)) {
      fallback.add(batch.spans(), Outcome.TIMED_OUT.text());
    }
    fallback.add(queue.close(), GIVEN_UP);
  }

  /** Tells of everything that was lost, and was not told of before. */
  void tellOfRest() {
    fallback.writeRest(this::shown);
  }
}
