/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.value;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Characters that stand one by one in a list, as {@code Arrays.toString} and JSON write a {@code
 * char[]}: {@code [c, l, a]} and {@code ["c","l","a"]}.
 */
final class SpreadCharacters {

  /** Fewer are no value, but for one of Chinese or Korean. */
  private static final int FEWEST = 3;

  /** So far apart are two commas of a list at most. */
  static final int MOST_APART = 5;

  private static final String PLAIN = ", ";

  private static final String[] QUOTED = {"\",\"", "\", \"", "','", "', '"};

  private static final int NOWHERE = -1;

  private SpreadCharacters() {}

  static boolean areIn(String text) {
    return partingIn(text) != null;
  }

  /** Returns what stands between the characters of all such lists in a text; null if none does. */
  static @Nullable BitSet partingIn(String text) {
    BitSet parting = null;
    int from = 0;
    int comma = text.indexOf(',');
    while (comma >= 0) {
      String separator = separatorAt(text, comma);
      int first = separator == null ? NOWHERE : comma - separator.indexOf(',') - 1;
      if (separator != null && first >= from) {
        from = lastOf(text, first, separator);
        if (isMany(text, first, from, separator)) {
          parting = parting == null ? new BitSet(text.length()) : parting;
          add(parting, text, first, from, separator);
        }
      }
      comma = text.indexOf(',', Math.max(comma, from) + 1);
    }
    return parting;
  }

  private static @Nullable String separatorAt(String text, int comma) {
    for (String quoted : QUOTED) {
      if (comma > 0 && text.startsWith(quoted, comma - 1)) {
        return quoted;
      }
    }
    return text.startsWith(PLAIN, comma) ? PLAIN : null;
  }

  /** Returns where the last character of a list stands. */
  private static int lastOf(String text, int first, String separator) {
    int step = separator.length() + 1;
    int last = first;
    while (text.startsWith(separator, last + 1) && last + step < text.length()) {
      last += step;
    }
    return last;
  }

  /** The letters at both ends may be those of words, as in {@code "red, a, b, blue"}. */
  private static boolean isMany(String text, int first, int last, String separator) {
    int count = (last - first) / (separator.length() + 1) + 1;
    count -= isEndOfWord(text, first) ? 1 : 0;
    count -= isBeginningOfWord(text, last) ? 1 : 0;
    return count >= FEWEST;
  }

  private static boolean isEndOfWord(String text, int at) {
    return at > 0 && Character.isLetterOrDigit(text.charAt(at - 1));
  }

  private static boolean isBeginningOfWord(String text, int at) {
    return at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1));
  }

  private static void add(BitSet parting, String text, int first, int last, String separator) {
    int step = separator.length() + 1;
    int begin = isEndOfWord(text, first) ? first + step : first;
    int end = isBeginningOfWord(text, last) ? last - step : last;
    for (int at = begin; at < end; at += step) {
      parting.set(at + 1, at + step);
    }
  }
}
