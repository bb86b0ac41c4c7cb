/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.value;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.telltale.runtime.internal.encoding.Utf8;
import java.util.Arrays;

/** A way in which texts write the bytes of other texts. */
enum ByteNotation {
  /** Two digits a byte, in either case. */
  HEXADECIMAL(12) {
    @Override
    int bytes(int chars) {
      return chars / 2;
    }

    @Override
    int firstChar(int index) {
      return 2 * index;
    }

    @Override
    int chars(int bytes) {
      return 2 * bytes;
    }

    @Override
    int byteAt(CharSequence text, int start, int index) {
      int high = digit(text.charAt(start + 2 * index));
      int low = digit(text.charAt(start + 2 * index + 1));
      return high < 0 || low < 0 ? -1 : high << 4 | low;
    }
  },

  /** Four characters for three bytes, in either alphabet. */
  BASE64(8) {
    @Override
    int bytes(int chars) {
      return (int) (chars * 6L / 8);
    }

    @Override
    int firstChar(int index) {
      return (int) (index * 8L / 6);
    }

    @Override
    int chars(int bytes) {
      return (int) ((bytes * 8L + 5) / 6);
    }

    @Override
    int byteAt(CharSequence text, int start, int index) {
      int at = start + index / 3 * 4 + index % 3;
      int both = SIX_BITS[text.charAt(at) & 0x7F] << 6 | SIX_BITS[text.charAt(at + 1) & 0x7F];
      return both < 0 ? -1 : both >> (4 - 2 * (index % 3)) & 0xFF;
    }
  };

  private static final byte[] SIX_BITS = sixBits();

  private final int shortest;

  ByteNotation(int shortest) {
    this.shortest = shortest;
  }

  /** Returns how many bytes so many characters stand for. */
  abstract int bytes(int chars);

  /** Returns which character is the first that stands for a byte. */
  abstract int firstChar(int index);

  /** Returns how many characters stand for so many bytes at least. */
  abstract int chars(int bytes);

  /**
   * Returns a byte of those that are written from an index on; -1 if something else stands there.
   */
  abstract int byteAt(CharSequence text, int start, int index);

  /**
   * Returns whether a readable text may begin at an index: the words and numbers that are no such
   * text mostly differ in its first two bytes.
   */
  boolean mayBeginAt(CharSequence text, int start) {
    if (start + shortest > text.length()) {
      return false;
    }
    int first = byteAt(text, start, 0);
    if (first < 0x80 ? first < ' ' && first != '\n' && first != '\t' : first < 0xC2) {
      return false;
    }
    int second = byteAt(text, start, 1);
    return (first < 0x80 ? second >= '\t' : Utf8.continues(second))
        && isReadable(text, start, start + shortest);
  }

  /** Returns whether a stretch of Base64's characters is a readable text in UTF-8. */
  boolean isReadable(CharSequence text, int start, int end) {
    if (end - start < shortest) {
      return false;
    }
    int bytes = bytes(end - start);
    int left = 0;
    for (int i = 0; i < bytes; i++) {
      int next = byteAt(text, start, i);
      if (left > 0) {
        if (next < 0 || !Utf8.continues(next)) {
          return false;
        }
        left--;
      } else if (next < 0) {
        return false;
      } else if (next < ' ' ? next != '\n' && next != '\r' && next != '\t' : next == 0x7F) {
        return false;
      } else if (next >= 0x80) {
        left = Utf8.length(next) - 1;
        if (left == 0) {
          return false;
        }
      }
    }
    return true;
  }

  /** Returns what a readable stretch says. */
  String read(CharSequence text, int start, int end) {
    return read(text, start, 0, bytes(end - start));
  }

  /** Returns what some bytes say of those that are written from an index on. */
  String read(CharSequence text, int start, int from, int to) {
    byte[] bytes = new byte[to - from];
    for (int i = from; i < to; i++) {
      bytes[i - from] = (byte) byteAt(text, start, i);
    }
    return new String(bytes, UTF_8);
  }

  private static int digit(char c) {
    if (c <= '9') {
      return c >= '0' ? c - '0' : -1;
    }
    int letter = (c | ' ') - 'a';
    return letter >= 0 && letter < 6 ? letter + 10 : -1;
  }

  private static byte[] sixBits() {
    byte[] values = new byte[0x80];
    Arrays.fill(values, (byte) -1);
    for (int i = 0; i < 26; i++) {
      values['A' + i] = (byte) i;
      values['a' + i] = (byte) (26 + i);
    }
    for (int i = 0; i < 10; i++) {
      values['0' + i] = (byte) (52 + i);
    }
    values['+'] = 62;
    values['-'] = 62;
    values['/'] = 63;
    values['_'] = 63;
    return values;
  }
}
