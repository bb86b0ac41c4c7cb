/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.value;

/**
 * Goes through the signs by which libraries say that they have cut a text: {@code …}, {@code ..}
 * and more dots, and {@link CutWords}.
 */
final class CutMarks {

  private static final String DOTS = "..";
  private static final char ELLIPSIS = '\u2026';
  private static final char MIDLINE_ELLIPSIS = '\u22EF';

  private final String text;
  private int dots;
  private int ellipsis;
  private int midline;
  private int words;
  private int end;

  private CutMarks(String text) {
    this.text = text;
    this.dots = text.indexOf(DOTS);
    this.ellipsis = text.indexOf(ELLIPSIS);
    this.midline = text.indexOf(MIDLINE_ELLIPSIS);
    this.words = CutWords.next(text, 0);
  }

  /** Returns the marks of a text. */
  static CutMarks of(String text) {
    return new CutMarks(text);
  }

  /** Returns whether a text has any. */
  static boolean areIn(String text) {
    return text.indexOf(ELLIPSIS) >= 0
        || text.indexOf(MIDLINE_ELLIPSIS) >= 0
        || (text.indexOf(DOTS) >= 0 && new CutMarks(text).next() >= 0)
        || CutWords.next(text, 0) >= 0;
  }

  /** Returns where the next mark begins, or -1; {@link #end} tells where it ends. */
  int next() {
    int at;
    do {
      at = earlier(earlier(dots, words), earlier(ellipsis, midline));
      if (at < 0) {
        return at;
      }
      end = endOf(text, at);
      dots = dots == at ? text.indexOf(DOTS, end) : dots;
      ellipsis = ellipsis == at ? text.indexOf(ELLIPSIS, end) : ellipsis;
      midline = midline == at ? text.indexOf(MIDLINE_ELLIPSIS, end) : midline;
      words = words == at ? CutWords.next(text, end) : words;
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

  private static int endOf(CharSequence text, int at) {
    int words = CutWords.end(text, at);
    if (words >= 0) {
      return words;
    }
    int i = at + 1;
    while (i < text.length() && text.charAt(i) == '.') {
      i++;
    }
    return i;
  }

  private static int earlier(int one, int other) {
    return one < 0 || (other >= 0 && other < one) ? other : one;
  }

  /** Returns whether a mark begins at an index. */
  static boolean beginsAt(CharSequence text, int at) {
    if (at >= text.length()) {
      return false;
    }
    boolean dots = text.charAt(at) == '.' && at + 1 < text.length() && text.charAt(at + 1) == '.';
    return dots || isEllipsis(text.charAt(at)) || CutWords.end(text, at) >= 0;
  }

  /** Returns whether a mark of signs ends at an index. */
  static boolean endsAt(CharSequence text, int end) {
    if (end <= 0 || end > text.length()) {
      return false;
    }
    char last = text.charAt(end - 1);
    return isEllipsis(last) || (last == '.' && end > 1 && text.charAt(end - 2) == '.');
  }

  private static boolean isEllipsis(char c) {
    return c == ELLIPSIS || c == MIDLINE_ELLIPSIS;
  }
}
