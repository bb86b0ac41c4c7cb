/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.known;

/** A statement of SQL. */
final class SqlText {

  private static final String PUNCTUATION = "?(),.;:=<>*+-/%|_ \t\r\n";

  private SqlText() {}

  /**
   * Returns whether a statement holds names, words of SQL and places for parameters alone: without
   * a quote or a dollar quote, and without a digit but in a name or the number of a parameter, it
   * has no literal.
   */
  static boolean hasNoLiteral(String text, int start, int end) {
    boolean inName = false;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c == '$' && isQuote(text, i, end)) {
        return false;
      } else if (c == '$' || (Part.isWord(c) && !Part.isDigit(c))) {
        inName = true;
      } else if (!Part.isDigit(c)) {
        if (PUNCTUATION.indexOf(c) < 0 || isComment(text, i, end)) {
          return false;
        }
        inName = c == '?';
      } else if (!inName) {
        return false;
      }
    }
    return true;
  }

  /** As in {@code $$it's$$} and {@code $tag$it's$tag$}; {@code $1} is a place for a parameter. */
  private static boolean isQuote(String text, int at, int end) {
    int i = at + 1;
    while (i < end && Part.isWord(text.charAt(i))) {
      i++;
    }
    return i < end && text.charAt(i) == '$';
  }

  /** People write anything in it. */
  private static boolean isComment(String text, int at, int end) {
    return at + 1 < end && (text.startsWith("--", at) || text.startsWith("/*", at));
  }
}
