/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.benchmarks;

import io.jaegertracing.agent.thrift.Agent;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.thrift.TException;
import org.apache.thrift.protocol.TCompactProtocol;
import org.apache.thrift.transport.TMemoryInputTransport;

/**
 * Takes what exporters send and counts it: requests of HTTP, which it answers with 200, and
 * datagrams. A process of its own, so that nothing of it is in the figures of those who send.
 */
public final class ExportReceiver {

  private static final int BUFFER = 8 << 20;

  private final DatagramSocket socket;
  private final boolean decodes;
  private final ReceivedRequests requests;
  private final AtomicLong bytes = new AtomicLong();
  private final AtomicLong datagrams = new AtomicLong();
  private final AtomicLong largest = new AtomicLong();
  private final AtomicLong spans = new AtomicLong();

  private ExportReceiver(DatagramSocket socket, boolean decodes) throws IOException {
    this.socket = socket;
    this.decodes = decodes;
    this.requests = new ReceivedRequests(this::tell);
  }

  /** Prints the ports of HTTP and of UDP, and serves until its standard input ends. */
  public static void main(String[] args) throws IOException {
    DatagramSocket socket = new DatagramSocket(null);
    socket.setReceiveBufferSize(BUFFER);
    socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    ExportReceiver receiver =
        new ExportReceiver(socket, Arrays.asList(args).contains(ReceiverProcess.DECODE));
    Thread reading = new Thread(receiver::receive, "datagrams");
    reading.setDaemon(true);
    reading.start();
    System.out.println(receiver.requests.port() + " " + socket.getLocalPort());
    while (System.in.read() >= 0) {
      // Whatever is said: only the end counts.
    }
    System.exit(0);
  }

  /** Tells what came since it was asked last. */
  private String tell() {
    return requests.requests.getAndSet(0)
        + " "
        + (requests.bytes.getAndSet(0) + bytes.getAndSet(0))
        + " "
        + datagrams.getAndSet(0)
        + " "
        + largest.getAndSet(0)
        + " "
        + spans.getAndSet(0);
  }

  private void receive() {
    byte[] buffer = new byte[65_535];
    while (true) {
      DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
      try {
        socket.receive(packet);
        datagrams.incrementAndGet();
        bytes.addAndGet(packet.getLength());
        largest.accumulateAndGet(packet.getLength(), Math::max);
        if (decodes) {
          spans.addAndGet(spansOf(packet));
        }
      } catch (IOException | TException e) {
        // A figure that is wrong would be worse than none.
        e.printStackTrace();
        System.exit(1);
      }
    }
  }

  private static int spansOf(DatagramPacket packet) throws TException {
    TCompactProtocol in =
        new TCompactProtocol(
            new TMemoryInputTransport(packet.getData(), packet.getOffset(), packet.getLength()));
    in.readMessageBegin();
    Agent.emitBatch_args arguments = new Agent.emitBatch_args();
    arguments.read(in);
    return arguments.getBatch().getSpansSize();
  }
}
