/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.value;

/**
 * Tells which values rich in digits a {@link PlainSecret} may have: numbers of cards, customers,
 * accounts and telephones, UUIDs, days, addresses with such a number. They are written in many
 * ways, each with digits of its own, so that a text with too few digits holds none.
 */
final class PlainNumber {

  /** The fewest digits of any spelling, or of what a cut leaves: a day is the days since 1970. */
  static final int FEWEST_DIGITS = 4;

  /** Fewer are not known however they are grouped, see {@link GroupedDigits}. */
  private static final int SHORTEST = 7;

  /** A value of fewer different digits is not searched for everywhere. */
  private static final int FEWEST_DIFFERENT = 3;

  private static final String SIGNS = " -._@";

  private PlainNumber() {}

  /**
   * Returns whether a value has enough digits, also where it is cut, and besides them only letters
   * and single signs between these, and is no text in Base64 or hexadecimal.
   */
  static boolean is(String value) {
    int shortest = Cuts.shortest(value.length());
    int digits = 0;
    int seen = 0;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (Digits.isDigit(c)) {
        digits++;
        seen |= 1 << (c - '0');
      } else if (!isLetter(c) && !isSingleSign(value, i)) {
        return false;
      }
      if (i == shortest - 1 && digits < FEWEST_DIGITS) {
        return false;
      }
    }
    return digits >= SHORTEST && Integer.bitCount(seen) >= FEWEST_DIFFERENT && !isEncoded(value);
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isSingleSign(String value, int at) {
    return SIGNS.indexOf(value.charAt(at)) >= 0
        && at > 0
        && at < value.length() - 1
        && SIGNS.indexOf(value.charAt(at + 1)) < 0;
  }

  private static boolean isEncoded(String value) {
    int shortest = PlainSecret.shortestBase64();
    int run = TextScan.base64Run(value, shortest);
    return run >= 0 && EncodedRuns.areIn(value, shortest, run);
  }
}
