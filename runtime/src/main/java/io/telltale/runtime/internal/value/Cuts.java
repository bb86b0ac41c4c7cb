/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.value;

/**
 * Tells where a library may have cut a value without a word: at the end of a line, and between
 * quotes or brackets, as drivers do that quote at most 64 characters.
 */
final class Cuts {

  /** A shorter beginning is a word of its own too often. */
  private static final int SHORTEST = 6;

  /** So much of a value is no accident, however long the value is: if it ends within a word. */
  private static final int LONG = 16;

  /** The same, wherever it ends. */
  private static final int VERY_LONG = 60;

  private static final String OPENING = "'\"`([{<\u2018\u201C\u201E\u00AB";
  private static final String CLOSING = "'\"`)]}>\u2019\u201D\u201C\u00BB";

  private Cuts() {}

  /** Returns how many characters of a value are left at least where it counts as cut. */
  static int shortest(int length) {
    return Math.min(length, Math.min(LONG, share(length)));
  }

  /** Two thirds. */
  private static int share(int length) {
    return Math.max(SHORTEST, (2 * length + 2) / 3);
  }

  /**
   * Returns whether so much of the beginning of a value is what a cut has left of it.
   *
   * @param left how many characters of it are left, {@link #shortest} at least, and not all
   */
  static boolean leaves(String value, int left) {
    char last = value.charAt(left - 1);
    char next = value.charAt(left);
    if (Digits.isDigit(last) && Digits.isDigit(next)) {
      return false; // An order 4711 is none that was cut of an order 47110.
    }
    return left >= Math.min(VERY_LONG, share(value.length()))
        || (Character.isLetter(last) && Character.isLetter(next));
  }

  /** Returns whether what stands between two indexes may have been cut at the second. */
  static boolean mayEndAt(CharSequence text, int start, int end) {
    char before = start == 0 ? '\n' : text.charAt(start - 1);
    if (end == text.length() || text.charAt(end) == '\n' || text.charAt(end) == '\r') {
      return !Character.isLetterOrDigit(before);
    }
    int quote = OPENING.indexOf(before);
    return quote >= 0 && CLOSING.charAt(quote) == text.charAt(end);
  }
}
