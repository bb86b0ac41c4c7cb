/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.shape;

/**
 * Tells the counts, ports, years and codes of which texts are full from the numbers that are worth
 * asking a rule about: no shape has so few digits and nothing that goes on.
 */
final class ShortNumber {

  /** What stands behind the name of a national number has 6 signs at least, all others more. */
  private static final int LONGEST = 5;

  private static final int MOST_SEPARATORS = 3;

  private ShortNumber() {}

  /**
   * Returns how many digits a number has that no rule takes; 0 if a rule might take it. The look is
   * bounded by a constant.
   *
   * @param at the index of a digit before which there is no other
   */
  static int length(CharSequence text, int at) {
    int digits = Chars.digits(text, at, LONGEST + 1);
    boolean isShort =
        digits <= LONGEST && !Chars.isAlnum(Chars.at(text, at - 1)) && !goesOn(text, at + digits);
    return isShort ? digits : 0;
  }

  private static boolean goesOn(CharSequence text, int end) {
    char first = Chars.at(text, end);
    char next = first;
    for (int i = end; isSeparator(next) && i - end < MOST_SEPARATORS; ) {
      next = Chars.at(text, ++i);
    }
    return Chars.isDigit(next) || (Chars.isLetter(next) && first != ' ');
  }

  private static boolean isSeparator(char c) {
    return switch (c) {
      case ' ', '-', '.', '/', '(', ')', '+' -> true;
      default -> false;
    };
  }
}
