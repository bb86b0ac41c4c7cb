/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.testing;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.logs.LogRecordProcessor;
import io.opentelemetry.sdk.metrics.export.MetricReader;
import io.opentelemetry.sdk.trace.SpanProcessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * The queues of telemetry that OpenTelemetry's autoconfiguration set up in this process, so that a
 * test can wait until what it caused has left. It keeps none of them alive, and knows no more of
 * those that were shut down.
 */
final class Pipelines {

  private static final long MAX_WAIT_SECONDS = 10;

  private static final Map<Object, Object> KNOWN = new WeakHashMap<>();

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

  /** Forgets the queues of an owner: one that was shut down never answers a flush. */
  static synchronized void closed(Object owner) {
    KNOWN.values().removeIf(known -> known == owner);
  }

  /** Sends on what is queued, and waits for that; a dead receiver holds a test up for so long. */
  static void flush() {
    List<CompletableResultCode> flushes = new ArrayList<>();
    for (Object pipeline : known()) {
      if (pipeline instanceof SpanProcessor processor) {
        flush(processor::forceFlush, flushes);
      } else if (pipeline instanceof LogRecordProcessor processor) {
        flush(processor::forceFlush, flushes);
      } else if (pipeline instanceof MetricReader reader) {
        flush(reader::forceFlush, flushes);
      }
    }
    CompletableResultCode.ofAll(flushes).join(MAX_WAIT_SECONDS, TimeUnit.SECONDS);
  }

  private static synchronized List<Object> known() {
    return new ArrayList<>(KNOWN.keySet());
  }

  /** A processor of the application that fails is not what the test is about. */
  private static void flush(
      Supplier<CompletableResultCode> flush, List<CompletableResultCode> flushes) {
    try {
      flushes.add(flush.get());
    } catch (RuntimeException e) {
      flushes.add(CompletableResultCode.ofFailure());
    }
  }
}
