/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.value;

import java.util.ArrayList;
import java.util.List;

/** The sensitive values that are too poor to be replaced in texts, and are only noticed there. */
final class UnsearchableValues {

  private final List<String> values = new ArrayList<>(2);

  /** Adds a value, unless it is blank; returns false if there are too many. */
  boolean add(String value) {
    String chars = Characters.canonical(value).strip();
    if (chars.isEmpty() || values.contains(chars)) {
      return true;
    }
    return values.size() < SecretSet.MAX_SIZE && values.add(chars);
  }

  /** Adds the values of another; returns false if there are too many. */
  boolean addAll(UnsearchableValues other) {
    boolean all = true;
    for (int i = 0; i < other.values.size(); i++) {
      all &= add(other.values.get(i));
    }
    return all;
  }

  boolean includes(UnsearchableValues other) {
    return values.containsAll(other.values);
  }

  int size() {
    return values.size();
  }

  int chars() {
    int chars = 0;
    for (int i = 0; i < values.size(); i++) {
      chars += values.get(i).length();
    }
    return chars;
  }

  /** Returns whether one of the values stands in a text as a whole word. */
  boolean anyStandsIn(String text) {
    String chars = Characters.canonical(text);
    for (String value : values) {
      if (standsIn(chars, value)) {
        return true;
      }
    }
    return false;
  }

  private static boolean standsIn(String text, String value) {
    // The case of a single letter tells a grade from an article.
    Needle needle = Needle.whole(value, value.codePointCount(0, value.length()) > 1);
    int first = needle.indexIn(text, 0);
    if (first < 0) {
      return false;
    }
    boolean[] found = new boolean[1];
    needle.forEachIn(
        text,
        first,
        (start, end) -> {
          found[0] = isWord(text, start, end);
          return !found[0];
        });
    return found[0];
  }

  /** A value that starts or ends with a sign needs no boundary there. */
  private static boolean isWord(String text, int start, int end) {
    boolean startsWithin =
        start > 0
            && Character.isLetterOrDigit(text.codePointBefore(start))
            && Character.isLetterOrDigit(text.codePointAt(start));
    boolean endsWithin =
        end < text.length()
            && Character.isLetterOrDigit(text.codePointBefore(end))
            && Character.isLetterOrDigit(text.codePointAt(end));
    return !startsWithin && !endsWithin;
  }
}
