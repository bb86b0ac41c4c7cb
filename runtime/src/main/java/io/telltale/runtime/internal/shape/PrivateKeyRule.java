/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.shape;

/** Private keys in PEM form, from their first line to their last, or to where the text was cut. */
final class PrivateKeyRule implements Rule {

  private static final String BEGIN = "-----begin ";
  private static final String END = "-----end ";
  private static final String DASHES = "-----";
  private static final String KEY = "private key";
  private static final int LONGEST_LABEL = 40;
  private static final int SHORTEST_KEY = 16;

  @Override
  public String triggers() {
    return "-";
  }

  @Override
  public boolean mayPrecede(char trigger, char after) {
    return after == '-';
  }

  @Override
  public long match(CharSequence text, int at, int floor) {
    if (!Chars.startsWith(text, at, BEGIN)) {
      return Span.NONE;
    }
    int label = at + BEGIN.length();
    int labelEnd = label;
    while (labelEnd - label <= LONGEST_LABEL
        && (Chars.isAlnum(Chars.at(text, labelEnd)) || Chars.at(text, labelEnd) == ' ')) {
      labelEnd++;
    }
    boolean secret = false;
    for (int i = label; i + KEY.length() <= labelEnd && !secret; i++) {
      secret = Chars.startsWith(text, i, KEY);
    }
    return secret && isFollowedByKey(text, labelEnd) ? Span.of(at, end(text, labelEnd)) : Span.NONE;
  }

  /** Returns whether a line ends here, or Base64 follows: prose may name the line as well. */
  private static boolean isFollowedByKey(CharSequence text, int labelEnd) {
    int i = labelEnd + DASHES.length();
    char c = Chars.at(text, i);
    if (c != ' ' && c != '"' && c != '\'' && c != '.' && c != ',') {
      return true;
    }
    while (Chars.at(text, i) == ' ') {
      i++;
    }
    int start = i;
    while (i - start < SHORTEST_KEY && isKey(Chars.at(text, i))) {
      i++;
    }
    return i - start == SHORTEST_KEY;
  }

  private static boolean isKey(char c) {
    return Chars.isAlnum(c) || c == '+' || c == '/' || c == '=';
  }

  private static int end(CharSequence text, int from) {
    int i = from;
    while (i < text.length() && !Chars.startsWith(text, i, END)) {
      i++;
    }
    int bound = Math.min(text.length(), i + END.length() + LONGEST_LABEL);
    for (int k = i + END.length(); k < bound; k++) {
      if (Chars.startsWith(text, k, DASHES)) {
        return k + DASHES.length();
      }
    }
    return i < text.length() ? Math.min(text.length(), i + END.length()) : i;
  }
}
