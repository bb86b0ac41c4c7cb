/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.encoding;

/**
 * Reads what stands behind a backslash: the escapes of JSON, Java and C, the octal bytes of
 * Protocol Buffers, the hexadecimal bytes of LDAP (RFC 4514 and 4515), and the signs that shells,
 * patterns and directories escape.
 */
final class BackslashEscapes {

  private static final int UNICODE_DIGITS = 4;
  private static final int LONG_UNICODE_DIGITS = 8;
  private static final int MOST_DIGITS_IN_BRACES = 6;
  private static final int FIRST_BEYOND_ASCII = 0x80;

  private BackslashEscapes() {}

  /** As {@link Encoding#decode}. */
  static long decode(CharSequence text, int at) {
    if (at + 1 == text.length()) {
      return Encoding.NONE;
    }
    char c = text.charAt(at + 1);
    long bytes = EscapedBytes.decode(text, at);
    if (bytes != Encoding.NONE) {
      return bytes;
    }
    return switch (c) {
      case 'b' -> Encoding.decoded(2, '\b');
      case 'f' -> Encoding.decoded(2, '\f');
      case 'n' -> Encoding.decoded(2, '\n');
      case 'r' -> Encoding.decoded(2, '\r');
      case 't' -> Encoding.decoded(2, '\t');
      case 'u' -> unicode(text, at);
      case 'U' -> digits(text, at + 2, LONG_UNICODE_DIGITS);
      default -> isSign(c) ? Encoding.decoded(2, c) : Encoding.NONE;
    };
  }

  private static long unicode(CharSequence text, int at) {
    if (at + 2 < text.length() && text.charAt(at + 2) == '{') {
      return braced(text, at);
    }
    return digits(text, at + 2, UNICODE_DIGITS);
  }

  /** As JavaScript, Rust and Ruby write them: {@code \}{@code u{e9}}. */
  private static long braced(CharSequence text, int at) {
    int value = 0;
    int from = at + 3;
    for (int i = from; i < text.length() && i - from <= MOST_DIGITS_IN_BRACES; i++) {
      if (text.charAt(i) == '}' && i > from) {
        return Character.isValidCodePoint(value)
            ? Encoding.decoded(i + 1 - at, value)
            : Encoding.NONE;
      }
      int digit = Character.digit(text.charAt(i), 16);
      if (digit < 0) {
        return Encoding.NONE;
      }
      value = value << 4 | digit;
    }
    return Encoding.NONE;
  }

  private static long digits(CharSequence text, int from, int count) {
    if (from + count > text.length()) {
      return Encoding.NONE;
    }
    int value = 0;
    for (int i = from; i < from + count; i++) {
      int digit = Character.digit(text.charAt(i), 16);
      if (digit < 0) {
        return Encoding.NONE;
      }
      value = value << 4 | digit;
    }
    return Character.isValidCodePoint(value) ? Encoding.decoded(2 + count, value) : Encoding.NONE;
  }

  private static boolean isSign(char c) {
    return c >= ' ' && c < FIRST_BEYOND_ASCII - 1 && !Character.isLetterOrDigit(c);
  }
}
