/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.shape;

import java.util.Arrays;

/** Finds words as people and programs write them: in two words, in camelCase, in snake_case. */
final class Words {

  private static final int ASCII = 128;

  private static final String[] NONE = {};

  private Words() {}

  /** Sorts words by their last letter, those that end beyond ASCII under 0. */
  static String[][] byLast(String... words) {
    String[][] table = new String[ASCII][];
    Arrays.fill(table, NONE);
    for (String word : words) {
      int last = index(lastOf(word));
      String[] sorted = Arrays.copyOf(table[last], table[last].length + 1);
      sorted[sorted.length - 1] = word;
      table[last] = sorted;
    }
    return table;
  }

  /** Returns those of some sorted words that may end before an index. */
  static String[] thatMayEndAt(String[][] byLast, CharSequence text, int end) {
    return byLast[index(Chars.lower(Chars.at(text, end - 1)))];
  }

  private static char lastOf(String word) {
    return word.charAt(word.length() - 1);
  }

  private static int index(char last) {
    return last < ASCII ? last : 0;
  }

  /**
   * Compares backwards, without regard to case.
   *
   * @param word in lower case
   * @param joints characters of which one may stand between two letters
   * @return where the word begins that ends at an index, or -1
   */
  static int startBackwards(CharSequence text, int end, String word, String joints) {
    int i = end - 1;
    for (int k = word.length() - 1; k >= 0; k--) {
      char c = Chars.at(text, i);
      if (k < word.length() - 1 && c != 0 && joints.indexOf(c) >= 0) {
        c = Chars.at(text, --i);
      }
      if (Chars.lower(c) != word.charAt(k)) {
        return -1;
      }
      i--;
    }
    return i + 1;
  }

  /** Returns whether a word begins at an index: behind no letter, or at a hump of camelCase. */
  static boolean beginsAt(CharSequence text, int index) {
    char before = Chars.at(text, index - 1);
    return !Chars.isLetter(before)
        || Chars.escapeBefore(text, index)
        || (Chars.isLower(before) && Chars.isUpper(Chars.at(text, index)));
  }
}
