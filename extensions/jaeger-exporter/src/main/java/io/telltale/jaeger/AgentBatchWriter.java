/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.jaeger;

import io.jaegertracing.thriftjava.Process;
import io.jaegertracing.thriftjava.Span;
import io.opentelemetry.sdk.trace.data.SpanData;
import org.apache.thrift.TException;
import org.apache.thrift.protocol.TProtocol;

/**
 * Packs spans into datagrams of a limited size, as many into each as fit. Not safe for concurrent
 * use.
 */
final class AgentBatchWriter {

  /** Sends a datagram, and counts what becomes of it. It does not keep the array. */
  @FunctionalInterface
  interface Packets {
    void send(byte[] bytes, int length, int spans);
  }

  /** The number of spans takes this many bytes more than a number of none. */
  private static final int COUNT_SIZE = 3;

  private final int maxPacketSize;
  private final ExportCounters counters;
  private final Packets packets;

  private final ThriftBuffer message = new ThriftBuffer();
  private final ThriftBuffer encoded = new ThriftBuffer();
  private TProtocol protocol = new ShortTexts.Compact(encoded);
  private int count;

  AgentBatchWriter(int maxPacketSize, ExportCounters counters, Packets packets) {
    this.maxPacketSize = maxPacketSize;
    this.counters = counters;
    this.packets = packets;
  }

  /**
   * Sends the spans of one resource. One that does not fit into a packet is shortened; if it does
   * not fit then either, or cannot be encoded, it is dropped, and the others are sent.
   *
   * @return whether none was dropped
   */
  boolean write(ResourceSpans group) throws TException {
    encoded.truncate(0);
    count = 0;
    try {
      return writeAll(group);
    } finally {
      // Now, as the next batch may be long in coming.
      encoded.clear(2 * maxPacketSize);
    }
  }

  private boolean writeAll(ResourceSpans group) throws TException {
    Process process = ResourceConverter.convert(group.resource());
    int room = room(process);
    long dropped = 0;
    for (SpanData span : group.spans()) {
      int start = encoded.length();
      if (!encode(span, room)) {
        encoded.truncate(start);
        dropped++;
        continue;
      }
      if (encoded.length() > room) {
        send(process, start);
      }
      count++;
    }
    send(process, encoded.length());
    counters.dropped(dropped);
    return dropped == 0;
  }

  /** Returns how many bytes of spans fit beside the process, which may be shortened for that. */
  private int room(Process process) throws TException {
    int allowed = maxPacketSize / 2;
    int size = emptySize(process);
    if (size > allowed && TextShortener.shorten(process, size - allowed)) {
      size = emptySize(process);
    }
    return maxPacketSize - size - COUNT_SIZE;
  }

  private int emptySize(Process process) throws TException {
    message.clear(maxPacketSize);
    AgentMessage.write(message, process, new byte[0], 0, 0);
    return message.length();
  }

  /** Appends a span, and returns whether that was possible. */
  private boolean encode(SpanData data, int room) {
    int start = encoded.length();
    try {
      Span span = SpanConverter.convert(data);
      span.write(protocol);
      int excess = encoded.length() - start - room;
      if (excess <= 0) {
        return true;
      }
      encoded.truncate(start);
      if (room <= 0 || !TextShortener.shorten(span, excess)) {
        return false;
      }
      span.write(protocol);
      boolean fits = encoded.length() - start <= room;
      if (fits) {
        counters.shortened(1);
      }
      return fits;
    } catch (TException | RuntimeException e) {
      // A span of someone else's making may hold anything, also what is no id. Half written, it
      // has left the protocol in the midst of it.
      protocol = new ShortTexts.Compact(encoded);
      return false;
    }
  }

  /** Sends the spans encoded up to an index, and keeps the rest. */
  private void send(Process process, int end) throws TException {
    if (count == 0) {
      return;
    }
    message.clear(maxPacketSize);
    AgentMessage.write(message, process, encoded.bytes(), end, count);
    packets.send(message.bytes(), message.length(), count);
    encoded.removeFirst(end);
    count = 0;
  }
}
