/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.benchmarks;

import io.opentelemetry.sdk.trace.data.SpanData;
import io.telltale.jaeger.ExportStatistics;
import io.telltale.jaeger.JaegerAgentSpanExporter;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Not a benchmark of JMH, but a load: what becomes of large batches, of a span that fits into no
 * datagram, and of 10,000 spans a second over half a minute? Prints what was sent, dropped and
 * received.
 */
public final class JaegerAgentLoad {

  private static final int SECONDS = 30;
  private static final int BATCHES_A_SECOND = 20;
  private static final int BATCH = 500;

  private final DatagramSocket socket;
  private final AtomicLong datagrams = new AtomicLong();
  private final AtomicLong largest = new AtomicLong();

  private JaegerAgentLoad(DatagramSocket socket) {
    this.socket = socket;
  }

  /** Runs the three loads. */
  public static void main(String[] args) throws IOException {
    try (DatagramSocket socket =
        new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
      socket.setReceiveBufferSize(4 << 20);
      JaegerAgentLoad load = new JaegerAgentLoad(socket);
      Thread receiver = new Thread(load::receive, "receiver");
      receiver.setDaemon(true);
      receiver.start();
      load.run("400 spans of 2 KB", List.of(BatchOfSpans.create(400, 2_000)), 0);
      load.run("one span of 70 KB", List.of(BatchOfSpans.create(1, 70_000)), 0);
      load.run(
          "10,000 spans a second for 30 s",
          Collections.nCopies(SECONDS * BATCHES_A_SECOND, BatchOfSpans.create(BATCH, 100)),
          TimeUnit.SECONDS.toNanos(1) / BATCHES_A_SECOND);
    }
  }

  private void run(String name, List<List<SpanData>> batches, long pauseNanos) {
    datagrams.set(0);
    largest.set(0);
    JaegerAgentSpanExporter exporter =
        JaegerAgentSpanExporter.builder().host("127.0.0.1").port(socket.getLocalPort()).build();
    long start = System.nanoTime();
    long due = start;
    for (List<SpanData> batch : batches) {
      exporter.export(batch);
      due += pauseNanos;
      while (System.nanoTime() < due) {
        LockSupport.parkNanos(due - System.nanoTime());
      }
    }
    exporter.shutdown().join(1, TimeUnit.MINUTES);
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    ExportStatistics statistics = exporter.statistics();
    // What is in the system's buffer is received by then.
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
    System.out.printf(
        "%s: %s, %d ms; received %d datagrams, the largest of %d bytes%n",
        name, statistics, millis, datagrams.get(), largest.get());
  }

  private void receive() {
    byte[] buffer = new byte[65_535];
    while (true) {
      DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
      try {
        socket.receive(packet);
      } catch (IOException closed) {
        return;
      }
      datagrams.incrementAndGet();
      largest.accumulateAndGet(packet.getLength(), Math::max);
    }
  }
}
