/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands before a real collector. It treats connections as a test wants, until it opens: from then
 * on it lets them through. What was connected before stays as it was.
 */
final class Gate implements AutoCloseable {

  /** Small, so that whoever writes to a connection that nobody reads has to wait soon. */
  private static final int RECEIVE_BUFFER = 4_096;

  /** What is done with a connection, which stays open. */
  interface Treatment {
    void of(Socket connection) throws IOException, InterruptedException;
  }

  private final InetSocketAddress collector;
  private final Treatment treatment;
  private final ServerSocket server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Queue<Socket> connections = new ConcurrentLinkedQueue<>();
  private final AtomicInteger treated = new AtomicInteger();
  private volatile boolean open;

  Gate(String collector, Treatment treatment) {
    this.collector =
        new InetSocketAddress(InetAddress.getLoopbackAddress(), URI.create(collector).getPort());
    this.treatment = treatment;
    try {
      server = new ServerSocket();
      server.setReceiveBufferSize(RECEIVE_BUFFER);
      server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.execute(this::accept);
  }

  int port() {
    return server.getLocalPort();
  }

  /** Returns how many connections were treated. */
  int treated() {
    return treated.get();
  }

  void open() {
    open = true;
  }

  private void accept() {
    try {
      while (true) {
        Socket connection = server.accept();
        connections.add(connection);
        threads.execute(() -> serve(connection));
      }
    } catch (IOException closed) {
      // The test has ended.
    }
  }

  private void serve(Socket connection) {
    try {
      if (open) {
        letThrough(connection);
      } else {
        treated.incrementAndGet();
        treatment.of(connection);
      }
    } catch (IOException ended) {
      // The exporter has given it up, as it should, or the test has ended.
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private void letThrough(Socket connection) throws IOException {
    Socket inner = new Socket(collector.getAddress(), collector.getPort());
    connections.add(inner);
    threads.execute(() -> pass(inner, connection));
    pass(connection, inner);
  }

  private static void pass(Socket from, Socket to) {
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      in.transferTo(out);
    } catch (IOException ended) {
      // Both ends are closed by now.
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
    try {
      server.close();
      for (Socket connection : connections) {
        connection.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
