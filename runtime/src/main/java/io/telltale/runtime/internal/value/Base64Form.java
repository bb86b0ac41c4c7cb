/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.value;

import org.jspecify.annotations.Nullable;

/**
 * Tells which values are written in Base64 themselves, as keys, tokens and encrypted ids are. On
 * their way they lose their padding, get the other alphabet of RFC 4648, and a blank for each plus.
 */
final class Base64Form {

  /** A key of eight bytes has eleven characters and one of padding. */
  private static final int SHORTEST = 11;

  /** Words that hyphens join, and paths, have fewer changes from a small letter to another kind. */
  private static final int FEWEST_CHANGES = 2;

  private static final int MOST_PADDING = 2;

  private static final char OTHER = 0;
  private static final char LOWER = 'a';
  private static final char UPPER = 'A';
  private static final char DIGIT = '0';

  private Base64Form() {}

  /**
   * Returns a value in Base64 without its padding; null if it is in no Base64, or none that is ever
   * written otherwise.
   */
  static @Nullable String body(String chars) {
    int end = chars.length();
    while (end > 0 && chars.length() - end < MOST_PADDING && chars.charAt(end - 1) == '=') {
      end--;
    }
    boolean padded = end < chars.length();
    if (end < SHORTEST || (padded && chars.length() % 4 != 0)) {
      return null;
    }
    return isRich(chars, end, padded) ? chars.substring(0, end) : null;
  }

  private static boolean isRich(String chars, int end, boolean padded) {
    boolean signs = padded;
    boolean lower = false;
    boolean upper = false;
    int changes = 0;
    char before = OTHER;
    for (int i = 0; i < end; i++) {
      char c = chars.charAt(i);
      if (!TextScan.isBase64(c)) {
        return false;
      }
      char kind = kind(c);
      signs |= kind == OTHER;
      lower |= kind == LOWER;
      upper |= kind == UPPER;
      boolean capital = before == UPPER && kind == LOWER;
      changes += before == OTHER || kind == OTHER || before == kind || capital ? 0 : 1;
      before = kind;
    }
    return signs && lower && upper && changes >= FEWEST_CHANGES;
  }

  private static char kind(char c) {
    if (Digits.isDigit(c)) {
      return DIGIT;
    }
    return c >= 'a' && c <= 'z' ? LOWER : c >= 'A' && c <= 'Z' ? UPPER : OTHER;
  }

  /** Returns the same character for those that stand for the same six bits. */
  static char fold(char c) {
    return switch (c) {
      case '-', ' ' -> '+';
      case '_' -> '/';
      default -> c;
    };
  }

  /** Returns where the padding ends that begins at an index. */
  static int endOfPadding(String text, int from) {
    int end = from;
    while (end < text.length() && end < from + MOST_PADDING && text.charAt(end) == '=') {
      end++;
    }
    return end;
  }
}
