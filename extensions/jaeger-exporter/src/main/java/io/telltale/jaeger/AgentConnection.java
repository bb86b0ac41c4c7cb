/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.jaeger;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/**
 * A connected datagram socket, opened by the first datagram: only such a one hears that nobody
 * listens. Not safe for concurrent use.
 */
final class AgentConnection {

  private final String host;
  private final int port;
  private final int maxPacketSize;
  private @Nullable DatagramSocket socket;

  AgentConnection(String host, int port, int maxPacketSize) {
    this.host = host;
    this.port = port;
    this.maxPacketSize = maxPacketSize;
  }

  /**
   * Sends a datagram.
   *
   * @return false if it was sent, but an earlier one was reported as lost since nobody listened
   * @throws IOException if it was not sent
   */
  boolean send(byte[] bytes, int length) throws IOException {
    DatagramPacket packet = new DatagramPacket(bytes, length);
    try {
      open().send(packet);
      return true;
    } catch (PortUnreachableException earlier) {
      // The system tells it at the next datagram, which it does not send.
      reopenElsewhere();
      resend(packet);
      return false;
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  private void resend(DatagramPacket packet) throws IOException {
    try {
      open().send(packet);
    } catch (PortUnreachableException e) {
      throw e;
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  void close() {
    if (socket != null) {
      socket.close();
      socket = null;
    }
  }

  private DatagramSocket open() throws IOException {
    if (socket != null) {
      return socket;
    }
    InetAddress address = InetAddress.getByName(host);
    DatagramSocket opened = new DatagramSocket();
    try {
      if (opened.getSendBufferSize() < maxPacketSize) {
        opened.setSendBufferSize(maxPacketSize);
      }
      opened.connect(new InetSocketAddress(address, port));
    } catch (IOException | RuntimeException e) {
      opened.close();
      throw e;
    }
    socket = opened;
    return opened;
  }

  /** The agent may have moved to another address of the same name. */
  private void reopenElsewhere() throws UnknownHostException {
    if (socket != null && !InetAddress.getByName(host).equals(socket.getInetAddress())) {
      close();
    }
  }
}
