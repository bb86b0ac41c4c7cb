/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.report;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * Finds what a misspelt name was probably meant to be.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class Suggestions {

  private Suggestions() {}

  /** Returns the candidate that needs the fewest edits, if that is at most half the name. */
  public static Optional<String> nearest(String name, Collection<String> candidates) {
    return candidates.stream()
        .min(Comparator.comparingInt((String c) -> distance(name, c)).thenComparing(c -> c))
        .filter(c -> distance(name, c) <= Math.max(1, name.length() / 2));
  }

  /** The Levenshtein distance, without regard to case. */
  private static int distance(String left, String right) {
    int[] previous = new int[right.length() + 1];
    for (int j = 0; j <= right.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= left.length(); i++) {
      int[] current = new int[right.length() + 1];
      current[0] = i;
      for (int j = 1; j <= right.length(); j++) {
        int substitution =
            previous[j - 1] + (same(left.charAt(i - 1), right.charAt(j - 1)) ? 0 : 1);
        current[j] = Math.min(substitution, Math.min(previous[j], current[j - 1]) + 1);
      }
      previous = current;
    }
    return previous[right.length()];
  }

  private static boolean same(char left, char right) {
    return Character.toLowerCase(left) == Character.toLowerCase(right);
  }
}
