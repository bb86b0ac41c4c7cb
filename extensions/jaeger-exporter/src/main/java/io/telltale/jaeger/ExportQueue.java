/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.jaeger;

import static java.util.Objects.requireNonNull;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Takes batches from the caller at once and exports them one after another on a thread of its own,
 * so that neither looking up a name nor the network holds the caller up. Safe for concurrent use.
 */
final class ExportQueue {

  private static final long IDLE_SECONDS = 30;

  private final int maxSpans;
  private final ExportCounters counters;
  private final ThrottledLog log;
  private final Predicate<List<SpanData>> export;
  private final ThreadPoolExecutor executor;

  /** The outcome of the end, once it has begun. */
  private final AtomicReference<@Nullable CompletableResultCode> end = new AtomicReference<>();

  private final Object lock = new Object();
  private int waiting;

  /** Used by the thread of the queue only. */
  private boolean failedAfterEnd;

  /**
   * Creates a queue.
   *
   * @param maxSpans how many spans wait at most; a single larger batch is taken into an empty queue
   * @param export exports a batch and returns whether all of it was; it counts what it drops
   */
  ExportQueue(
      String threadName,
      int maxSpans,
      ExportCounters counters,
      ThrottledLog log,
      Predicate<List<SpanData>> export) {
    this.maxSpans = maxSpans;
    this.counters = counters;
    this.log = log;
    this.export = export;
    this.executor =
        new ThreadPoolExecutor(
            1,
            1,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            task -> {
              Thread thread = new Thread(task, threadName);
              thread.setDaemon(true);
              return thread;
            });
    executor.allowCoreThreadTimeOut(true);
  }

  /** Takes a batch, of which it makes a copy, or refuses it. */
  CompletableResultCode submit(Collection<SpanData> spans) {
    List<SpanData> batch = new ArrayList<>(spans);
    if (batch.isEmpty()) {
      return CompletableResultCode.ofSuccess();
    }
    if (end.get() != null) {
      counters.dropped(batch.size());
      return CompletableResultCode.ofFailure();
    }
    if (!reserve(batch.size())) {
      counters.dropped(batch.size());
      log.warn("more spans were to be exported than can wait; the latest are dropped");
      return CompletableResultCode.ofFailure();
    }
    CompletableResultCode result = new CompletableResultCode();
    if (!execute(() -> run(batch, result))) {
      release(batch.size());
      counters.dropped(batch.size());
      result.fail();
    }
    return result;
  }

  /** Returns what completes once everything taken so far is exported or dropped. */
  CompletableResultCode flush() {
    CompletableResultCode ended = end.get();
    if (ended != null) {
      return ended;
    }
    CompletableResultCode result = new CompletableResultCode();
    if (!execute(result::succeed)) {
      result.fail();
    }
    return result;
  }

  /**
   * Exports what was taken, up to the first failure, and ends.
   *
   * @param close releases what the export uses; runs once, at the end, on the thread of the queue
   */
  CompletableResultCode shutdown(Runnable close) {
    CompletableResultCode result = new CompletableResultCode();
    if (!end.compareAndSet(null, result)) {
      return requireNonNull(end.get());
    }
    execute(
        () -> {
          try {
            close.run();
          } finally {
            result.succeed();
          }
        });
    executor.shutdown();
    return result;
  }

  /** Returns false if the end came in between. */
  private boolean execute(Runnable task) {
    try {
      executor.execute(task);
      return true;
    } catch (RejectedExecutionException ended) {
      return false;
    }
  }

  private boolean reserve(int spans) {
    synchronized (lock) {
      if (waiting > 0 && waiting > maxSpans - spans) {
        return false;
      }
      waiting += spans;
      return true;
    }
  }

  private void release(int spans) {
    synchronized (lock) {
      waiting -= spans;
    }
  }

  private void run(List<SpanData> batch, CompletableResultCode result) {
    boolean exported = false;
    try {
      boolean ending = end.get() != null;
      if (ending && failedAfterEnd) {
        // Nobody answers: the end shall not wait for each batch of them.
        counters.dropped(batch.size());
      } else {
        exported = export.test(batch);
        failedAfterEnd = ending && !exported;
      }
    } catch (RuntimeException | LinkageError e) {
      // The class only: a message may quote what was to be exported.
      log.warn("an export failed unexpectedly: " + e.getClass().getName());
    } finally {
      release(batch.size());
      if (exported) {
        result.succeed();
      } else {
        result.fail();
      }
    }
  }
}
