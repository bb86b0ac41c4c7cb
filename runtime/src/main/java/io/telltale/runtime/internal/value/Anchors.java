/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.value;

/** Chooses the character of a value by which texts are looked through fastest. */
final class Anchors {

  /** Letters from the rarest to the commonest, as they are in the messages of exceptions. */
  private static final String LETTERS = "qzjxwvkybgphfmudlcsrnaoite";

  /** Of these, characters beyond ASCII are other cases: the Kelvin sign, the long s, dotless i. */
  private static final String WITH_OTHER_CASES = "iks";

  private static final int DIGIT = LETTERS.length() / 2;
  private static final int COMMON = LETTERS.length();

  /** Met between words and in names, numbers and paths. */
  private static final String COMMON_SIGNS = " .,:;-_/'\"()=";

  private static final byte UNFIT = Byte.MAX_VALUE;

  private static final byte[] RANKS = ranks(false);
  private static final byte[] RANKS_IN_ANY_CASE = ranks(true);

  private Anchors() {}

  /**
   * Returns the index of the rarest character that nothing but itself, and its other case, is equal
   * to; -1 if there is none.
   *
   * @param length how many of the characters are looked at
   */
  static int of(String chars, int length, boolean ignoreCase) {
    byte[] ranks = ignoreCase ? RANKS_IN_ANY_CASE : RANKS;
    int best = -1;
    byte rarest = UNFIT;
    for (int i = 0; i < length; i++) {
      char c = chars.charAt(i);
      byte rank = c < ranks.length ? ranks[c] : UNFIT;
      if (rank < rarest) {
        rarest = rank;
        best = i;
      }
    }
    return best;
  }

  private static byte[] ranks(boolean ignoreCase) {
    byte[] ranks = new byte[0x80];
    for (char c = 0; c < ranks.length; c++) {
      ranks[c] = (byte) rank(c, ignoreCase);
    }
    return ranks;
  }

  private static int rank(char c, boolean ignoreCase) {
    char lower = c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
    int letter = LETTERS.indexOf(lower);
    if (letter >= 0) {
      return ignoreCase && WITH_OTHER_CASES.indexOf(lower) >= 0 ? UNFIT : letter;
    }
    if (c >= '0' && c <= '9') {
      return DIGIT;
    }
    return COMMON_SIGNS.indexOf(c) >= 0 ? COMMON : -1;
  }
}
