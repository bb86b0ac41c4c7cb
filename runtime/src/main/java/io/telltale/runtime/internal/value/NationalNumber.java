/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.value;

import org.jspecify.annotations.Nullable;

/**
 * The digits of a telephone number that its country code or trunk zero precedes, found behind the
 * other of the two as well: {@code +82 10-1234-5678} in {@code 010-1234-5678} and the reverse.
 * Immutable.
 */
final class NationalNumber {

  private static final int SHORTEST = 7;
  private static final int LONGEST = 12;

  /** Country codes of one and of two digits (ITU-T E.164); all others have three. */
  private static final String CODES_OF_ONE = "17";

  private static final String CODES_OF_TWO =
      " 20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 63 64"
          + " 65 66 81 82 84 86 90 91 92 93 94 95 98 ";

  /** Null if the value has a trunk zero instead. */
  private final @Nullable String code;

  private final GroupedDigits digits;
  private final char first;

  private NationalNumber(@Nullable String code, String digits) {
    this.code = code;
    this.digits = GroupedDigits.ofDigits(digits);
    this.first = digits.charAt(0);
  }

  /** Returns that of a value, or null if it is no telephone number, or tells of no country. */
  static @Nullable NationalNumber of(String value) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (Digits.isDigit(c)) {
        digits.append(c);
      } else if (!GroupedDigits.isSign(c)) {
        return null;
      }
    }
    if (value.charAt(0) == '+' && digits.charAt(0) != '0') {
      int length = codeLength(digits);
      String rest = digits.substring(length);
      boolean trunk = rest.startsWith("0") && value.contains("(0)");
      return of(digits.substring(0, length), trunk ? rest.substring(1) : rest);
    }
    boolean trunk = digits.charAt(0) == '0' && digits.charAt(1) != '0';
    return trunk ? of(null, digits.substring(1)) : null;
  }

  private static @Nullable NationalNumber of(@Nullable String code, String digits) {
    boolean fits = digits.length() >= SHORTEST && digits.length() <= LONGEST;
    return fits ? new NationalNumber(code, digits) : null;
  }

  private static int codeLength(CharSequence digits) {
    if (CODES_OF_ONE.indexOf(digits.charAt(0)) >= 0) {
      return 1;
    }
    return CODES_OF_TWO.contains(" " + digits.subSequence(0, 2) + " ") ? 2 : 3;
  }

  /** Returns whether the number stands in a text in a form that the value does not have. */
  boolean isIn(String text) {
    int at = text.indexOf(first);
    while (at >= 0) {
      if (digits.end(text, at) >= 0 && start(text, at) >= 0) {
        return true;
      }
      at = text.indexOf(first, at + 1);
    }
    return false;
  }

  /** Goes through every place of a text where it does, for as long as the action returns true. */
  void forEachIn(String text, Places action) {
    int at = text.indexOf(first);
    while (at >= 0) {
      int end = digits.end(text, at);
      int start = end < 0 ? -1 : start(text, at);
      if (start >= 0 && !action.test(start, end)) {
        return;
      }
      at = text.indexOf(first, start >= 0 ? end : at + 1);
    }
  }

  /** Returns where the number begins of which the digits begin at an index, or -1 for another. */
  private int start(String text, int at) {
    int before = digitsBefore(text, at);
    int length = before < 0 ? 0 : run(text, before);
    if (length == 0) {
      return code == null ? -1 : at;
    }
    int from = before + 1 - length;
    if (code == null) {
      return isInternational(text, from, length) ? at : -1;
    }
    if (length == 1 && text.charAt(from) == '0') {
      return beforeTrunk(text, from);
    }
    if (isCode(text, from, length)) {
      return from;
    }
    return before == at - 1 && Digits.continueNumber(text, at) ? -1 : at;
  }

  /** {@code +33 (0)1 42 …}: the country code may stand before the trunk zero. */
  private int beforeTrunk(String text, int zero) {
    int before = digitsBefore(text, zero);
    int length = before < 0 ? 0 : run(text, before);
    int from = before + 1 - length;
    boolean same = code != null && length == code.length() && text.startsWith(code, from);
    return same ? from : zero;
  }

  /** The country code, or what one dials for abroad and the country code. */
  private boolean isCode(String text, int from, int length) {
    int zeros = code == null ? -1 : length - code.length();
    return code != null
        && text.startsWith(code, from + Math.max(0, zeros))
        && (zeros == 0 || (zeros == 2 && text.startsWith("00", from)));
  }

  private static boolean isInternational(String text, int from, int length) {
    boolean plus = from > 0 && text.charAt(from - 1) == '+';
    boolean zeros = length > 2 && text.startsWith("00", from);
    return (plus && length <= 3) || (zeros && length <= 5);
  }

  /** Returns the index of the last digit before an index, at most some signs away, or -1. */
  private static int digitsBefore(String text, int at) {
    int i = at - 1;
    while (i >= 0 && at - 1 - i < GroupedDigits.MAX_SIGNS && GroupedDigits.isSign(text.charAt(i))) {
      i--;
    }
    return i >= 0 && Digits.isDigit(text.charAt(i)) ? i : -1;
  }

  /** Returns how many digits end at an index; more than any prefix has are not counted. */
  private static int run(String text, int last) {
    int i = last;
    while (i >= 0 && last - i < LONGEST && Digits.isDigit(text.charAt(i))) {
      i--;
    }
    return last - i;
  }
}
