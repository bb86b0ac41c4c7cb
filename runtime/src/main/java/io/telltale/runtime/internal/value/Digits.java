/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.value;

/**
 * Tells where a number begins and ends in a text. A value of digits only is another number than a
 * longer one that contains it: to strike it out there would spoil order numbers and time stamps.
 */
final class Digits {

  /** How many hexadecimal digits are looked at for the beginning of an escape. */
  private static final int LONGEST_ESCAPE = 8;

  private Digits() {}

  /** Returns whether a text has no other characters than ASCII digits. */
  static boolean areAll(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isDigit(text.charAt(i))) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  /**
   * Returns whether a text is a number with signs in it: an address such as {@code /10.0.0.1},
   * {@code 10.0.0.1:80} or {@code fe80::1}, an amount such as {@code -12.50}.
   */
  static boolean areParts(String text) {
    int colons = 0;
    int letters = 0;
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isHexadecimal(c)) {
        digits += isDigit(c) ? 1 : 0;
        letters += isDigit(c) ? 0 : 1;
      } else if (c == ':') {
        colons++;
      } else if (!(c == '.' || c == ',' || (i == 0 && "/+-".indexOf(c) >= 0))) {
        return false;
      }
    }
    return digits > 0 && (letters == 0 || colons > 1);
  }

  static int count(String text) {
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      digits += isDigit(text.charAt(i)) ? 1 : 0;
    }
    return digits;
  }

  static boolean anyIn(String text) {
    int i = 0;
    while (i < text.length() && !isDigit(text.charAt(i))) {
      i++;
    }
    return i < text.length();
  }

  /** Returns whether no digit stands before the given part of a text, and none after it. */
  static boolean standAlone(CharSequence text, int start, int end) {
    return (end == text.length() || !isDigit(text.charAt(end))) && !continueNumber(text, start);
  }

  /**
   * Returns whether the digits at an index continue a number. A digit before them may instead be
   * the end of an escape that is not decoded, as in {@code %25252041}: then they begin one.
   */
  static boolean continueNumber(CharSequence text, int at) {
    if (at == 0 || !isDigit(text.charAt(at - 1))) {
      return false;
    }
    int first = at - 1;
    int farthest = Math.max(0, at - LONGEST_ESCAPE);
    while (first > farthest && isHexadecimal(text.charAt(first - 1))) {
      first--;
    }
    return !endsEscapeMark(text, first);
  }

  private static boolean endsEscapeMark(CharSequence text, int end) {
    if (end == 0) {
      return false;
    }
    char last = text.charAt(end - 1);
    if (last == '%' || last == '\\') {
      return true;
    }
    boolean letter = last == 'u' || last == 'U' || last == 'x';
    return letter && end > 1 && text.charAt(end - 2) == '\\';
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isHexadecimal(char c) {
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  }
}
