/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.benchmarks;

import io.opentelemetry.sdk.trace.data.SpanData;
import io.telltale.jaeger.JaegerAgentSpanExporter;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Not a benchmark of JMH, but a load: what becomes of large batches, of a span that fits into no
 * datagram, of more than the queue takes, and of 10,000 spans a second over half a minute? Prints
 * what was sent, dropped and received, and the memory that it took.
 */
public final class JaegerAgentLoad {

  private static final int SECONDS = 30;
  private static final int BATCHES_A_SECOND = 20;
  private static final int BATCH = 500;
  private static final int AT_ONCE = 20_000;

  private final ReceiverProcess receiver;
  private final JaegerAgentSpanExporter exporter;
  private long greatestHeap;

  private JaegerAgentLoad(ReceiverProcess receiver) {
    this.receiver = receiver;
    this.exporter =
        JaegerAgentSpanExporter.builder().host("127.0.0.1").port(receiver.udpPort()).build();
  }

  /** Runs the loads, each with an exporter of its own. */
  public static void main(String[] args) throws IOException {
    try (ReceiverProcess receiver = ReceiverProcess.start(ReceiverProcess.DECODE)) {
      run(receiver, "400 spans of 2 KB", List.of(BatchOfSpans.create(400, 2_000)), 0);
      run(receiver, "one span of 70 KB", List.of(BatchOfSpans.create(1, 70_000)), 0);
      run(
          receiver,
          "20,000 spans at once",
          Collections.nCopies(AT_ONCE / BATCH, BatchOfSpans.create(BATCH, 100)),
          0);
      run(
          receiver,
          "10,000 spans a second for 30 s",
          Collections.nCopies(SECONDS * BATCHES_A_SECOND, BatchOfSpans.create(BATCH, 100)),
          TimeUnit.SECONDS.toNanos(1) / BATCHES_A_SECOND);
    }
  }

  private static void run(
      ReceiverProcess receiver, String name, List<List<SpanData>> batches, long pauseNanos)
      throws IOException {
    JaegerAgentLoad load = new JaegerAgentLoad(receiver);
    System.gc();
    long before = heap();
    long start = System.nanoTime();
    load.send(batches, pauseNanos);
    load.exporter.shutdown().join(1, TimeUnit.MINUTES);
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    // What is in the system's buffer is received by then.
    LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
    System.gc();
    System.out.printf(
        "%s: %s, %d ms; received %s; heap %d KB before, at most %d KB, %d KB after (of %d MB)%n",
        name,
        load.exporter.statistics(),
        millis,
        receiver.counts(),
        before >> 10,
        load.greatestHeap >> 10,
        heap() >> 10,
        Runtime.getRuntime().maxMemory() >> 20);
  }

  private void send(List<List<SpanData>> batches, long pauseNanos) {
    long due = System.nanoTime();
    for (List<SpanData> batch : batches) {
      exporter.export(batch);
      due += pauseNanos;
      while (System.nanoTime() < due) {
        LockSupport.parkNanos(due - System.nanoTime());
      }
      greatestHeap = Math.max(greatestHeap, heap());
    }
  }

  private static long heap() {
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
