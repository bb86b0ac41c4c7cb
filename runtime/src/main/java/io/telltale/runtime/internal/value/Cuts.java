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

  /** How many signs may stand between what is left of a value and the mark, as in {@code "'[}. */
  private static final int MOST_SIGNS = 3;

  private static final String SIGNS = "'\"`()[]{}<>\u2018\u2019\u201C\u201D";

  /** More are not written in front of a mark or behind a cut. */
  private static final int MOST_BLANKS = 16;

  private static final String OPENING = "'\"`([{<\u2018\u201C\u201E\u00AB";
  private static final String FIELDS = "=:,;|>";
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
    int behind = endOfBlanks(text, end);
    if (behind == text.length() || isLineBreak(text.charAt(behind))) {
      return start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1));
    }
    int closing = CLOSING.indexOf(text.charAt(behind));
    int before = closing < 0 ? 0 : startOfBlanks(text, start);
    return before > 0
        && (isQuotedBy(text.charAt(before - 1), text.charAt(behind))
            || (before == start && isBeforeField(text.charAt(start - 1))));
  }

  /** What is quoted may be a structure, of which the value was a field: {@code [n=Rosal]}. */
  private static boolean isBeforeField(char c) {
    return OPENING.indexOf(c) >= 0 || FIELDS.indexOf(c) >= 0;
  }

  private static boolean isQuotedBy(char before, char behind) {
    int quote = OPENING.indexOf(before);
    return quote >= 0 && CLOSING.charAt(quote) == behind;
  }

  private static boolean isLineBreak(char c) {
    return c == '\n' || c == '\r';
  }

  /** Returns whether a mark stands behind an index, with some signs in between at most. */
  static boolean isBeforeMark(CharSequence text, int end) {
    int farthest = endOfSigns(text, end);
    for (int i = end; i <= farthest; i++) {
      if (CutMarks.beginsAt(text, i)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a mark of signs stands before an index, with some signs in between at most. */
  static boolean isBehindMark(CharSequence text, int start) {
    int signs = startOfSigns(text, start);
    if (CutMarks.endsAt(text, signs)) {
      return true;
    }
    for (int end = start; end > signs; end--) {
      if (CutWords.endsAt(text, end)) { // Its bracket is one of the signs.
        return true;
      }
    }
    return false;
  }

  /** Returns where the signs and blanks end that may stand between a mark and what is left. */
  static int endOfSigns(CharSequence text, int from) {
    int signs = 0;
    int end = endOfBlanks(text, from);
    while (end < text.length() && isSign(text.charAt(end)) && signs < MOST_SIGNS) {
      signs++;
      end = endOfBlanks(text, end + 1);
    }
    return end;
  }

  /** Returns where the signs and blanks begin that may stand between what is left and a mark. */
  static int startOfSigns(CharSequence text, int end) {
    int signs = 0;
    int start = startOfBlanks(text, end);
    while (start > 0 && isSign(text.charAt(start - 1)) && signs < MOST_SIGNS) {
      signs++;
      start = startOfBlanks(text, start - 1);
    }
    return start;
  }

  private static boolean isSign(char c) {
    return SIGNS.indexOf(c) >= 0;
  }

  /** Returns where the blanks end that stand at an index. */
  static int endOfBlanks(CharSequence text, int from) {
    int end = from;
    while (end < text.length() && end - from < MOST_BLANKS && isBlank(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Returns where the blanks begin that stand before an index. */
  static int startOfBlanks(CharSequence text, int end) {
    int start = end;
    while (start > 0 && end - start < MOST_BLANKS && isBlank(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }
}
