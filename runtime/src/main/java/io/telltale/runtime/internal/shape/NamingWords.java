/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.shape;

import java.util.ArrayList;
import java.util.List;

/**
 * Words that say what the number behind them is: {@code SSN: 123456789}, {@code phoneNumber=…}. The
 * look back is bounded by a constant.
 */
final class NamingWords {

  private static final String[][] FILLERS =
      Words.byLast("number", "no", "nr", "num", "is", "was", "of", "code");
  private static final boolean[] SIGNS = Chars.set(" :=\"'#.-_\\>\t");
  private static final int MOST_SIGNS = 6;
  private static final int MOST_FILLERS = 2;

  private static final String JOINTS = " -_";

  private final String[][] names;
  private final LastLetters lastLetters;

  /**
   * Takes the names.
   *
   * @param names lower-case words; between the letters of an ASCII one a text may have a blank, a
   *     hyphen or an underscore
   */
  NamingWords(String... names) {
    this.names = Words.byLast(names);
    this.lastLetters = new LastLetters(JOINTS, this.names, FILLERS);
  }

  /** Returns the names of two. */
  static NamingWords anyOf(NamingWords one, NamingWords other) {
    List<String> names = new ArrayList<>();
    for (int last = 0; last < one.names.length; last++) {
      names.addAll(List.of(one.names[last]));
      names.addAll(List.of(other.names[last]));
    }
    return new NamingWords(names.toArray(new String[0]));
  }

  /** Returns whether {@link #precede} may be true; most numbers have other words before them. */
  boolean mayPrecede(CharSequence text, int index) {
    return lastLetters.mayEndAt(text, skipSigns(text, index));
  }

  /** Returns whether one of the names stands before an index, with at most fillers in between. */
  boolean precede(CharSequence text, int index) {
    int end = skipSigns(text, index);
    if (end == index && Chars.isAlnum(Chars.at(text, index - 1))) {
      return false;
    }
    for (int fillers = 0; ; fillers++) {
      for (String name : Words.thatMayEndAt(names, text, end)) {
        if (start(text, end, name) >= 0) {
          return true;
        }
      }
      int before = fillers < MOST_FILLERS ? beforeFiller(text, end) : -1;
      if (before < 0) {
        return false;
      }
      end = skipSigns(text, before);
    }
  }

  private static int skipSigns(CharSequence text, int index) {
    int i = index;
    while (i > 0 && index - i < MOST_SIGNS && Chars.isIn(SIGNS, Chars.at(text, i - 1))) {
      i--;
    }
    return i;
  }

  private static int beforeFiller(CharSequence text, int end) {
    for (String filler : Words.thatMayEndAt(FILLERS, text, end)) {
      int start = start(text, end, filler);
      if (start >= 0) {
        return start;
      }
    }
    return -1;
  }

  /** Returns where a word begins that ends at an index, or -1. */
  private static int start(CharSequence text, int end, String word) {
    int start = Words.startBackwards(text, end, word, JOINTS);
    return start < 0 || (word.charAt(0) < 0x80 && !Words.beginsAt(text, start)) ? -1 : start;
  }
}
