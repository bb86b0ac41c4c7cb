/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.shape;

/**
 * The last two letters of some words: most places of texts have others, and need no closer look.
 */
final class LastLetters {

  private static final int ANY = -1;

  /** For each last letter a bit for each letter before it, or {@link #ANY}. */
  private final int[] before = new int[Chars.ASCII];

  private final boolean beyondAscii;
  private final boolean[] joints;

  /**
   * Takes the words.
   *
   * @param joints characters of which one may stand between two letters
   * @param tables words in lower case, as {@link Words#byLast} sorts them
   */
  LastLetters(String joints, String[][]... tables) {
    this.joints = Chars.set(joints);
    boolean beyond = false;
    for (String[][] table : tables) {
      for (String[] words : table) {
        for (String word : words) {
          beyond |= word.charAt(word.length() - 1) >= Chars.ASCII;
          add(word);
        }
      }
    }
    this.beyondAscii = beyond;
  }

  private void add(String word) {
    char last = word.charAt(word.length() - 1);
    char second = word.length() > 1 ? word.charAt(word.length() - 2) : 0;
    if (last < Chars.ASCII) {
      before[last] |= Chars.isLower(second) ? 1 << (second - 'a') : ANY;
    }
  }

  /** Returns whether one of the words may end with a character. */
  boolean mayEndWith(char c) {
    char last = Chars.lower(c);
    return last < Chars.ASCII ? before[last] != 0 : beyondAscii;
  }

  /** Returns whether one of the words may end at an index; if not, none does. */
  boolean mayEndAt(CharSequence text, int end) {
    char last = Chars.lower(Chars.at(text, end - 1));
    if (last >= Chars.ASCII) {
      return beyondAscii;
    }
    int letters = before[last];
    return letters != 0 && (letters == ANY || holds(letters, Chars.lower(Chars.at(text, end - 2))));
  }

  private boolean holds(int letters, char second) {
    return Chars.isLower(second)
        ? (letters >> (second - 'a') & 1) != 0
        : second >= Chars.ASCII || joints[second];
  }
}
