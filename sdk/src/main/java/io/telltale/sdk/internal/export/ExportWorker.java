/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.export;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.telltale.runtime.internal.guard.Warnings;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The one thread that exports: a batch when one is full or the delay has passed, everything when a
 * flush is asked for or the end has come.
 */
final class ExportWorker implements Runnable {

  /** How long it waits at most before it looks again whether a busy exporter is done. */
  private static final long MAX_WAIT = TimeUnit.SECONDS.toNanos(1);

  private final SpanQueue queue;
  private final BatchSender sender;
  private final ExportSettings settings;
  private final LongSupplier nanoTime;
  private final Queue<CompletableResultCode> flushes = new ConcurrentLinkedQueue<>();
  private final CompletableResultCode drained = new CompletableResultCode();
  private volatile boolean closing;
  private volatile @Nullable Thread thread;
  private long nextExport;

  ExportWorker(
      SpanQueue queue, BatchSender sender, ExportSettings settings, LongSupplier nanoTime) {
    this.queue = queue;
    this.sender = sender;
    this.settings = settings;
    this.nanoTime = nanoTime;
    this.nextExport = nanoTime.getAsLong() + settings.delay().toNanos();
  }

  /**
   * Takes notice that a span was queued.
   *
   * @param size how many there are now
   */
  void queued(int size) {
    // Only once a batch: waking a thread takes longer than all the rest.
    if (size == settings.batchSize()) {
      wake();
    }
  }

  /** Asks for the export of everything that is queued; the answer is whether it all arrived. */
  CompletableResultCode flush() {
    CompletableResultCode result = new CompletableResultCode();
    flushes.add(result);
    wake();
    if (drained.isDone()) {
      completeFlushes(drained.isSuccess());
    }
    return result;
  }

  /** Asks for the end, after everything that is queued was exported. */
  void close() {
    closing = true;
    wake();
  }

  /** Returns whether all that was queued at the end has been exported; not done before the end. */
  CompletableResultCode drained() {
    return drained;
  }

  private void wake() {
    LockSupport.unpark(thread);
  }

  @Override
  public void run() {
    thread = Thread.currentThread();
    while (!closing) {
      try {
        // An exporter may leave an interrupt behind, and then no wait would wait.
        Thread.interrupted();
        turn();
      } catch (Throwable failure) {
        report(failure);
        LockSupport.parkNanos(this, MAX_WAIT);
      }
    }
    boolean all = false;
    try {
      all = drain(settings.closeTimeout().toNanos());
    } catch (Throwable failure) {
      report(failure);
    }
    complete(drained, all);
    completeFlushes(all);
  }

  /** Whatever it is, without this thread nothing would be exported any more. */
  private static void report(Throwable failure) {
    Warnings.once(
        "export thread",
        failure.getClass().getName(),
        () -> "the export of spans failed with " + failure.getClass().getName());
  }

  private void turn() {
    CompletableResultCode flush = flushes.poll();
    if (flush != null) {
      flush(flush);
      return;
    }
    sender.keepMasked();
    long untilDue = nextExport - nanoTime.getAsLong();
    if (untilDue > 0 && queue.size() < settings.batchSize()) {
      await(Math.min(untilDue, BatchSender.SWEEP));
      return;
    }
    long pause = sender.nanosUntilNext();
    if (pause > 0) {
      await(Math.min(pause, MAX_WAIT));
      return;
    }
    sender.sendBatch();
    nextExport = nanoTime.getAsLong() + settings.delay().toNanos();
  }

  private void await(long nanos) {
    if (!closing && flushes.isEmpty()) {
      LockSupport.parkNanos(this, nanos);
    }
  }

  private void flush(CompletableResultCode result) {
    boolean all = drain(settings.exportTimeout().toNanos());
    sender.tellOfLost();
    nextExport = nanoTime.getAsLong() + settings.delay().toNanos();
    CompletableResultCode handedOn = sender.flush();
    handedOn.whenComplete(() -> complete(result, all && handedOn.isSuccess()));
  }

  /**
   * Exports what is queued now. A breaker that is open lets one batch through; an exporter that
   * does not answer is not asked again.
   *
   * @param nanos for how long batches are begun
   * @return whether all was exported
   */
  private boolean drain(long nanos) {
    long begun = nanoTime.getAsLong();
    int left = queue.size();
    boolean all = true;
    while (left > 0) {
      Outcome outcome = sender.isBusy() ? Outcome.TIMED_OUT : sender.sendBatch();
      left -= settings.batchSize();
      all &= outcome == Outcome.EXPORTED;
      boolean late = nanoTime.getAsLong() - begun >= nanos;
      if (outcome == Outcome.TIMED_OUT || sender.nanosUntilNext() > 0 || late) {
        break;
      }
    }
    return all && left <= 0;
  }

  private void completeFlushes(boolean success) {
    for (CompletableResultCode flush = flushes.poll(); flush != null; flush = flushes.poll()) {
      complete(flush, success);
    }
  }

  private static void complete(CompletableResultCode result, boolean success) {
    if (success) {
      result.succeed();
    } else {
      result.fail();
    }
  }
}
