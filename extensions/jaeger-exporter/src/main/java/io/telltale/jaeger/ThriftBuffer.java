/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.jaeger;

import java.util.Arrays;
import org.apache.thrift.TConfiguration;
import org.apache.thrift.transport.TTransport;
import org.apache.thrift.transport.TTransportException;

/**
 * Where Thrift writes to: an array that grows, and that can be taken back to an earlier length. Not
 * safe for concurrent use.
 */
final class ThriftBuffer extends TTransport {

  private static final int INITIAL_CAPACITY = 4096;

  private byte[] bytes = new byte[INITIAL_CAPACITY];
  private int length;

  /** Returns what was written, from index 0 to {@link #length()}; not a copy. */
  byte[] bytes() {
    return bytes;
  }

  int length() {
    return length;
  }

  /** Forgets what was written behind a length. */
  void truncate(int newLength) {
    length = newLength;
  }

  /** Forgets what was written before an index. */
  void removeFirst(int count) {
    System.arraycopy(bytes, count, bytes, 0, length - count);
    length -= count;
  }

  /**
   * Forgets everything, and lets an array go that only an unusually large batch needed. As arrays
   * double, that of a usual one may be nearly twice as large.
   */
  void clear(int usualLength) {
    length = 0;
    if (bytes.length / 2 >= Math.max(usualLength, INITIAL_CAPACITY)) {
      bytes = new byte[INITIAL_CAPACITY];
    }
  }

  @Override
  public void write(byte[] source, int offset, int count) {
    reserve(count);
    System.arraycopy(source, offset, bytes, length, count);
    length += count;
  }

  void write(byte value) {
    reserve(1);
    bytes[length++] = value;
  }

  /** Writes the characters of a text that has none beyond ASCII. */
  void writeAscii(String text) {
    int count = text.length();
    reserve(count);
    for (int i = 0; i < count; i++) {
      bytes[length + i] = (byte) text.charAt(i);
    }
    length += count;
  }

  private void reserve(int count) {
    int needed = Math.addExact(length, count);
    if (needed > bytes.length) {
      int doubled = (int) Math.min(2L * bytes.length, Integer.MAX_VALUE - 8);
      bytes = Arrays.copyOf(bytes, Math.max(needed, doubled));
    }
  }

  @Override
  public int read(byte[] target, int offset, int count) throws TTransportException {
    throw new TTransportException("this is written to only");
  }

  @Override
  public boolean isOpen() {
    return true;
  }

  @Override
  public void open() {}

  @Override
  public void close() {}

  @Override
  public TConfiguration getConfiguration() {
    return TConfiguration.DEFAULT;
  }

  @Override
  public void updateKnownMessageSize(long size) {}

  @Override
  public void checkReadBytesAvailable(long count) {}

  @Override
  public void resetMessageSizeAndConsumedBytes(long size) {}
}
