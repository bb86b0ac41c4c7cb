/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.shape;

/**
 * How one state writes its number for a person.
 *
 * @param pattern {@code d} for a digit, {@code A} for a letter, {@code x} for a digit or letter,
 *     {@code -} for a hyphen or plus, everything else for itself
 * @param month where the digits of a month begin, or {@link #NO_DATE}
 * @param kind whose it is, which says what the digits and letters must fulfil
 */
record NationalForm(String pattern, int month, Kind kind) {

  static final int NO_DATE = -1;

  NationalForm(String pattern, Kind kind) {
    this(pattern, NO_DATE, kind);
  }

  /** Whose number it is, and by what it is told from others of the same shape. */
  enum Kind {
    UNITED_STATES,
    KOREA,
    KOREA_CHECKED,
    BRAZIL,
    CANADA,
    UNITED_KINGDOM,
    SPAIN,
    SPAIN_FOREIGN,
    ITALY,
    SWEDEN,
    FINLAND,
    CHINA,
    INDIA,
    FRANCE,
    BELGIUM,
    SWITZERLAND,
    MEXICO
  }

  /** Returns how many digits stand together where the form's first digit is. */
  int firstDigits() {
    int from = pattern.indexOf('d');
    int i = from;
    while (i < pattern.length() && pattern.charAt(i) == 'd') {
      i++;
    }
    return i - from;
  }

  /** Looks for the form with its first digit at an index. */
  long match(CharSequence text, int at, int floor) {
    int start = at - pattern.indexOf('d');
    int end = start + pattern.length();
    if (start < floor || Chars.wordBefore(text, start, floor) || linkBefore(text, start, floor)) {
      return Span.NONE;
    }
    for (int i = 0; i < pattern.length(); i++) {
      if (!fits(pattern.charAt(i), Chars.at(text, start + i))) {
        return Span.NONE;
      }
    }
    if (Chars.isAlnum(Chars.at(text, end)) || linkAfter(text, end)) {
      return Span.NONE;
    }
    return NationalChecks.hold(kind, text, start) && !OtherNumbers.precede(text, start)
        ? Span.of(start, end)
        : Span.NONE;
  }

  private static boolean fits(char expected, char c) {
    return switch (expected) {
      case 'd' -> Chars.isDigit(c);
      case 'A' -> Chars.isLetter(c);
      case 'x' -> Chars.isAlnum(c);
      default -> c == expected;
    };
  }

  /** Returns whether something longer, parted as this is, goes on to the left. */
  private boolean linkBefore(CharSequence text, int start, int floor) {
    char joint = start > floor ? Chars.at(text, start - 1) : 0;
    char before = start - 1 > floor ? Chars.at(text, start - 2) : 0;
    if (joint == ' ') {
      return Chars.isDigit(before) && pattern.indexOf(' ') >= 0;
    }
    return (joint == '-' || joint == '.' || joint == '_') && Chars.isAlnum(before);
  }

  private boolean linkAfter(CharSequence text, int end) {
    char joint = Chars.at(text, end);
    boolean digit = Chars.isDigit(Chars.at(text, end + 1));
    return digit && (joint == '-' || joint == '.' || (joint == ' ' && pattern.indexOf(' ') >= 0));
  }
}
