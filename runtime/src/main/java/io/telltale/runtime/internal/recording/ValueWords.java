/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.recording;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The words of a value: what stands between signs, blanks and digits. */
final class ValueWords {

  /** Fewer letters are a word of every language. */
  private static final int SHORTEST = 4;

  private ValueWords() {}

  /** Returns the words of a value, each once, but for those that are too short. */
  static List<String> of(String value) {
    Set<String> words = new LinkedHashSet<>(2);
    int start = 0;
    int letters = 0;
    for (int i = 0; i <= value.length(); ) {
      int codePoint = i == value.length() ? ' ' : value.codePointAt(i);
      if (!Character.isLetter(codePoint) && (i == start || !isMark(codePoint))) {
        if (letters >= SHORTEST) {
          words.add(value.substring(start, i));
        }
        start = i + Character.charCount(codePoint);
        letters = 0;
      } else {
        letters += Character.isLetter(codePoint) ? 1 : 0;
      }
      i += Character.charCount(codePoint);
    }
    return new ArrayList<>(words);
  }

  /** An accent belongs to the letter before it. */
  private static boolean isMark(int codePoint) {
    return Character.getType(codePoint) == Character.NON_SPACING_MARK
        || Character.getType(codePoint) == Character.COMBINING_SPACING_MARK;
  }
}
