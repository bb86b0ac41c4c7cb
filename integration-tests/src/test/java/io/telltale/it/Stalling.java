/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** What a collector may do in place of an answer. None of it ends by itself. */
final class Stalling {

  private static final String HEAD_END = "\r\n\r\n";

  /** Slow enough to bound the load, and fast enough to keep a timeout between two bytes waiting. */
  private static final int PAUSE_MILLIS = 2;

  private Stalling() {}

  /** Returns what it may do on any connection, by what that is. */
  static Map<String, Gate.Treatment> connections() {
    Map<String, Gate.Treatment> all = new LinkedHashMap<>();
    all.put("reads nothing and says nothing", connection -> {});
    all.put("reads all and says nothing", Stalling::drain);
    all.put("closes its half at once", Socket::shutdownOutput);
    all.put("closes its half after the request", Stalling::halfClose);
    all.put("closes at once", Socket::close);
    all.put("says what is no answer", connection -> say(connection, "\0\1\2 what?\r\n\r\n"));
    return all;
  }

  /** Returns what it may do to a request of HTTP 1.1. */
  static Map<String, Gate.Treatment> answers() {
    Map<String, Gate.Treatment> all = new LinkedHashMap<>();
    all.put("a status line that trickles", c -> repeat(c, "HTTP/1.1 200 O", "O"));
    all.put("headers without end", c -> repeat(c, "HTTP/1.1 200 OK\r\n", "X-More: more\r\n"));
    all.put("a header without end", c -> repeat(c, "HTTP/1.1 200 OK\r\nX-Long: ", "x".repeat(64)));
    all.put("interim replies without end", c -> repeat(c, "", "HTTP/1.1 100 Continue\r\n\r\n"));
    all.put("early hints without end", c -> repeat(c, "", "HTTP/1.1 103 Early Hints\r\n\r\n"));
    all.put("a body that stalls", c -> answer(c, "400 No", "Content-Length: 10" + HEAD_END + "x"));
    all.put("a body without end", c -> body(c, "400 No"));
    all.put("a redirect to itself", Stalling::redirect);
    return all;
  }

  /** Returns what it may do to a request of gRPC, which is HTTP 2. */
  static Map<String, Gate.Treatment> frames() {
    byte[] settings = frame(4, 0, 0);
    byte[] ping = frame(6, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8);
    byte[] head = frame(1, 4, 3, 0x88);
    byte[] data = frame(0, 0, 3, new int[64]);
    Map<String, Gate.Treatment> all = new LinkedHashMap<>();
    all.put("settings alone", c -> repeatFrames(c, new byte[0], settings));
    all.put("pings without end", c -> repeatFrames(c, ping, settings));
    all.put("a head without a body", c -> repeatFrames(c, new byte[0], settings, head));
    all.put("a body without end", c -> repeatFrames(c, data, settings, head));
    return all;
  }

  private static void drain(Socket connection) throws IOException {
    connection.getInputStream().transferTo(OutputStream.nullOutputStream());
  }

  private static void halfClose(Socket connection) throws IOException {
    readHead(connection);
    connection.shutdownOutput();
    drain(connection);
  }

  private static void say(Socket connection, String text) throws IOException {
    connection.getOutputStream().write(text.getBytes(ISO_8859_1));
    connection.getOutputStream().flush();
  }

  private static void readHead(Socket connection) throws IOException {
    InputStream in = connection.getInputStream();
    StringBuilder head = new StringBuilder();
    while (head.indexOf(HEAD_END) < 0) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("the connection was closed");
      }
      head.append((char) next);
    }
  }

  private static void repeat(Socket connection, String first, String again)
      throws IOException, InterruptedException {
    readHead(connection);
    say(connection, first);
    while (true) {
      say(connection, again);
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    }
  }

  private static void answer(Socket connection, String status, String rest) throws IOException {
    readHead(connection);
    say(connection, "HTTP/1.1 " + status + "\r\n" + rest);
  }

  private static void body(Socket connection, String status)
      throws IOException, InterruptedException {
    String chunk = "400\r\n" + "x".repeat(0x400) + "\r\n";
    repeat(connection, "HTTP/1.1 " + status + "\r\nTransfer-Encoding: chunked" + HEAD_END, chunk);
  }

  private static void redirect(Socket connection) throws IOException {
    String here = "http://localhost:" + connection.getLocalPort() + "/v1/traces";
    answer(connection, "307 There", "Content-Length: 0\r\nLocation: " + here + HEAD_END);
    drain(connection);
  }

  /**
   * Sends the head of a record of 16 KB of the TLS handshake, and then one byte after the other.
   */
  static void handshake(Socket connection) throws IOException, InterruptedException {
    OutputStream out = connection.getOutputStream();
    out.write(new byte[] {22, 3, 3, 64, 0});
    while (true) {
      out.write(0);
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    }
  }

  private static void repeatFrames(Socket connection, byte[] again, byte[]... first)
      throws IOException, InterruptedException {
    OutputStream out = connection.getOutputStream();
    for (byte[] frame : first) {
      out.write(frame);
    }
    while (true) {
      out.write(again);
      out.flush();
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    }
  }

  /** A frame of HTTP 2 (RFC 9113, section 4.1). */
  private static byte[] frame(int type, int flags, int stream, int... payload) {
    byte[] frame = new byte[9 + payload.length];
    frame[2] = (byte) payload.length;
    frame[3] = (byte) type;
    frame[4] = (byte) flags;
    frame[8] = (byte) stream;
    for (int i = 0; i < payload.length; i++) {
      frame[9 + i] = (byte) payload[i];
    }
    return frame;
  }
}
