/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.value;

/**
 * The words in brackets by which libraries say that they have cut a text: {@code (truncated)},
 * {@code [message truncated to 20 chars]}, {@code <12 more bytes>}.
 */
final class CutWords {

  static final String OPENING = "[(<";
  private static final String CLOSING = "])>";

  /** What is said is short. */
  private static final int LONGEST = 40;

  /** How many signs and digits may stand before the words, as in {@code [... 12 more]}. */
  private static final int MOST_SIGNS = 12;

  private static final int MOST_WORDS = 3;

  private static final String[] WORDS = {
    "truncated",
    "trimmed",
    "snip",
    "snipped",
    "shortened",
    "skipped",
    "omitted",
    "cut",
    "clipped",
    "abbreviated",
    "abridged",
    "elided"
  };

  /** Says that something is missing only with a number before it. */
  private static final String MORE = "more";

  /** What may be said to have been cut; another first word has nothing to do with it. */
  private static final String[] SUBJECTS = {
    "message",
    "output",
    "text",
    "value",
    "content",
    "body",
    "string",
    "line",
    "payload",
    "data",
    "statement",
    "query",
    "request",
    "response",
    "rest",
    "and"
  };

  /** For each first letter of a word a bit for each second one: most brackets hold other words. */
  private static final int[] SECOND_LETTERS = secondLetters();

  private CutWords() {}

  private static int[] secondLetters() {
    int[] letters = new int['z' - 'a' + 1];
    for (String[] words : new String[][] {WORDS, SUBJECTS, {MORE}}) {
      for (String word : words) {
        letters[word.charAt(0) - 'a'] |= 1 << (word.charAt(1) - 'a');
      }
    }
    return letters;
  }

  /** Returns where such words begin from an index on, or -1. */
  static int next(String text, int from) {
    int next = -1;
    for (int i = 0; i < OPENING.length(); i++) {
      int at = next(text, OPENING.charAt(i), from, next);
      next = at < 0 ? next : at;
    }
    return next;
  }

  /** A single character is found faster than a word. */
  private static int next(String text, char opening, int from, int before) {
    int at = text.indexOf(opening, from);
    while (at >= 0 && (before < 0 || at < before)) {
      if (end(text, at) >= 0) {
        return at;
      }
      at = text.indexOf(opening, at + 1);
    }
    return -1;
  }

  /** Returns where the words end that begin at an index, with their bracket; -1 if none do. */
  static int end(CharSequence text, int at) {
    int bracket = at < text.length() ? OPENING.indexOf(text.charAt(at)) : -1;
    if (bracket < 0) {
      return -1;
    }
    int from = at + 1;
    boolean number = false;
    while (from < text.length() && from - at <= MOST_SIGNS && isSign(text.charAt(from))) {
      number |= Digits.isDigit(text.charAt(from));
      from++;
    }
    int end = number || mayBeWord(text, from) ? endOfWords(text, from, number) : -1;
    return end < 0 ? -1 : endOfBracket(text, at, end, CLOSING.charAt(bracket));
  }

  /** Returns whether such words end at an index, with their bracket. */
  static boolean endsAt(CharSequence text, int end) {
    int bracket = end > 0 ? CLOSING.indexOf(text.charAt(end - 1)) : -1;
    if (bracket < 0) {
      return false;
    }
    for (int at = end - 2; at >= 0 && end - at <= LONGEST; at--) {
      if (text.charAt(at) == OPENING.charAt(bracket)) {
        return end(text, at) == end;
      }
    }
    return false;
  }

  private static boolean mayBeWord(CharSequence text, int from) {
    if (from + 1 >= text.length()) {
      return false;
    }
    int first = (text.charAt(from) | ' ') - 'a';
    int second = (text.charAt(from + 1) | ' ') - 'a';
    return first >= 0
        && first < SECOND_LETTERS.length
        && second >= 0
        && second < SECOND_LETTERS.length
        && (SECOND_LETTERS[first] >> second & 1) != 0;
  }

  private static int endOfWords(CharSequence text, int from, boolean number) {
    boolean counted = number;
    int start = from;
    for (int i = 0; i < MOST_WORDS; i++) {
      int end = endOfWord(text, start);
      if (isOneOf(text, start, end, WORDS) || (counted && isWord(text, start, end, MORE))) {
        return end;
      }
      boolean goesOn = end > start && end < text.length() && text.charAt(end) == ' ';
      if (!goesOn || !(counted || isOneOf(text, start, end, SUBJECTS))) {
        return -1;
      }
      start = end + 1;
      while (start < text.length() && Digits.isDigit(text.charAt(start))) {
        counted = true;
        start++;
      }
      start += counted && start < text.length() && text.charAt(start) == ' ' ? 1 : 0;
    }
    return -1;
  }

  private static int endOfBracket(CharSequence text, int at, int from, char closing) {
    int i = from;
    while (i < text.length() && i - at < LONGEST && isSaid(text.charAt(i))) {
      i++;
    }
    return i < text.length() && text.charAt(i) == closing ? i + 1 : from;
  }

  private static boolean isSaid(char c) {
    return isSign(c) || c == ',' || c == '%' || Character.isLetter(c);
  }

  private static boolean isSign(char c) {
    return c == ' ' || c == '.' || c == '+' || c == '-' || c == '\u2026' || Digits.isDigit(c);
  }

  private static int endOfWord(CharSequence text, int from) {
    int end = from;
    while (end < text.length() && end - from < LONGEST && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isOneOf(CharSequence text, int start, int end, String[] words) {
    for (String word : words) {
      if (isWord(text, start, end, word)) {
        return true;
      }
    }
    return false;
  }

  /** In capitals, too. */
  private static boolean isWord(CharSequence text, int start, int end, String word) {
    if (end - start != word.length()) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if ((text.charAt(start + i) | ' ') != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
