/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.jaeger;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Answers the first request with whatever bytes a test wants, and leaves that connection open. It
 * answers all others as a healthy collector does.
 */
final class HostileCollector implements AutoCloseable {

  private static final Pattern LENGTH = Pattern.compile("(?i)content-length: *(\\d+)");

  /** What to write; it may write for as long as the other side reads. */
  interface Answer {
    void writeTo(OutputStream out) throws IOException;
  }

  private final ServerSocket server;
  private final Answer first;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicInteger requests = new AtomicInteger();

  HostileCollector(Answer first) {
    this.first = first;
    try {
      server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.execute(this::accept);
  }

  String url() {
    return "http://localhost:" + server.getLocalPort();
  }

  int requests() {
    return requests.get();
  }

  private void accept() {
    try {
      while (true) {
        Socket connection = server.accept();
        threads.execute(() -> serve(connection));
      }
    } catch (IOException closed) {
      // The test has ended.
    }
  }

  private void serve(Socket connection) {
    try {
      while (readRequest(connection.getInputStream())) {
        if (requests.getAndIncrement() == 0) {
          first.writeTo(connection.getOutputStream());
          connection.getOutputStream().flush();
        } else {
          write(connection.getOutputStream(), "HTTP/1.1 202 Accepted\r\nContent-Length: 0\r\n\r\n");
        }
      }
    } catch (IOException closed) {
      // The other side has given up, as it should.
    }
  }

  static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(ISO_8859_1));
  }

  private static boolean readRequest(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        return false;
      }
      head.append((char) next);
    }
    Matcher length = LENGTH.matcher(head);
    if (length.find()) {
      in.readNBytes(Integer.parseInt(length.group(1)));
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    server.close();
    threads.shutdownNow();
  }
}
