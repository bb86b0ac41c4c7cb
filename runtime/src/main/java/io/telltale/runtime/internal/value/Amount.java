/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.value;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number with a decimal point or an exponent, found as programs print it: {@code 1.25E7} in
 * {@code 12500000}, {@code 12,500,000.00} and {@code 12.500.000,00}, {@code 2499.5} in {@code
 * 2499.50} and {@code 2,499.50}. A number that goes on before or behind, or has other decimals, is
 * another one. The sign is left in its place. Immutable.
 *
 * <p>A place that is spelled as the value itself does not count: {@link Needle} finds it.
 */
final class Amount {

  /** The point, the comma, and the sign of Arabic numbers. */
  private static final String POINTS = ".,\u066B";

  /** What parts thousands: the Swiss quote, the signs of Arabic numbers, and blanks as well. */
  private static final String THOUSANDS = ".,'\u2019\u066C ";

  /** Numbers of so many digits are found however they are grouped. */
  private static final int DIGITS_IN_ANY_GROUPS = 7;

  /** No amount has more. It bounds the work at each place of a text. */
  private static final int MAX_DIGITS = 40;

  private static final int GROUP = 3;

  private final String spelled;
  private final String whole;

  /** What stands behind the point, without zeros at its end; may be empty. */
  private final String fraction;

  private final boolean anyGroups;
  private final GroupedDigits digits;

  private Amount(String spelled, String plain) {
    int point = plain.indexOf('.');
    this.spelled = spelled;
    this.whole = point < 0 ? plain : plain.substring(0, point);
    this.fraction = point < 0 ? "" : plain.substring(point + 1);
    this.anyGroups = whole.length() + fraction.length() >= DIGITS_IN_ANY_GROUPS;
    this.digits = GroupedDigits.ofDigits(whole + fraction);
  }

  /** Returns that of a value; null if it is none, or too poor to be searched for as one. */
  static @Nullable Amount of(String value) {
    int sign = value.charAt(0) == '-' || value.charAt(0) == '+' ? 1 : 0;
    if (value.length() > MAX_DIGITS || !isDecimal(value, sign)) {
      return null; // Nearly all values, at the cost of a look at few characters.
    }
    String number = value.substring(sign);
    String plain = plain(new BigDecimal(number));
    return plain.length() <= MAX_DIGITS && Searchability.isSearchable(plain)
        ? new Amount(number, plain)
        : null;
  }

  /** Returns a number without its sign, and without zeros behind the point. */
  static String plain(BigDecimal number) {
    return number.abs().stripTrailingZeros().toPlainString();
  }

  /** Digits with a point among them, an exponent of two digits at most behind them, or both. */
  private static boolean isDecimal(String value, int from) {
    int at = endOfDigits(value, from);
    int end = at;
    if (at > from && at < value.length() && value.charAt(at) == '.') {
      end = endOfDigits(value, at + 1);
      if (end == at + 1) {
        return false;
      }
    }
    if (at == from || end == value.length()) {
      return end > at;
    }
    if (value.charAt(end) != 'E' && value.charAt(end) != 'e') {
      return false;
    }
    int first = end + 1;
    if (first < value.length() && "+-".indexOf(value.charAt(first)) >= 0) {
      first++;
    }
    int last = endOfDigits(value, first);
    return last == value.length() && last > first && last - first <= 2;
  }

  private static int endOfDigits(String text, int from) {
    int end = from;
    while (end < text.length() && Digits.isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Returns whether this is a number, which has no sign and no zeros behind its point. */
  boolean is(String plain) {
    int point = whole.length();
    return plain.startsWith(whole)
        && (fraction.isEmpty()
            ? plain.length() == point
            : plain.length() == point + 1 + fraction.length()
                && plain.charAt(point) == '.'
                && plain.endsWith(fraction));
  }

  /** Returns all digits, for the beginning of this where a text is cut. */
  GroupedDigits digits() {
    return digits;
  }

  /** Returns whether this stands in a text in another spelling than that of the value. */
  boolean isIn(String text) {
    return next(text, 0) >= 0;
  }

  /** Goes through every place of a text where it does, for as long as the action returns true. */
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

  private int next(String text, int from) {
    char first = whole.charAt(0);
    int last = text.length() - whole.length();
    int at = text.indexOf(first, from);
    while (at >= 0 && at <= last) {
      int end = Digits.continueNumber(text, at) ? -1 : end(text, at);
      boolean own = end - at == spelled.length() && text.startsWith(spelled, at);
      if (end >= 0 && !own) {
        return at;
      }
      at = text.indexOf(first, at + 1);
    }
    return -1;
  }

  /** Returns where this ends if it begins at an index, or -1. */
  private int end(String text, int from) {
    int behind = endOfWhole(text, from);
    if (behind < 0 || continuesGroups(text, from)) {
      return -1;
    }
    int end = fraction.isEmpty() ? endOfZeros(text, from, behind) : endOfFraction(text, behind);
    return end >= 0 && end < text.length() && Digits.isDigit(text.charAt(end)) ? -1 : end;
  }

  private int endOfWhole(String text, int from) {
    int at = from;
    for (int i = 0; i < whole.length(); i++) {
      at = i == 0 ? at : endOfSigns(text, at, (whole.length() - i) % GROUP == 0);
      if (at == text.length() || text.charAt(at) != whole.charAt(i)) {
        return -1;
      }
      at++;
    }
    return at;
  }

  private int endOfSigns(String text, int from, boolean thousands) {
    int most = anyGroups ? GroupedDigits.MAX_SIGNS : thousands ? 1 : 0;
    int at = from;
    while (at < text.length() && at - from < most && isSign(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private boolean isSign(char c) {
    return anyGroups ? GroupedDigits.isSign(c) : THOUSANDS.indexOf(c) >= 0;
  }

  /** Returns whether thousands stand before it, as in {@code 1,250,000}. */
  private boolean continuesGroups(String text, int from) {
    char sign = whole.length() > GROUP ? text.charAt(from + GROUP) : 0;
    return from > 1
        && text.charAt(from - 1) == sign
        && THOUSANDS.indexOf(sign) >= 0
        && Digits.isDigit(text.charAt(from - 2));
  }

  private int endOfFraction(String text, int from) {
    int at = from;
    if (anyGroups) {
      at = endOfSigns(text, from, false);
    } else if (at < text.length() && POINTS.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    boolean same = at > from && text.startsWith(fraction, at);
    return same ? skipZeros(text, at + fraction.length()) : -1;
  }

  /**
   * Returns the end of the point and the zeros behind whole digits; -1 if it is another number, of
   * which other digits stand there.
   */
  private static int endOfZeros(String text, int from, int whole) {
    boolean point =
        whole + 1 < text.length()
            && POINTS.indexOf(text.charAt(whole)) >= 0
            && Digits.isDigit(text.charAt(whole + 1));
    if (!point) {
      return whole;
    }
    boolean group = text.substring(from, whole).indexOf(text.charAt(whole)) >= 0;
    if (group && endOfDigits(text, whole + 1) == whole + 1 + GROUP) {
      return -1;
    }
    int end = group ? whole + 1 : skipZeros(text, whole + 1);
    boolean other = end < text.length() && Digits.isDigit(text.charAt(end));
    // Behind a comma may stand the next number of a list.
    return other && text.charAt(whole) == ',' ? whole : end;
  }

  private static int skipZeros(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) == '0') {
      end++;
    }
    return end;
  }
}
