/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.value;

/**
 * A first look at a text, which tells how much searching it needs. Both looks are written so that
 * most texts are through in a fraction of the time that a look at each character takes.
 */
final class TextScan {

  private static final String PARTING = "\"'`,;=<>[]{}|\n\r\t";

  private static final boolean[] BASE64 = base64();

  private TextScan() {}

  /**
   * Returns whether a text may hold values in other forms than their own and Base64.
   *
   * @param plusIsSpace whether a plus may stand for a space, or a space for a plus, that is
   *     searched for
   */
  static boolean maySpellOtherwise(String text, boolean plusIsSpace) {
    return text.indexOf('%') >= 0
        || text.indexOf('\\') >= 0
        || text.indexOf('&') >= 0
        || (plusIsSpace && text.indexOf('+') >= 0)
        || !isCanonical(text, firstBeyondAscii(text));
  }

  private static int firstBeyondAscii(String text) {
    int i = 0;
    // Eight at a time take half of the time.
    int last = text.length() - 8;
    for (; i <= last; i += 8) {
      if ((text.charAt(i)
              | text.charAt(i + 1)
              | text.charAt(i + 2)
              | text.charAt(i + 3)
              | text.charAt(i + 4)
              | text.charAt(i + 5)
              | text.charAt(i + 6)
              | text.charAt(i + 7))
          >= 0x80) {
        break;
      }
    }
    while (i < text.length() && text.charAt(i) < 0x80) {
      i++;
    }
    return i;
  }

  private static boolean isCanonical(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80 && (Characters.canonical(c) != c || LooseSpelling.isApartLetter(c))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Returns where so many characters of Base64 begin that follow one another in a text, or -1.
   *
   * <p>Where a run might end is looked at first: what parts two words there rules out every run
   * that begins before it.
   *
   * @param length how many, at least 1
   */
  static int base64Run(String text, int length) {
    int start = 0;
    while (start <= text.length() - length) {
      int i = start + length - 1;
      while (i >= start && isBase64(text.charAt(i))) {
        i--;
      }
      if (i < start) {
        return start;
      }
      start = i + 1;
    }
    return -1;
  }

  /**
   * Returns whether a stretch of a text may be a part of something longer, as a group of digits is
   * of a card number. Words between blanks, quotes and signs of lists are not.
   */
  static boolean isJoined(String text, int start, int end) {
    return isJoinedAt(text, start - 1, -1) || isJoinedAt(text, end, 1);
  }

  private static boolean isJoinedAt(String text, int at, int step) {
    if (at < 0 || at >= text.length()) {
      return false;
    }
    char c = text.charAt(at);
    if (c != ' ') {
      return PARTING.indexOf(c) < 0;
    }
    int next = at + step;
    // The groups of a number, and the words of nearly all sentences.
    return next >= 0 && next < text.length() && !isSmallLetter(text.charAt(next));
  }

  private static boolean isSmallLetter(char c) {
    return c >= 'a' && c <= 'z';
  }

  static boolean isBase64(char c) {
    return c < BASE64.length && BASE64[c];
  }

  private static boolean[] base64() {
    boolean[] base64 = new boolean[0x80];
    for (char c = 0; c < base64.length; c++) {
      base64[c] =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || "+/-_".indexOf(c) >= 0;
    }
    return base64;
  }
}
