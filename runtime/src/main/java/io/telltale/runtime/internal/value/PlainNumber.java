/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.value;

/**
 * Tells which numbers a {@link PlainSecret} may have: those of cards and customers, telephone
 * numbers without a country, days. They are written in many ways, each with digits of its own; so
 * that a text holds none is proved by its digits, of which there are too few.
 */
final class PlainNumber {

  /** The fewest digits of any spelling, or of a cut number: a day is the days since 1970, too. */
  static final int FEWEST_DIGITS = 4;

  /** Fewer are not known however they are grouped, see {@link GroupedDigits}. */
  private static final int SHORTEST = 7;

  /** A number of fewer different digits is not searched for everywhere. */
  private static final int FEWEST_DIFFERENT = 3;

  private PlainNumber() {}

  /**
   * Returns whether a value has nothing but digits, with single spaces or hyphens between them, and
   * is no text in hexadecimal.
   */
  static boolean is(String value) {
    int digits = 0;
    int seen = 0;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (Digits.isDigit(c)) {
        digits++;
        seen |= 1 << (c - '0');
      } else if (!(c == ' ' || c == '-') || !isBetweenDigits(value, i)) {
        return false;
      }
    }
    return digits >= SHORTEST && Integer.bitCount(seen) >= FEWEST_DIFFERENT && !isEncoded(value);
  }

  private static boolean isBetweenDigits(String value, int at) {
    return at > 0
        && at < value.length() - 1
        && Digits.isDigit(value.charAt(at - 1))
        && Digits.isDigit(value.charAt(at + 1));
  }

  private static boolean isEncoded(String value) {
    int shortest = PlainSecret.shortestBase64();
    int run = TextScan.base64Run(value, shortest);
    return run >= 0 && EncodedRuns.areIn(value, shortest, run);
  }
}
