/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.encoding;

/** Reads bytes that a backslash precedes, one or the several of a character in UTF-8. */
final class EscapedBytes {

  private static final int NO_BYTE = -1;
  private static final Notation[] NOTATIONS = Notation.values();

  /** How a byte is written. */
  private enum Notation {
    /** {@code \303}. */
    OCTAL(1, 3, 8),
    /** {@code \xc3}. */
    PREFIXED(2, 2, 16),
    /** {@code \c3}. */
    HEXADECIMAL(1, 2, 16);

    private final int prefix;
    private final int digits;
    private final int radix;

    Notation(int prefix, int digits, int radix) {
      this.prefix = prefix;
      this.digits = digits;
      this.radix = radix;
    }

    int length() {
      return prefix + digits;
    }

    int byteAt(CharSequence text, int at) {
      if (at + length() > text.length()
          || text.charAt(at) != '\\'
          || (prefix == 2 && text.charAt(at + 1) != 'x')) {
        return NO_BYTE;
      }
      int value = 0;
      for (int i = at + prefix; i < at + length(); i++) {
        int digit = Character.digit(text.charAt(i), radix);
        if (digit < 0) {
          return NO_BYTE;
        }
        value = value * radix + digit;
      }
      return value > 0xFF ? NO_BYTE : value;
    }

    /**
     * A single byte is taken for what nobody else writes: {@code \2C} is LDAP's comma rather than
     * the beginning of an octal byte, and {@code \b} is a backspace.
     */
    boolean standsAlone(char first, int value) {
      return switch (this) {
        case OCTAL -> first != '2';
        case PREFIXED -> true;
        case HEXADECIMAL -> value < 0x80;
      };
    }
  }

  private EscapedBytes() {}

  /** As {@link Encoding#decode}, for a whole text. */
  static long decode(CharSequence text, int at) {
    for (Notation notation : NOTATIONS) {
      long character = several(notation, text, at);
      if (character != Encoding.NONE) {
        return character;
      }
    }
    for (Notation notation : NOTATIONS) {
      int value = notation.byteAt(text, at);
      if (value >= 0 && notation.standsAlone(text.charAt(at + 1), value)) {
        return Encoding.decoded(notation.length(), value);
      }
    }
    return Encoding.NONE;
  }

  private static long several(Notation notation, CharSequence text, int at) {
    int first = notation.byteAt(text, at);
    int bytes = Utf8.length(first);
    if (bytes < 2) {
      return Encoding.NONE;
    }
    int codePoint = first & (0x7F >> bytes);
    for (int k = 1; k < bytes; k++) {
      int next = notation.byteAt(text, at + k * notation.length());
      if (next < 0 || !Utf8.continues(next)) {
        return Encoding.NONE;
      }
      codePoint = codePoint << 6 | (next & 0x3F);
    }
    return Character.isValidCodePoint(codePoint)
        ? Encoding.decoded(bytes * notation.length(), codePoint)
        : Encoding.NONE;
  }
}
