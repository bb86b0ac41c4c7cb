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

  private static final int UNFIT = Integer.MAX_VALUE;

  private Anchors() {}

  /**
   * Returns the index of the rarest character that nothing but itself, and its other case, is equal
   * to; -1 if there is none.
   */
  static int of(String chars, boolean ignoreCase) {
    int best = -1;
    int rarest = UNFIT;
    for (int i = 0; i < chars.length(); i++) {
      int rank = rank(chars.charAt(i), ignoreCase);
      if (rank < rarest) {
        rarest = rank;
        best = i;
      }
    }
    return best;
  }

  private static int rank(char c, boolean ignoreCase) {
    if (c >= 0x80) {
      return UNFIT;
    }
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
