/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.shape;

/**
 * Tells by the characters beside a trigger which of its rules may match there: mostly none. A rule
 * says itself beside which it never does.
 */
final class Neighbours {

  /** Stands for all characters beyond ASCII, beside which each rule is asked. */
  private static final int BEYOND = Chars.ASCII;

  /** For each character a bit for each rule, in the order in which they are asked. */
  private final int[] behind = new int[BEYOND + 1];

  private final int[] before = new int[BEYOND + 1];

  private Neighbours(char trigger, Rule[] rules) {
    for (int i = 0; i < rules.length; i++) {
      for (char c = 0; c < BEYOND; c++) {
        behind[c] |= rules[i].mayFollow(trigger, c) ? 1 << i : 0;
        before[c] |= rules[i].mayPrecede(trigger, c) ? 1 << i : 0;
      }
    }
    behind[BEYOND] = -1;
    before[BEYOND] = -1;
  }

  /** Returns those of each trigger, by the trigger. */
  static Neighbours[] of(Rule[][] rules) {
    Neighbours[] neighbours = new Neighbours[rules.length];
    for (char c = 0; c < rules.length; c++) {
      neighbours[c] = new Neighbours(c, rules[c]);
    }
    return neighbours;
  }

  /** Returns whether a rule may match behind a digit and before another one. */
  boolean mayMatchBetweenDigits() {
    int rulesBehind = 0;
    int rulesBefore = 0;
    for (char digit = '0'; digit <= '9'; digit++) {
      rulesBehind |= behind[digit];
      rulesBefore |= before[digit];
    }
    return (rulesBehind & rulesBefore) != 0;
  }

  /** Returns a bit for each rule that may match at an index, and perhaps others. */
  int rulesAt(CharSequence text, int at) {
    return behind[Math.min(Chars.at(text, at - 1), BEYOND)]
        & before[Math.min(Chars.at(text, at + 1), BEYOND)];
  }
}
