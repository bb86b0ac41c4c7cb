/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.shape;

/**
 * Reads characters without regard to locale, case and width: full-width forms read as ASCII, the
 * typographic spaces and dashes as the plain ones. Every fold maps one character to one character,
 * so that an index means the same before and after.
 */
final class Chars {

  /** The first character that is not ASCII. Those below it can be triggers of rules. */
  static final int ASCII = 128;

  /** Where the scripts begin that do not part words by spaces as Latin, Greek and Cyrillic do. */
  private static final char END_OF_SPACED_SCRIPTS = 0x0590;

  private Chars() {}

  /** Returns the folded character at an index, or 0 outside of the text. */
  static char at(CharSequence text, int index) {
    return index >= 0 && index < text.length() ? fold(text.charAt(index)) : 0;
  }

  static char fold(char c) {
    return c < 0x80 ? c : foldWide(c);
  }

  private static char foldWide(char c) {
    if (c >= '\uff01' && c <= '\uff5e') {
      return (char) (c - 0xfee0);
    }
    if (c == '\u00a0' || c == '\u2007' || c == '\u2009' || c == '\u202f' || c == '\u3000') {
      return ' ';
    }
    if ((c >= '\u2010' && c <= '\u2015') || c == '\u2212') {
      return '-';
    }
    return c;
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isUpper(char c) {
    return c >= 'A' && c <= 'Z';
  }

  static boolean isLower(char c) {
    return c >= 'a' && c <= 'z';
  }

  static boolean isLetter(char c) {
    return isUpper(c) || isLower(c);
  }

  static boolean isAlnum(char c) {
    return isDigit(c) || isLetter(c);
  }

  static boolean isHex(char c) {
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  }

  static boolean isBase64Url(char c) {
    return isAlnum(c) || c == '-' || c == '_';
  }

  static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }

  static char lower(char c) {
    return isUpper(c) ? (char) (c + ('a' - 'A')) : c;
  }

  /** Returns whether a letter belongs to Latin, Greek, Cyrillic or Armenian, accents included. */
  static boolean isSpacedLetter(char c) {
    return c < END_OF_SPACED_SCRIPTS
        && (isLetter(c)
            || (c >= 0x80 && (Character.isLetter(c) || (c >= '\u0300' && c <= '\u036f'))));
  }

  /** Returns whether a character belongs to a word of the other scripts, surrogates included. */
  static boolean isUnspacedLetter(char c) {
    return c >= END_OF_SPACED_SCRIPTS && (Character.isSurrogate(c) || Character.isLetterOrDigit(c));
  }

  /** Returns a set of ASCII characters for {@link #isIn}. */
  static boolean[] set(String chars) {
    boolean[] set = new boolean[ASCII];
    for (int i = 0; i < chars.length(); i++) {
      set[chars.charAt(i)] = true;
    }
    return set;
  }

  static boolean isIn(boolean[] set, char c) {
    return c < ASCII && set[c];
  }

  /** Returns the number of digits from an index, counting no further than a limit. */
  static int digits(CharSequence text, int from, int limit) {
    int i = from;
    while (i - from < limit && isDigit(at(text, i))) {
      i++;
    }
    return i - from;
  }

  /** Returns where the digits end that stand from an index on. */
  static int endOfDigits(CharSequence text, int from) {
    int end = from;
    while (end < text.length() && isDigit(fold(text.charAt(end)))) {
      end++;
    }
    return end;
  }

  /** Returns whether a lower-case ASCII word stands at an index, in any case. */
  static boolean startsWith(CharSequence text, int from, String word) {
    for (int i = 0; i < word.length(); i++) {
      if (lower(at(text, from + i)) != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether a stretch is a lower-case ASCII word, in any case. */
  static boolean equals(CharSequence text, int from, int to, String word) {
    return to - from == word.length() && startsWith(text, from, word);
  }

  /** Returns whether a stretch is one of some lower-case ASCII words, in any case. */
  static boolean isOneOf(CharSequence text, int from, int to, String[] words) {
    for (String word : words) {
      if (equals(text, from, to, word)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether an ASCII letter or digit precedes an index without being an escape's last. */
  static boolean wordBefore(CharSequence text, int index, int floor) {
    return index > floor && isAlnum(at(text, index - 1)) && !escapeBefore(text, index);
  }

  /** Returns whether an escape such as {@code %3D} or {@code \n} ends before an index. */
  static boolean escapeBefore(CharSequence text, int index) {
    if (at(text, index - 2) == '\\') {
      return "nrtbf".indexOf(at(text, index - 1)) >= 0;
    }
    return isEscape(text, index - 3);
  }

  /** Returns whether a percent sign and two hexadecimal digits stand at an index. */
  static boolean isEscape(CharSequence text, int index) {
    return at(text, index) == '%' && isHex(at(text, index + 1)) && isHex(at(text, index + 2));
  }

  /** Returns the character that the escape at an index stands for, a byte of it if it is longer. */
  static char unescape(CharSequence text, int index) {
    return (char)
        (Character.digit(at(text, index + 1), 16) << 4 | Character.digit(at(text, index + 2), 16));
  }
}
