/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.testing;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.logs.LogRecordProcessor;
import io.opentelemetry.sdk.metrics.export.MetricReader;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.telltale.testing.internal.values.Interrupts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * The queues of telemetry that OpenTelemetry's autoconfiguration set up in this process, so that a
 * test can wait until what it caused has left. It keeps none of them alive, and knows no more of
 * those that were shut down.
 */
final class Pipelines {

  private static final long MAX_WAIT_SECONDS = 10;
  private static final int MAX_FLUSHES = 5;
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

  private static final Map<Object, Object> KNOWN = new WeakHashMap<>();

  private static volatile Runnable sentry = () -> {};

  private Pipelines() {}

  /**
   * Takes a queue.
   *
   * @param owner what it is {@linkplain #closed closed} by
   */
  static synchronized <T> T add(T pipeline, Object owner) {
    KNOWN.put(pipeline, owner);
    return pipeline;
  }

  /** Takes what sends on the queues of Sentry's SDK, of which there is one. */
  static void addSentry(Runnable flush) {
    sentry = flush;
  }

  /** Forgets the queues of an owner: one that was shut down never answers a flush. */
  static synchronized void closed(Object owner) {
    KNOWN.values().removeIf(known -> known == owner);
  }

  /** Sends on what is queued, and waits for that; a dead receiver holds a test up for so long. */
  static void flush() {
    sentry.run();
    List<Object> pipelines = known();
    // Log records and spans first: what leaves is counted, and the counts are metrics.
    for (Object pipeline : pipelines) {
      if (pipeline instanceof SpanProcessor processor) {
        flushQueue(processor::forceFlush);
      } else if (pipeline instanceof LogRecordProcessor processor) {
        flushQueue(processor::forceFlush);
      }
    }
    for (Object pipeline : pipelines) {
      if (pipeline instanceof MetricReader reader) {
        join(flushed(reader::forceFlush));
      }
    }
  }

  /**
   * Flushes a queue until it has begun and ended a flush for us. The batching processors of
   * OpenTelemetry take a flush for the one before it until they have put that away, and may answer
   * it without an export.
   */
  private static void flushQueue(Supplier<CompletableResultCode> flush) {
    boolean ofOthers = true;
    for (int i = 0; i < MAX_FLUSHES; i++) {
      CompletableResultCode result = flushed(flush);
      boolean atOnce = result.isDone();
      if (!join(result) || (!atOnce && !ofOthers)) {
        return;
      }
      // The first may be that of somebody else, who asked before the test's last span had ended.
      ofOthers = false;
      if (atOnce) {
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    }
  }

  private static synchronized List<Object> known() {
    return new ArrayList<>(KNOWN.keySet());
  }

  /** A processor of the application that fails is not what the test is about. */
  private static CompletableResultCode flushed(Supplier<CompletableResultCode> flush) {
    try {
      return flush.get();
    } catch (Throwable failure) {
      Interrupts.restore(failure);
      return CompletableResultCode.ofFailure();
    }
  }

  /** Returns whether it ended in time. */
  private static boolean join(CompletableResultCode result) {
    return result.join(MAX_WAIT_SECONDS, TimeUnit.SECONDS).isDone();
  }
}
