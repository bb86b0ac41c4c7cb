/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.benchmarks;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import jdk.net.ExtendedSocketOptions;

/**
 * As much of an HTTP server as exporters need. Not the JDK's, as only here what arrives can be
 * acknowledged at once: a client that collects small packets (OkHttp) else waits 40 ms for that on
 * a loopback interface, whose packets are large, and nothing of its own work is seen.
 */
final class ReceivedRequests {

  private static final int BUFFER = 64 << 10;
  private static final String LENGTH = "content-length:";

  private final ServerSocket server;
  private final Supplier<String> counts;
  final AtomicLong requests = new AtomicLong();
  final AtomicLong bytes = new AtomicLong();

  /**
   * Starts to serve.
   *
   * @param counts what a GET is answered with
   */
  ReceivedRequests(Supplier<String> counts) throws IOException {
    this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    this.counts = counts;
    start(this::accept);
  }

  int port() {
    return server.getLocalPort();
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "requests");
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() {
    while (true) {
      try {
        Socket connection = server.accept();
        connection.setTcpNoDelay(true);
        start(() -> serve(connection));
      } catch (IOException e) {
        e.printStackTrace();
        System.exit(1);
      }
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      InputStream in = new BufferedInputStream(new Acknowledging(connection), BUFFER);
      OutputStream out = connection.getOutputStream();
      for (String request = line(in); !request.isEmpty(); request = line(in)) {
        int length = 0;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
          if (header.toLowerCase(Locale.ROOT).startsWith(LENGTH)) {
            length = Integer.parseInt(header.substring(LENGTH.length()).strip());
          }
        }
        in.skipNBytes(length);
        String answer = "";
        if (request.startsWith("GET ")) {
          answer = counts.get();
        } else {
          requests.incrementAndGet();
          bytes.addAndGet(length);
        }
        String reply =
            "HTTP/1.1 200 OK\r\nContent-Length: " + answer.length() + "\r\n\r\n" + answer;
        out.write(reply.getBytes(StandardCharsets.US_ASCII));
      }
    } catch (IOException closed) {
      // By the client, when it ends.
    }
  }

  /** Reads a line without its end; at the end of the stream it is empty. */
  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  /** Linux forgets now and then that it shall acknowledge at once, so it is told at each read. */
  private static final class Acknowledging extends FilterInputStream {

    private final Socket socket;
    private final boolean possible;

    Acknowledging(Socket socket) throws IOException {
      super(socket.getInputStream());
      this.socket = socket;
      this.possible = socket.supportedOptions().contains(ExtendedSocketOptions.TCP_QUICKACK);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      if (possible) {
        socket.setOption(ExtendedSocketOptions.TCP_QUICKACK, true);
      }
      return super.read(target, offset, length);
    }
  }
}
