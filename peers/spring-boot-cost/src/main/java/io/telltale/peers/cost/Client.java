/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.peers.cost;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * A client that sends a request, waits for the reply, and sends the next one; cheap, as it shares
 * the processors.
 */
final class Client implements AutoCloseable {

  private static final String LENGTH = "content-length:";
  private static final String CHUNKED = "transfer-encoding: chunked";
  private static final int HEXADECIMAL = 16;

  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;

  Client(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream());
    out = socket.getOutputStream();
  }

  /** Returns the body of the reply to GET. */
  String get(String path) throws IOException {
    String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: */*\r\n\r\n";
    out.write(request.getBytes(StandardCharsets.US_ASCII));
    int length = 0;
    boolean chunked = false;
    for (String line = line(); !line.isEmpty(); line = line()) {
      String header = line.toLowerCase(java.util.Locale.ROOT);
      if (header.startsWith(LENGTH)) {
        length = Integer.parseInt(header.substring(LENGTH.length()).strip());
      }
      chunked |= header.equals(CHUNKED);
    }
    return chunked ? chunks() : body(length);
  }

  private String chunks() throws IOException {
    StringBuilder body = new StringBuilder();
    int length = Integer.parseInt(line(), HEXADECIMAL);
    while (length > 0) {
      body.append(body(length));
      line();
      length = Integer.parseInt(line(), HEXADECIMAL);
    }
    line();
    return body.toString();
  }

  private String body(int length) throws IOException {
    return new String(in.readNBytes(length), StandardCharsets.UTF_8);
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new IOException("the application has closed the connection");
      }
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
