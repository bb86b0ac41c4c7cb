/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.export;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A collector on a real port that misbehaves. */
abstract class FaultyCollector implements AutoCloseable {

  final AtomicInteger requests = new AtomicInteger();

  abstract int port();

  String endpoint() {
    return "http://localhost:" + port() + "/v1/traces";
  }

  @Override
  public abstract void close();

  /** What is done with a request whose body was read. */
  interface Answer {
    void to(HttpExchange exchange) throws IOException;
  }

  /** Answers by HTTP. */
  static FaultyCollector http(int port, Answer answer) {
    return new Http(port, answer);
  }

  /** Does with a connection what a socket can, and no more. */
  static FaultyCollector raw(Connection connection) {
    return new Raw(connection);
  }

  /** What is done with a connection. It stays open until the collector is closed. */
  interface Connection {
    void accepted(Socket socket) throws IOException;
  }

  /** Returns a port on which nobody listens. */
  static int unusedPort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Http extends FaultyCollector {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    Http(int port, Answer answer) {
      try {
        server =
            HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      server.setExecutor(threads);
      server.createContext("/", exchange -> serve(exchange, answer));
      server.start();
    }

    private void serve(HttpExchange exchange, Answer answer) throws IOException {
      try (exchange;
          InputStream body = exchange.getRequestBody()) {
        body.transferTo(OutputStream.nullOutputStream());
        requests.incrementAndGet();
        answer.to(exchange);
      }
    }

    @Override
    int port() {
      return server.getAddress().getPort();
    }

    @Override
    public void close() {
      server.stop(0);
      threads.shutdownNow();
    }
  }

  private static final class Raw extends FaultyCollector implements Runnable {

    private final ServerSocket server;
    private final Connection connection;
    private final List<Socket> open = new ArrayList<>();
    private final Thread thread = new Thread(this, "faulty-collector");

    Raw(Connection connection) {
      this.connection = connection;
      try {
        server = new ServerSocket(0, 16, InetAddress.getLoopbackAddress());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      thread.setDaemon(true);
      thread.start();
    }

    @Override
    public void run() {
      try {
        while (true) {
          Socket socket = server.accept();
          synchronized (open) {
            open.add(socket);
          }
          requests.incrementAndGet();
          connection.accepted(socket);
        }
      } catch (IOException closed) {
        // That is how it ends.
      }
    }

    @Override
    int port() {
      return server.getLocalPort();
    }

    @Override
    public void close() {
      try {
        server.close();
        synchronized (open) {
          for (Socket socket : open) {
            socket.close();
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Writes an answer of which the end is missing. */
  static void answerHalf(Socket socket) throws IOException {
    socket.getInputStream().read();
    socket
        .getOutputStream()
        .write(
            "HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\nhalf".getBytes(StandardCharsets.UTF_8));
    socket.getOutputStream().flush();
    socket.close();
  }

  /** Writes what is no HTTP. */
  static void answerGarbage(Socket socket) throws IOException {
    socket.getInputStream().read();
    socket.getOutputStream().write("\0\1\2 what?\r\n\r\n".getBytes(StandardCharsets.UTF_8));
    socket.getOutputStream().flush();
    socket.close();
  }
}
