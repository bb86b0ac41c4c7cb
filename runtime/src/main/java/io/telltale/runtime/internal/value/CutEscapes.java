/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.value;

import io.telltale.runtime.internal.encoding.Utf8;

/**
 * Tells where a cut stands within an escape: what is left of it, as in {@code Quill%C3...}, {@code
 * Quill&eac...} and {@code ...acute;ne}, belongs to no character of a value. Of a character that is
 * written byte by byte, the bytes that are left were read as characters of their own.
 */
final class CutEscapes {

  /** How many pieces are looked at, one before the other, as in {@code %E2%82}. */
  static final int MOST = 5;

  /** No piece has more characters: as {@code \U0001F60}. */
  private static final int LONGEST = 10;

  /** Nor has what several of them have left: as {@code f0\9f\98\80}. */
  private static final int LONGEST_REST = 12;

  private static final int MOST_BYTES = 3;
  private static final int DIGITS_OF_BYTE = 2;
  private static final int MOST_BACKSLASHES = 8;
  private static final String SIGNS_OF_REST = "%\\#{};uUxX";
  private static final char UNREADABLE = '\uFFFD';

  private CutEscapes() {}

  /** Returns where a piece begins of which the rest was cut at an index; else the index itself. */
  static int start(CharSequence text, int end) {
    int bytes = startOfBytes(text, end);
    if (bytes < end) {
      return bytes;
    }
    int at = end;
    while (at > 0 && end - at < LONGEST && isWithin(text.charAt(at - 1))) {
      at--;
    }
    if (at == 0 || !isFirst(text.charAt(at - 1)) || endOfPiece(text, at - 1) < end) {
      return startOfOctals(text, end);
    }
    return isEscapedQuote(text, at, end) ? end : at - 1;
  }

  private static int startOfOctals(CharSequence text, int end) {
    if (end > 1 && isOctal(text, end - 2)) {
      return end - 2;
    }
    return end > 0 && isTwoOctals(text.charAt(end - 1)) ? end - 1 : end;
  }

  /** The first byte of a character and what follows it, or what could not be read at all. */
  private static int startOfBytes(CharSequence text, int end) {
    int start = end;
    while (start > 0 && end - start < MOST_BYTES && isUnreadable(text.charAt(start - 1))) {
      start--;
    }
    if (start < end) {
      boolean pair = end - start > 1 && isPair(text, end - 2);
      return pair ? end : start;
    }
    while (start > 0 && end - start < MOST_BYTES && isLastByte(text.charAt(start - 1))) {
      start--;
    }
    return start > 0 && isFirstByte(text.charAt(start - 1)) ? start - 1 : end;
  }

  /** That is a whole character. */
  private static boolean isPair(CharSequence text, int at) {
    return Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1));
  }

  /** A lone backslash before a quote is no piece: it belongs to the quote. */
  private static boolean isEscapedQuote(CharSequence text, int at, int end) {
    return at == end
        && end < text.length()
        && text.charAt(at - 1) == '\\'
        && LooseSpelling.QUOTES.indexOf(text.charAt(end)) >= 0;
  }

  /** Returns where pieces of escapes end that begin at an index; the index if there is none. */
  static int end(CharSequence text, int from) {
    int end = from;
    for (int i = 0; i < MOST; i++) {
      int next = endOfPiece(text, end);
      if (next == end || isEscapedQuote(text, end + 1, next)) {
        break;
      }
      end = next;
    }
    return end;
  }

  private static int endOfPiece(CharSequence text, int from) {
    int i = from;
    while (i < text.length() && i - from < MOST_BYTES && isByte(text.charAt(i))) {
      i++;
    }
    if (i > from || i == text.length()) {
      return i;
    }
    if (!isFirst(text.charAt(i))) {
      boolean quote = LooseSpelling.QUOTES.indexOf(text.charAt(i)) >= 0;
      return isTwoOctals(text.charAt(i)) && !quote ? i + 1 : i;
    }
    return switch (text.charAt(i)) {
      case '%' -> endOfDigits(text, i + 1, DIGITS_OF_BYTE);
      case '&' -> endOfName(text, i + 1);
      default -> endOfBackslash(text, i + 1);
    };
  }

  private static int endOfBackslash(CharSequence text, int from) {
    int i = from;
    while (i < text.length() && i - from < MOST_BACKSLASHES && text.charAt(i) == '\\') {
      i++;
    }
    i += i < text.length() && "uUx".indexOf(text.charAt(i)) >= 0 ? 1 : 0;
    i += i < text.length() && text.charAt(i) == '{' ? 1 : 0;
    return endOfDigits(text, i, LONGEST - 2);
  }

  private static int endOfDigits(CharSequence text, int from, int most) {
    int i = from;
    while (i < text.length() && i - from < most && Character.digit(text.charAt(i), 16) >= 0) {
      i++;
    }
    return i;
  }

  private static int endOfName(CharSequence text, int from) {
    int i = from + (from < text.length() && text.charAt(from) == '#' ? 1 : 0);
    while (i < text.length() && i - from < LONGEST && isLetterOrDigit(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /**
   * Returns the next index at which what is left of an escape may end that a cut has parted from
   * its beginning, or -1.
   *
   * @param start where it begins
   * @param from the start, or what this has returned before
   */
  static int nextEndOfRest(CharSequence text, int start, int from) {
    if (from == text.length() || from - start >= LONGEST_REST) {
      return -1;
    }
    char c = text.charAt(from);
    if (Character.digit(c, 16) >= 0 || SIGNS_OF_REST.indexOf(c) >= 0 || isLastByte(c)) {
      return from + 1;
    }
    if (isOctal(text, from)) {
      return from + 2;
    }
    int end = from;
    while (end < text.length() && end - start < LONGEST_REST && isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return end < text.length() && text.charAt(end) == ';' ? end + 1 : -1;
  }

  /** An octal byte within a character reads as two digits of LDAP, {@code \20}, and another one. */
  private static boolean isOctal(CharSequence text, int at) {
    return text.charAt(at) >= ' '
        && text.charAt(at) <= '\''
        && at + 1 < text.length()
        && Character.digit(text.charAt(at + 1), 8) >= 0;
  }

  /** Returns whether nothing but what is left of an escape stands between a mark and an index. */
  static boolean isRestBehindMark(CharSequence text, int end) {
    int start = end;
    while (start > 0 && end - start < LONGEST && isOfRest(text.charAt(start - 1))) {
      start--;
      if (CutMarks.endsAt(text, start)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOfRest(char c) {
    return isLetterOrDigit(c) || SIGNS_OF_REST.indexOf(c) >= 0 || isLastByte(c);
  }

  private static boolean isLastByte(char c) {
    return (c >= 0x80 && c <= 0xBF) || isUnreadable(c);
  }

  /** Returns whether an escape may begin with a character. */
  static boolean isFirst(char c) {
    return c == '%' || c == '\\' || c == '&';
  }

  private static boolean isWithin(char c) {
    return isLetterOrDigit(c) || c == '#' || c == '{';
  }

  private static boolean isLetterOrDigit(char c) {
    return c < 0x80 && Character.isLetterOrDigit(c);
  }

  /**
   * Half of a surrogate pair, and a byte of a character in UTF-8 that was read as one of its own.
   */
  private static boolean isByte(char c) {
    return isFirstByte(c) || isLastByte(c);
  }

  private static boolean isFirstByte(char c) {
    return c >= 0xC2 && c <= 0xF4;
  }

  /** Also what is left of {@code \b0} and {@code \f0}. */
  private static boolean isUnreadable(char c) {
    return c == UNREADABLE || c == '\b' || c == '\f' || Character.isSurrogate(c);
  }

  /** Two of three octal digits read as two hexadecimal ones, as LDAP has them. */
  static boolean isTwoOctals(char c) {
    return c < 0x38 && (c & 0xF) < 8 && c != ' ' && !isFirst(c);
  }

  /**
   * Returns whether a piece may be left of a character: what was read as a character of its own is
   * a byte of that character, or two octal digits of it.
   *
   * @param chars what has the character at an index
   * @param at where the piece begins in the text
   */
  static boolean mayBeOf(String chars, int index, CharSequence text, int at) {
    char first = text.charAt(at);
    if (isUnreadable(first) || isFirst(first)) {
      return true;
    }
    int codePoint = chars.codePointAt(index);
    int whole = codePoint < 0x80 ? codePoint : Utf8.first(codePoint);
    boolean octals = first == ((whole >> 6) << 4 | (whole >> 3 & 7));
    return octals || (whole >= 0x80 && first == whole);
  }
}
