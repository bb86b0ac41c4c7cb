/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.value;

import org.jspecify.annotations.Nullable;

/**
 * The digits of a number that people write in groups, found however they are grouped: {@code
 * 4111111111111111} in {@code 4111 1111-1111 1111}, a birthday in {@code 19850723}, an amount in
 * {@code 1,234,567.00}, the account {@code GR1601101250000000012300695} in {@code GR16 0110 …}. A
 * number that goes on before or behind is another one. Immutable.
 *
 * <p>A place that is spelled as the value itself does not count: {@link Needle} finds it.
 */
final class GroupedDigits {

  /** Fewer digits stand in too many texts by chance. */
  private static final int MIN_DIGITS = 7;

  /** No account and no card has more. It bounds the work at each place of a text. */
  private static final int MAX_DIGITS = 40;

  /** The bit that tells a letter of ASCII from its other case. */
  private static final int OTHER_CASE = 0x20;

  /** As many digits as of other values, see {@link Needle#isShownAtEndOf}. */
  private static final int MIN_BEGINNING = 4;

  /** How many signs may stand between two digits, as in {@code 41 - 11}. */
  static final int MAX_SIGNS = 3;

  /** As the value has them, from the first digit to the last; null if it never stands so. */
  private final @Nullable String spelled;

  /** With the letters among them. */
  private final String digits;

  private GroupedDigits(@Nullable String spelled, String digits) {
    this.spelled = spelled;
    this.digits = digits;
  }

  /** Returns digits of which no spelling is left to others. */
  static GroupedDigits ofDigits(String digits) {
    return new GroupedDigits(null, digits);
  }

  /** Returns those of a value, or null if it is no such number. */
  static @Nullable GroupedDigits of(String value) {
    // Most values are names and addresses, and cost no memory here.
    if (!hasEnoughDigits(value)) {
      return null;
    }
    StringBuilder digits = new StringBuilder();
    int first = -1;
    int last = -1;
    int letters = 0;
    int signs = 0;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (Digits.isDigit(c) || isLetter(c)) {
        digits.append(c);
        letters += isLetter(c) ? 1 : 0;
        signs = 0;
        first = first < 0 ? i : first;
        last = i;
      } else if (!isSign(c) || ++signs > MAX_SIGNS) {
        return null;
      }
    }
    int numerals = digits.length() - letters;
    boolean isNumber =
        numerals >= MIN_DIGITS && numerals > letters && digits.length() <= MAX_DIGITS;
    return isNumber ? new GroupedDigits(value.substring(first, last + 1), digits.toString()) : null;
  }

  private static boolean hasEnoughDigits(String value) {
    int numerals = 0;
    for (int i = 0; i < value.length() && numerals < MIN_DIGITS; i++) {
      numerals += Digits.isDigit(value.charAt(i)) ? 1 : 0;
    }
    return numerals == MIN_DIGITS;
  }

  /**
   * Whatever is no letter and no digit may part two digits, but for asterisks: a mask ends a
   * number.
   */
  static boolean isSign(char c) {
    return c != '*' && (c < 0x80 ? !Digits.isDigit(c) && !isLetter(c) : isOtherSign(c));
  }

  private static boolean isOtherSign(char c) {
    return !Character.isLetterOrDigit(c) && !Character.isSurrogate(c);
  }

  /** Numbers of accounts and of identity have some. */
  private static boolean isLetter(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }

  /** Returns whether the digits stand in a text in another grouping. */
  boolean isIn(String text) {
    return next(text, 0) >= 0;
  }

  /**
   * Goes through every place of a text where the digits stand in another grouping, as start and
   * end, for as long as the action returns true.
   */
  void forEachIn(String text, Places action) {
    int at = next(text, 0);
    while (at >= 0) {
      int end = end(text, at);
      if (!action.test(at, end)) {
        return;
      }
      at = next(text, end);
    }
  }

  /** Returns where the end of a text is the beginning of the digits in a grouping, or -1. */
  int beginningAtEndOf(String text) {
    return beginningAtCut(text, text.length());
  }

  /** Returns where the beginning of the digits begins that ends where a text was cut, or -1. */
  int beginningAtCut(String text, int end) {
    return beginningBefore(text, end, MIN_BEGINNING);
  }

  /**
   * Returns where what stands before an index is the beginning of the digits in a grouping, or -1.
   *
   * @param shortest how many digits it has at least
   */
  int beginningBefore(String text, int end, int shortest) {
    int farthest = Math.max(0, end - digits.length() * (MAX_SIGNS + 1));
    for (int at = farthest; at < end; at++) {
      boolean begins = isSame(text.charAt(at), 0) && beginsNumber(text, at);
      int matched = begins ? matchedTo(text, at, end) : 0;
      if (matched >= shortest && matched < digits.length()) {
        return at;
      }
    }
    return -1;
  }

  /** Returns whether a value has nothing but these digits. */
  boolean areAllOf(String value) {
    return digits.length() == value.length();
  }

  /** Returns whether the digits stand in a text in any grouping, that of the value included. */
  boolean standIn(String text) {
    return nextInAny(text, 0) >= 0;
  }

  private int next(String text, int from) {
    int at = nextInAny(text, from);
    while (at >= 0 && isSpelledAt(text, at)) {
      at = nextInAny(text, at + 1);
    }
    return at;
  }

  private int nextInAny(String text, int from) {
    int last = text.length() - digits.length();
    int at = nextFirst(text, from);
    while (at >= 0 && at <= last) {
      if (goesOn(text.charAt(at + 1)) && beginsNumber(text, at) && end(text, at) >= 0) {
        return at;
      }
      at = nextFirst(text, at + 1);
    }
    return -1;
  }

  /** Most numbers that begin with the same digit have another one behind it. */
  private boolean goesOn(char second) {
    return isSame(second, 1) || isSign(second);
  }

  /** Returns the next index of the first digit or letter, in any case, or -1. */
  private int nextFirst(String text, int from) {
    char first = digits.charAt(0);
    int at = text.indexOf(first, from);
    if (!isLetter(first)) {
      return at;
    }
    int other = text.indexOf(first ^ OTHER_CASE, from);
    return at < 0 || (other >= 0 && other < at) ? other : at;
  }

  private boolean isSame(char c, int index) {
    char digit = digits.charAt(index);
    return c == digit || ((c ^ OTHER_CASE) == digit && isLetter(digit));
  }

  private boolean isSpelledAt(String text, int at) {
    return spelled != null && text.regionMatches(true, at, spelled, 0, spelled.length());
  }

  private static boolean beginsNumber(String text, int at) {
    return !Digits.continueNumber(text, at);
  }

  /** Returns the end of all digits, grouped from an index on, or -1 if they do not stand there. */
  int end(String text, int from) {
    int end = walk(text, from, digits.length());
    return end >= 0 && (end == text.length() || !Digits.isDigit(text.charAt(end))) ? end : -1;
  }

  private int walk(String text, int from, int count) {
    int at = from;
    for (int matched = 0; matched < count; matched++) {
      int signs = 0;
      while (matched > 0 && signs < MAX_SIGNS && at < text.length() && isSign(text.charAt(at))) {
        signs++;
        at++;
      }
      if (at == text.length() || !isSame(text.charAt(at), matched)) {
        return -1;
      }
      at++;
    }
    return at;
  }

  /** Returns how many of the digits stand between two indexes, 0 if others do. */
  private int matchedTo(String text, int from, int end) {
    int matched = 0;
    for (int at = from; at < end; at++) {
      char c = text.charAt(at);
      if (matched < digits.length() && isSame(c, matched)) {
        matched++;
      } else if (!isSign(c)) {
        return 0;
      }
    }
    return matched;
  }
}
