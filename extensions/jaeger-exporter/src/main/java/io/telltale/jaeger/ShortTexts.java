/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.jaeger;

import org.apache.thrift.TException;
import org.apache.thrift.protocol.TBinaryProtocol;
import org.apache.thrift.protocol.TCompactProtocol;

/**
 * Thrift's protocols, writing what they write, but without an array for each short text: keys and
 * most values are, and they are what a span is mostly made of. Not safe for concurrent use.
 */
final class ShortTexts {

  /** Longer ones are copied faster by what the virtual machine has for that. */
  private static final int SHORT = 128;

  private ShortTexts() {}

  /** Returns whether a text is short, and takes a byte for each of its characters. */
  private static boolean isShort(String text) {
    int length = text.length();
    if (length >= SHORT) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  /** That of agents. */
  static final class Compact extends TCompactProtocol {

    private final ThriftBuffer out;

    Compact(ThriftBuffer out) {
      super(out);
      this.out = out;
    }

    @Override
    public void writeString(String text) throws TException {
      if (isShort(text)) {
        // A length below 128 is one byte here.
        out.write((byte) text.length());
        out.writeAscii(text);
      } else {
        super.writeString(text);
      }
    }
  }

  /** That of collectors. */
  static final class Binary extends TBinaryProtocol {

    private final ThriftBuffer out;

    Binary(ThriftBuffer out) {
      super(out);
      this.out = out;
    }

    @Override
    public void writeString(String text) throws TException {
      if (isShort(text)) {
        writeI32(text.length());
        out.writeAscii(text);
      } else {
        super.writeString(text);
      }
    }
  }
}
