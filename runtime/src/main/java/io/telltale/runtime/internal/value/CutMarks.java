/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.value;

/**
 * Goes through the signs by which libraries say that they have cut a text: {@code …}, {@code ...},
 * {@code [truncated 12 chars]}.
 */
final class CutMarks {

  private static final String DOTS = "...";
  private static final char ELLIPSIS = '\u2026';
  private static final String WORD = "[truncated";

  private final String text;
  private int dots;
  private int ellipsis;
  private int word;
  private int end;

  private CutMarks(String text) {
    this.text = text;
    this.dots = text.indexOf(DOTS);
    this.ellipsis = text.indexOf(ELLIPSIS);
    this.word = nextWord(0);
  }

  /** Returns the marks of a text. */
  static CutMarks of(String text) {
    return new CutMarks(text);
  }

  /** Returns whether a text has any. */
  static boolean areIn(String text) {
    boolean any = text.indexOf(DOTS) >= 0 || text.indexOf(ELLIPSIS) >= 0;
    return (any || text.indexOf('[') >= 0) && new CutMarks(text).next() >= 0;
  }

  /** Returns where the next mark begins, or -1; {@link #end} tells where it ends. */
  int next() {
    int at;
    do {
      at = earlier(earlier(dots, ellipsis), word);
      if (at < 0) {
        return at;
      }
      end = endOf(at);
      dots = dots == at ? text.indexOf(DOTS, end) : dots;
      ellipsis = ellipsis == at ? text.indexOf(ELLIPSIS, end) : ellipsis;
      word = word == at ? nextWord(end) : word;
    } while (isOmittedFrames(at));
    return at;
  }

  /** {@code \t... 12 more}, as each stack trace with a cause has it. */
  private boolean isOmittedFrames(int at) {
    return at > 0
        && text.charAt(at - 1) == '\t'
        && end + 1 < text.length()
        && text.charAt(end) == ' '
        && Digits.isDigit(text.charAt(end + 1));
  }

  int end() {
    return end;
  }

  /** A single character is found faster than a word. */
  private int nextWord(int from) {
    int at = text.indexOf('[', from);
    while (at >= 0 && !text.startsWith(WORD, at)) {
      at = text.indexOf('[', at + 1);
    }
    return at;
  }

  private int endOf(int at) {
    if (at == word) {
      return at + WORD.length();
    }
    int i = at + (at == ellipsis ? 1 : DOTS.length());
    while (i < text.length() && text.charAt(i) == '.') {
      i++;
    }
    return i;
  }

  private static int earlier(int one, int other) {
    return one < 0 || (other >= 0 && other < one) ? other : one;
  }

  /** Returns whether a mark ends at an index. */
  static boolean endsAt(CharSequence text, int end) {
    int dots = 0;
    while (dots < DOTS.length() && dots < end && text.charAt(end - 1 - dots) == '.') {
      dots++;
    }
    return dots == DOTS.length() || (end > 0 && text.charAt(end - 1) == ELLIPSIS);
  }
}
