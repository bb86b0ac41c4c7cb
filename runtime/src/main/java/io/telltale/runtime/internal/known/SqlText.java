/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.known;

import java.util.Locale;
import java.util.Set;

/**
 * Reads a statement of SQL as far as it takes to tell names from literals. Where a value belongs,
 * behind {@code =} or in {@code values (…)}, a bare word counts as one that somebody forgot to
 * quote. Used once.
 */
final class SqlText {

  private static final String PUNCTUATION = "?(),.;:=<>!*+-/%|_ \t\r\n";
  private static final String COMPARISONS_AND_SUMS = "=<>+-/%|";

  /** Behind these stands a value. */
  private static final Set<String> BEFORE_VALUES =
      Set.of("like", "ilike", "between", "limit", "offset", "escape");

  /** Behind these stands a procedure, with values in its brackets. */
  private static final Set<String> BEFORE_PROCEDURES = Set.of("call", "exec", "execute");

  /** In the brackets behind these stand values. */
  private static final Set<String> BEFORE_LISTS = Set.of("values", "in", "any", "all", "some");

  /** Words of the language that stand where a value belongs. */
  private static final Set<String> OF_THE_LANGUAGE =
      Set.of(
          "null",
          "true",
          "false",
          "default",
          "select",
          "any",
          "all",
          "some",
          "not",
          "case",
          "next",
          "row",
          "current_date",
          "current_time",
          "current_timestamp",
          "localtime",
          "localtimestamp",
          "sysdate");

  /** How many rows a statement wants is no data. */
  private static final Set<String> BEFORE_COUNTS = Set.of("limit", "offset", "first", "top");

  private static final int LONGEST_COUNT = 6;
  private static final int DEEPEST = 60;

  private final String text;
  private final int end;
  private int at;

  /** The last word or sign, and the name on the left of the last comparison. */
  private String last = "";

  private String name = "";
  private String compared = "";
  private boolean between;

  /** A bit for each open bracket, the innermost last: whether values stand in it. */
  private long lists;

  private int depth;

  /** Whether the word before is a function, or such, whose arguments are values. */
  private boolean callsWithValues;

  /** Whether a bracket with values has just been closed, which others may follow. */
  private boolean afterList;

  private SqlText(String text, int start, int end) {
    this.text = text;
    this.at = start;
    this.end = end;
  }

  /**
   * Returns whether a statement holds names, words of SQL and places for parameters alone: it has
   * no quote, no comment, no number but in a name or of rows, and no name where a value belongs.
   */
  static boolean hasNoLiteral(String text, int start, int end) {
    return new SqlText(text, start, end).holdsNames();
  }

  private boolean holdsNames() {
    boolean names = true;
    while (names && at < end) {
      char c = text.charAt(at);
      if (c == ' ' || c == '\t' || c == '\r' || c == '\n') {
        at++;
      } else if (c == '$' && isQuote()) {
        return false;
      } else if (c == '?' || c == '$' || c == ':') {
        names = place(c);
      } else if (Part.isDigit(c)) {
        names = isCount();
      } else if (Part.isWord(c)) {
        names = word();
      } else {
        names = PUNCTUATION.indexOf(c) >= 0 && !isComment() && sign(c);
      }
    }
    return names;
  }

  /** A place for a parameter: {@code ?}, {@code ?1}, {@code $1}, {@code :name}; or a cast. */
  private boolean place(char sign) {
    at++;
    if (sign == ':' && at < end && text.charAt(at) == ':') {
      at++;
    }
    at = endOfWord(at);
    last = "?";
    return true;
  }

  private boolean isCount() {
    int digits = at;
    at = endOfWord(at);
    boolean count = BEFORE_COUNTS.contains(last) && at - digits <= LONGEST_COUNT;
    boolean probe = last.equals("select") && at - digits == 1;
    last = "?";
    return count || probe;
  }

  private boolean word() {
    int start = at;
    at = endOfWord(at);
    boolean qualified = false;
    while (at + 1 < end && text.charAt(at) == '.' && Part.isWord(text.charAt(at + 1))) {
      qualified = true;
      at = endOfWord(at + 1);
    }
    String word = text.substring(start, at).toLowerCase(Locale.ROOT);
    boolean function = isBefore('(');
    boolean value = isValuePlace();
    boolean names =
        !value
            || qualified
            || function
            || OF_THE_LANGUAGE.contains(word)
            || word.equals(compared)
            || last.equals("next"); // as in "next value for"
    callsWithValues = function && (value || BEFORE_PROCEDURES.contains(last));
    if (word.equals("select") && last.equals("(")) {
      lists &= ~bit();
    }
    last = between && word.equals("and") ? "between" : word;
    between = word.equals("between") || (between && !word.equals("and"));
    name = word;
    afterList = false;
    return names;
  }

  private boolean isValuePlace() {
    return BEFORE_VALUES.contains(last)
        || (last.length() == 1 && COMPARISONS_AND_SUMS.contains(last))
        || ((last.equals("(") || last.equals(",")) && depth > 0 && (lists & bit()) != 0);
  }

  private boolean sign(char c) {
    boolean more = true;
    if (c == '(') {
      boolean list =
          callsWithValues
              || BEFORE_LISTS.contains(last)
              || isValuePlace()
              || (last.equals(",") && afterList);
      more = ++depth < DEEPEST;
      lists = list ? lists | bit() : lists & ~bit();
    } else if (c == ')') {
      afterList = depth > 0 && (lists & bit()) != 0;
      depth = Math.max(0, depth - 1);
    } else if (c == '=' || c == '<' || c == '>') {
      compared = name;
    }
    afterList &= c == ')' || c == ',';
    callsWithValues = false;
    last = String.valueOf(c);
    at++;
    return more;
  }

  private long bit() {
    return 1L << depth;
  }

  private boolean isBefore(char c) {
    int i = at;
    while (i < end && text.charAt(i) == ' ') {
      i++;
    }
    return i < end && text.charAt(i) == c;
  }

  private int endOfWord(int from) {
    int i = from;
    while (i < end && (Part.isWord(text.charAt(i)) || text.charAt(i) == '$')) {
      i++;
    }
    return i;
  }

  /** As in {@code $$it's$$} and {@code $tag$it's$tag$}; {@code $1} is a place for a parameter. */
  private boolean isQuote() {
    int i = at + 1;
    while (i < end && Part.isWord(text.charAt(i))) {
      i++;
    }
    return i < end && text.charAt(i) == '$';
  }

  /** People write anything in it. */
  private boolean isComment() {
    return at + 1 < end && (text.startsWith("--", at) || text.startsWith("/*", at));
  }
}
