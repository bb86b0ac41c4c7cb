/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.encoding;

/**
 * Reads percent-encoded characters.
 *
 * <p>This class is internal and is hence not for public use. Stateless.
 */
public final class PercentEscapes {

  private static final int BYTE_LENGTH = 3;
  private static final int NO_BYTE = -1;

  private PercentEscapes() {}

  /** Returns a text with its escapes read; the same instance if it has none. */
  public static String decoded(String text) {
    int escape = text.indexOf('%');
    if (escape < 0) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text.length());
    int copied = 0;
    for (int at = escape; at >= 0; ) {
      long read = decode(text, at);
      int end = read == Encoding.NONE ? at + 1 : at + Encoding.length(read);
      if (read != Encoding.NONE) {
        plain.append(text, copied, at).appendCodePoint(Encoding.codePoint(read));
        copied = end;
      }
      at = text.indexOf('%', end);
    }
    return copied == 0 ? text : plain.append(text, copied, text.length()).toString();
  }

  /** As {@link Encoding#decode}: one character, however many bytes it has. */
  static long decode(CharSequence text, int at) {
    int first = byteAt(text, at);
    if (first < 0) {
      return Encoding.NONE;
    }
    // What is no first byte in UTF-8 stands for itself, as in ISO-8859-1.
    int bytes = Utf8.length(first);
    int codePoint = bytes == 1 ? first : first & (0x7F >> bytes);
    for (int k = 1; k < bytes; k++) {
      int next = byteAt(text, at + k * BYTE_LENGTH);
      if (next < 0 || !Utf8.continues(next)) {
        return Encoding.decoded(BYTE_LENGTH, first);
      }
      codePoint = codePoint << 6 | (next & 0x3F);
    }
    return Character.isValidCodePoint(codePoint)
        ? Encoding.decoded(bytes * BYTE_LENGTH, codePoint)
        : Encoding.decoded(BYTE_LENGTH, first);
  }

  private static int byteAt(CharSequence text, int at) {
    if (text.length() - at < BYTE_LENGTH || text.charAt(at) != '%') {
      return NO_BYTE;
    }
    int high = Character.digit(text.charAt(at + 1), 16);
    int low = Character.digit(text.charAt(at + 2), 16);
    return high < 0 || low < 0 ? NO_BYTE : high << 4 | low;
  }
}
