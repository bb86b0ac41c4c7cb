/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.shape;

import static java.util.Objects.requireNonNull;

import io.telltale.runtime.internal.guard.ForeignCalls;
import io.telltale.runtime.internal.guard.ReplacementBudget;
import io.telltale.runtime.spi.ShapeRule;
import io.telltale.runtime.spi.ShapeRule.Match;
import java.util.BitSet;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A shape that is not built in. A rule that fails, or whose answer cannot be used, has not said
 * that a text is harmless: that text is withheld, and it is said once which class did what.
 */
final class OtherShape {

  private static final String WITHHELD = "each text at which it does so leaves as ***";

  private final ShapeRule rule;

  OtherShape(ShapeRule rule) {
    this.rule = requireNonNull(rule, "rule");
  }

  /**
   * Replaces every match in a text. Never throws.
   *
   * @param budget counts the replacements; it is exhausted if the text has to be withheld
   * @param found takes each value that was replaced, and what stands for it now, or null
   */
  String replaceIn(
      String text, ReplacementBudget budget, @Nullable BiConsumer<String, String> found) {
    try {
      String replaced = replaceAll(text, budget, found);
      return budget.exceeded() ? ShapeScanner.MASK : replaced;
    } catch (Throwable failure) {
      // There may be no memory for what it has returned.
      ForeignCalls.report(rule.getClass(), "replacement", failure, WITHHELD);
      budget.exhaust();
      return ShapeScanner.MASK;
    }
  }

  private String replaceAll(
      String text, ReplacementBudget budget, @Nullable BiConsumer<String, String> found) {
    StringBuilder out = null;
    int copied = 0;
    int from = 0;
    for (Match next = find(text, from, budget); next != null; next = find(text, from, budget)) {
      int start = next.start();
      from = next.end();
      String replacement = rule.replacement(text, next);
      if (replacement == null) {
        unusable("replacement", "returned null");
        budget.exhaust();
        break;
      }
      if (replacement.length() == from - start
          && text.regionMatches(start, replacement, 0, from - start)) {
        continue;
      }
      if (!budget.take()) {
        break;
      }
      out = out == null ? new StringBuilder(text.length()) : out;
      ShapeScanner.tell(found, text, start, from, replacement);
      out.append(text, copied, start).append(replacement);
      copied = from;
    }
    return out == null ? text : out.append(text, copied, text.length()).toString();
  }

  /**
   * Adds the characters of every match in a text. Never throws.
   *
   * @param budget counts the matches; it is exhausted if the rule fails
   */
  void addPlaces(String text, ReplacementBudget budget, BitSet places) {
    int from = 0;
    for (Match next = find(text, from, budget);
        next != null && budget.take();
        next = find(text, from, budget)) {
      places.set(next.start(), next.end());
      from = next.end();
    }
  }

  /** Says that the rule finds something in whatever it has written itself. */
  void reportUnsettled() {
    unusable("replacement", "writes what the rule finds and changes again");
  }

  private @Nullable Match find(String text, int from, ReplacementBudget budget) {
    try {
      Match match = rule.find(text, from);
      if (match == null
          || (match.start() >= from
              && match.end() > match.start()
              && match.end() <= text.length())) {
        return match;
      }
      unusable("find", "returned a match that is empty, or not within the text that is left");
    } catch (Throwable failure) {
      ForeignCalls.report(rule.getClass(), "find", failure, WITHHELD);
    }
    budget.exhaust();
    return null;
  }

  private void unusable(String method, String what) {
    ForeignCalls.reportUnusable(rule.getClass(), method, what, WITHHELD);
  }
}
