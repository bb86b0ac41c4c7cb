/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.jaeger;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.jaegertracing.thriftjava.Batch;
import io.jaegertracing.thriftjava.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;

/** Takes datagrams on the loopback interface as an agent does. */
final class UdpReceiver implements AutoCloseable {

  private static final int PATIENCE_SECONDS = 30;

  private final DatagramSocket socket;
  private final LinkedBlockingQueue<byte[]> packets = new LinkedBlockingQueue<>();

  UdpReceiver() {
    this(0);
  }

  UdpReceiver(int port) {
    try {
      socket = new DatagramSocket(null);
      // A burst is lost even here where the system's buffer is small.
      socket.setReceiveBufferSize(4 << 20);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread thread = new Thread(this::receive, "udp-receiver");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return socket.getLocalPort();
  }

  /** Waits for the next datagram. */
  byte[] next() {
    try {
      byte[] packet = packets.poll(PATIENCE_SECONDS, SECONDS);
      if (packet == null) {
        throw new AssertionError("no datagram came");
      }
      return packet;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Waits for the next datagram, and decodes it. */
  Batch nextBatch() {
    byte[] packet = next();
    return Decoded.datagram(packet, packet.length);
  }

  /** Waits for the next datagram, which holds one span. */
  Span nextSpan() {
    List<Span> spans = nextBatch().getSpans();
    if (spans.size() != 1) {
      throw new AssertionError(spans.size() + " spans came");
    }
    return spans.get(0);
  }

  /** Returns the datagrams that came, and that nobody has taken yet. */
  List<byte[]> rest() {
    return List.copyOf(packets);
  }

  static boolean contains(byte[] packet, String text) {
    return new String(packet, StandardCharsets.ISO_8859_1)
        .contains(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
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
      packets.add(Arrays.copyOf(buffer, packet.getLength()));
    }
  }

  @Override
  public void close() {
    socket.close();
  }
}
