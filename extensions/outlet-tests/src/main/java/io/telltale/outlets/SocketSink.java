/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.outlets;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A server on the loopback interface that keeps what one client sends. */
public final class SocketSink implements AutoCloseable {

  private static final int PATIENCE_SECONDS = 60;

  private final ServerSocket server;
  private final CompletableFuture<String> received = new CompletableFuture<>();

  /** Starts one on a free port. */
  public SocketSink() {
    try {
      server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread thread = new Thread(this::receive, "socket-sink");
    thread.setDaemon(true);
    thread.start();
  }

  private void receive() {
    try (Socket socket = server.accept();
        InputStream in = socket.getInputStream()) {
      received.complete(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      received.completeExceptionally(e);
    }
  }

  /** Returns the port. */
  public int port() {
    return server.getLocalPort();
  }

  /** Waits until the client has gone, and returns what it has sent, each byte as a char. */
  public String received() {
    try {
      return received.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
