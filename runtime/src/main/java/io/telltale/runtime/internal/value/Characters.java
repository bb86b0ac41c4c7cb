/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.value;

/**
 * What counts as the same character when a value is searched for: char by char, so that an index
 * into what is compared is an index into the text, and without regard to any locale.
 */
final class Characters {

  /** Returned by {@link #canonical} for a character that a reader does not see. */
  static final int INVISIBLE = -1;

  /** Arabic: what Java formats for some locales. */
  private static final char FIRST_OTHER_DIGIT = '\u0660';

  private static final int FULL_WIDTH_OFFSET = '\uFF01' - '!';

  private Characters() {}

  /**
   * Removes the difference of case. Every i of Turkish, dotted or not, folds to the same one, as do
   * both forms of the Greek sigma. The case of letters outside the basic plane is kept.
   */
  static char fold(char c) {
    if (c < 0x80) {
      return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
    }
    return Character.toLowerCase(Character.toUpperCase(c));
  }

  /**
   * Returns the plain form of a character: ASCII for its full-width twin and for the digits of
   * other scripts, a space for the other spaces, {@link #INVISIBLE} for what has no width, else
   * itself.
   */
  static int canonical(char c) {
    if (c < 0xA0) {
      return c;
    }
    if (isInvisible(c)) {
      return INVISIBLE;
    }
    if (c >= '\uFF01' && c <= '\uFF5E') {
      return c - FULL_WIDTH_OFFSET;
    }
    if (c >= FIRST_OTHER_DIGIT && Character.isDigit(c)) {
      return '0' + Character.digit(c, 10);
    }
    return isOtherSpace(c) ? ' ' : c;
  }

  /** Returns a text with every character in its plain form; the same instance if they all are. */
  static String canonical(String text) {
    int i = 0;
    while (i < text.length() && canonical(text.charAt(i)) == text.charAt(i)) {
      i++;
    }
    if (i == text.length()) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text.length()).append(text, 0, i);
    for (; i < text.length(); i++) {
      int c = canonical(text.charAt(i));
      if (c != INVISIBLE) {
        plain.append((char) c);
      }
    }
    return plain.toString();
  }

  private static boolean isInvisible(char c) {
    if (c < '\u180E') {
      return c == '\u00AD' || c == '\u034F' || c == '\u061C';
    }
    return c == '\u180E'
        || (c >= '\u200B' && c <= '\u200F')
        || (c >= '\u202A' && c <= '\u202E')
        || (c >= '\u2060' && c <= '\u206F')
        || (c >= '\uFE00' && c <= '\uFE0F')
        || c == '\uFEFF';
  }

  private static boolean isOtherSpace(char c) {
    return c == '\u00A0'
        || (c >= '\u2000' && c <= '\u200A')
        || c == '\u202F'
        || c == '\u205F'
        || c == '\u3000';
  }
}
