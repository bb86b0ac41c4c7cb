/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.shape;

/** What may stand between the groups of a number, as small numbers for tables. */
final class Signs {

  /** Whatever parts no groups, and the end of the text. */
  static final int OTHER = 0;

  static final int SPACE = 1;
  static final int HYPHEN = 2;
  static final int DOT = 3;
  static final int SLASH = 4;
  static final int CLOSING = 5;
  static final int PLUS = 6;
  static final int OPENING = 7;
  static final int LETTER = 8;

  /** How many there are. */
  static final int COUNT = 9;

  private static final byte[] SIGNS = signs();

  private Signs() {}

  private static byte[] signs() {
    byte[] signs = new byte[Chars.ASCII];
    for (char c = 0; c < signs.length; c++) {
      signs[c] = (byte) (Chars.isLetter(c) ? LETTER : " -./)+(".indexOf(c) + 1);
    }
    return signs;
  }

  static int of(char c) {
    return c < SIGNS.length ? SIGNS[c] : OTHER;
  }

  /** As in {@link DigitGroups}, for the first of several. */
  static boolean partsPhones(int sign) {
    return sign >= SPACE && sign <= CLOSING;
  }

  /** As in {@link DigitGroups}, but for the first of several. */
  static boolean partsGroups(int sign) {
    return sign >= SPACE && sign <= DOT;
  }

  /** As in {@link PaymentCardRule}. */
  static boolean partsCards(int sign) {
    return partsGroups(sign) || sign == PLUS;
  }
}
