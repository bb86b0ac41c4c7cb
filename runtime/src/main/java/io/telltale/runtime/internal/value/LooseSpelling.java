/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.value;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text without what writers do to it on the way: runs of white space become one space, doubled
 * quotes become one, and characters are taken apart, so that {@code é} is {@code e} and an accent,
 * {@code ß} is {@code ss} and the ligature {@code ﬁ} is {@code fi}.
 */
final class LooseSpelling {

  static final String SPACES = " \t\n\r";
  static final String QUOTES = "'\"`";

  private static final char FIRST_LETTER_TO_TAKE_APART = '\u00C0';

  /** More accents on one letter are not met; it bounds the work. */
  private static final int MOST_MARKS = 30;

  private final StringBuilder chars;
  private int[] starts;

  private LooseSpelling(CharSequence text) {
    this.chars = new StringBuilder(text.length() + 16);
    this.starts = new int[text.length() + 17];
    for (int i = 0; i < text.length(); ) {
      i = take(text, i);
    }
    put(' ', text.length());
    chars.setLength(chars.length() - 1);
  }

  /** Returns the loose spelling of a text. */
  static LooseSpelling of(CharSequence text) {
    return new LooseSpelling(text);
  }

  /** Returns whether a text differs from its loose spelling in more than letters with accents. */
  static boolean changes(String text) {
    return hasRuns(text) || hasLetters(text);
  }

  /** Returns whether a text has white space but single spaces, or doubled quotes. */
  static boolean hasRuns(String text) {
    return text.indexOf('\n') >= 0
        || text.indexOf("  ") >= 0
        || text.indexOf('\t') >= 0
        || text.indexOf('\r') >= 0
        || text.indexOf("''") >= 0
        || text.indexOf("\"\"") >= 0
        || text.indexOf("``") >= 0;
  }

  /** Returns whether a text has characters that are spelled by several, or are parts of one. */
  static boolean hasLetters(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isApartLetter(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a character is spelled by several, or is a part of one. */
  static boolean isApartLetter(char c) {
    return c >= FIRST_LETTER_TO_TAKE_APART
        && (c == '\u00DF'
            || c == '\u1E9E'
            || (c >= '\u0300' && c <= '\u036F')
            || (c >= '\u1100' && c <= '\u11FF')
            || c == '\u3099'
            || c == '\u309A'
            || (c >= '\uFB00' && c <= '\uFB06'));
  }

  String chars() {
    return chars.toString();
  }

  /** Returns where each character starts in the text, and where the text ends. */
  int[] starts() {
    return Arrays.copyOf(starts, chars.length() + 1);
  }

  /** Takes what belongs together from an index on; returns the index behind it. */
  private int take(CharSequence text, int at) {
    char c = text.charAt(at);
    if (isSpace(c)) {
      put(' ', at);
      int end = at + 1;
      while (end < text.length() && isSpace(text.charAt(end))) {
        end++;
      }
      return end;
    }
    if (QUOTES.indexOf(c) >= 0) {
      put(c, at);
      int end = at + 1;
      while (end < text.length() && text.charAt(end) == c) {
        end++;
      }
      return end;
    }
    int end = at + 1;
    while (end < text.length() && end - at <= MOST_MARKS && isMark(text.charAt(end))) {
      end++;
    }
    if (end == at + 1 && c < FIRST_LETTER_TO_TAKE_APART) {
      put(c, at);
    } else {
      takeApart(text.subSequence(at, end).toString(), at);
    }
    return end;
  }

  private void takeApart(String letter, int at) {
    String parts = Normalizer.normalize(letter, Normalizer.Form.NFKD);
    for (int i = 0; i < parts.length(); i++) {
      char c = parts.charAt(i);
      if (c == '\u00DF' || c == '\u1E9E') {
        put('s', at);
        put('s', at);
      } else {
        put(c, at);
      }
    }
  }

  private static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  /** Only what can be composed with the letter before it. */
  private static boolean isMark(char c) {
    return (c >= '\u0300' && c <= '\u036F') || c == '\u3099' || c == '\u309A';
  }

  private void put(char c, int start) {
    if (chars.length() == starts.length) {
      starts = Arrays.copyOf(starts, 2 * starts.length);
    }
    starts[chars.length()] = start;
    chars.append(c);
  }
}
