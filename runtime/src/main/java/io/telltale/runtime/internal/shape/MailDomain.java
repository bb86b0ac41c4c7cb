/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.shape;

/** The part of an e-mail address behind the {@code @}: at least two labels, the last of letters. */
final class MailDomain {

  private static final int LONGEST_TOP = 24;

  private MailDomain() {}

  /** Returns where the longest domain that begins at an index ends, or -1. */
  static int end(CharSequence text, int from) {
    boolean unspaced = Chars.isUnspacedLetter(Chars.at(text, from));
    int best = -1;
    int numeric = 0;
    int label = from;
    for (int count = 0; ; count++) {
      int end = labelEnd(text, label, unspaced);
      if (end == label) {
        return best;
      }
      if (count == numeric && allDigits(text, label, end)) {
        numeric++;
      }
      if (numeric == 2) {
        return -1; // a version, as in lib@4.1.100.Final
      }
      if (count > 0) {
        int top = topEnd(text, label, end);
        best = top < 0 ? best : top;
      }
      if (Chars.at(text, end) != '.') {
        return best;
      }
      label = end + 1;
    }
  }

  private static int labelEnd(CharSequence text, int from, boolean unspaced) {
    int i = from;
    while (isLabel(Chars.at(text, i), unspaced)) {
      i++;
    }
    return i;
  }

  private static boolean isLabel(char c, boolean unspaced) {
    return Chars.isBase64Url(c)
        || (c >= 0x80 && Chars.isSpacedLetter(c))
        || (unspaced && Chars.isUnspacedLetter(c));
  }

  private static boolean allDigits(CharSequence text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!Chars.isDigit(Chars.at(text, i))) {
        return false;
      }
    }
    return true;
  }

  /** Returns where a top-level label ends: what a hyphen appends is not part of the domain. */
  private static int topEnd(CharSequence text, int from, int to) {
    if (Chars.startsWith(text, from, "xn--")) {
      return to;
    }
    int i = from;
    while (i < to && i - from <= LONGEST_TOP && isTop(Chars.at(text, i))) {
      if (i > from && Chars.isUpper(Chars.at(text, i)) && Chars.isLower(Chars.at(text, i - 1))) {
        return -1; // camelCase: a member of a program
      }
      i++;
    }
    boolean whole = i == to || Chars.at(text, i) == '-' || Chars.at(text, i) == '_';
    return whole && i - from >= 2 && i - from <= LONGEST_TOP ? i : -1;
  }

  private static boolean isTop(char c) {
    return Chars.isSpacedLetter(c) || Chars.isUnspacedLetter(c);
  }
}
