/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.shape;

/** Asks the rules of numbers where a number begins, and goes on behind its digits. */
final class NumberRules {

  private final NumberRule[] rules;
  private final int[] kinds;

  /** The letters at which no rule matches between digits. */
  private final boolean[] passed = new boolean[Chars.ASCII];

  /**
   * Takes the rules.
   *
   * @param asked those of any digit, in their order
   * @param neighbours of all rules, by their triggers
   */
  NumberRules(Rule[] asked, Neighbours[] neighbours) {
    for (char c = 0; c < passed.length; c++) {
      passed[c] = Chars.isLetter(c) && !neighbours[c].mayMatchBetweenDigits();
    }
    this.rules = new NumberRule[asked.length];
    this.kinds = new int[asked.length];
    for (int i = 0; i < asked.length; i++) {
      rules[i] = (NumberRule) asked[i];
      kinds[i] = rules[i].kind();
    }
  }

  /**
   * Looks for a number.
   *
   * @param at index of a digit
   * @param floor end of what was replaced before
   * @return the stretch to replace, or {@link Span#noneTo} of the index at which to go on
   */
  long match(CharSequence text, int at, int floor) {
    int end = Chars.endOfDigits(text, at + 1);
    int sign = Signs.of(Chars.at(text, end));
    char before = Chars.at(text, at - 1);
    boolean isShort = !Chars.isAlnum(before) && NumberKinds.isShort(text, at, end, sign);
    boolean within = at > floor && Chars.isDigit(before) && !Chars.escapeBefore(text, at);
    int may = isShort || within ? 0 : NumberKinds.of(text, at, end, sign, floor, before);
    long span = may == 0 ? Span.NONE : first(may, text, at, floor);
    if (span != Span.NONE) {
      return span;
    }
    if (before == '%' || Chars.at(text, at - 2) == '%') {
      return Span.noneTo(at + 1); // A number may begin where an escape such as %20 ends.
    }
    return Span.noneTo(endOfWord(text, end));
  }

  private long first(int may, CharSequence text, int at, int floor) {
    for (int i = 0; i < kinds.length; i++) {
      long span = (may & kinds[i]) == 0 ? Span.NONE : rules[i].match(text, at, floor);
      if (span != Span.NONE) {
        return span;
      }
    }
    return Span.NONE;
  }

  /** No number begins behind a digit and one letter, as most digits of hexadecimal words stand. */
  private int endOfWord(CharSequence text, int from) {
    int end = from;
    while (Chars.isIn(passed, Chars.at(text, end)) && Chars.isDigit(Chars.at(text, end + 1))) {
      end = Chars.endOfDigits(text, end + 2);
    }
    return end;
  }
}
