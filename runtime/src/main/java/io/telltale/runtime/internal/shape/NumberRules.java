/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.shape;

import java.util.ArrayList;
import java.util.List;

/** Asks the rules of numbers where a number begins, and goes on behind its digits. */
final class NumberRules {

  private final NumberRule[] rules;
  private final int[] kinds;

  /**
   * Takes the rules.
   *
   * @param asked those of any digit, in their order
   */
  NumberRules(Rule[] asked) {
    List<NumberRule> numbers = new ArrayList<>();
    for (Rule rule : asked) {
      numbers.add((NumberRule) rule);
    }
    this.rules = numbers.toArray(NumberRule[]::new);
    this.kinds = numbers.stream().mapToInt(NumberRule::kind).toArray();
  }

  /**
   * Looks for a number.
   *
   * @param at index of a digit
   * @param floor end of what was replaced before
   * @return the stretch to replace, or {@link Span#noneTo} of the index at which to go on
   */
  long match(CharSequence text, int at, int floor) {
    int end = at + 1;
    while (end < text.length() && Chars.isDigit(Chars.fold(text.charAt(end)))) {
      end++;
    }
    if (at == floor || !Chars.isDigit(Chars.at(text, at - 1)) || Chars.escapeBefore(text, at)) {
      int may = NumberKinds.of(text, at, end, floor);
      for (int i = 0; may != 0 && i < kinds.length; i++) {
        long span = (may & kinds[i]) == 0 ? Span.NONE : rules[i].match(text, at, floor);
        if (span != Span.NONE) {
          return span;
        }
      }
    }
    // A number may begin where an escape such as %20 ends, within the digits.
    boolean escape = Chars.at(text, at - 1) == '%' || Chars.at(text, at - 2) == '%';
    return Span.noneTo(escape ? at + 1 : end);
  }
}
