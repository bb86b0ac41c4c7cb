/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.value;

import io.telltale.runtime.internal.guard.ReplacementBudget;
import java.util.List;

/** Replaces the values of a set in texts. */
final class SecretReplacement {

  /** How often a replacement may complete another value before the text is redacted whole. */
  private static final int MAX_PASSES = 8;

  private SecretReplacement() {}

  /**
   * Returns a text with every value replaced; the same instance if it holds none.
   *
   * @param set has one value at least
   * @param cut whether the text was cut at a length limit
   */
  static String replaceIn(String text, SecretSet set, ReplacementBudget budget, boolean cut) {
    List<Secret> secrets = set.secrets();
    String current = text;
    for (int pass = 0; pass < MAX_PASSES; pass++) {
      long place =
          TextScan.maySpellOtherwise(current, set.hasSpaceOrPlus())
                  || (cut && PlainSearch.beginsAtEndOf(current, secrets))
              ? PlainSearch.UNKNOWN
              : PlainSearch.onlyPlace(set, current);
      if (place == PlainSearch.NOWHERE) {
        return current;
      }
      String next =
          place == PlainSearch.UNKNOWN
              ? replaceEverywhere(set, current, budget, cut)
              : replaceAt(secrets.get(PlainSearch.secret(place)), place, current, budget);
      if (next.equals(current)) {
        return current;
      }
      if (!cut
          && place != PlainSearch.UNKNOWN
          && strikesOut(set, secrets.get(PlainSearch.secret(place)), place, current)) {
        return next;
      }
      // What was written may complete another value together with what stands around it.
      current = next;
    }
    return Masks.REDACTED;
  }

  /** The commonest case: one value, once, as it is. */
  private static String replaceAt(
      Secret secret, long place, String text, ReplacementBudget budget) {
    int at = PlainSearch.index(place);
    if (!budget.take()) {
      return Masks.REDACTED;
    }
    String chars = secret.needle().chars();
    return text.startsWith(chars, at) && !secret.needle().isNumber()
        // It stands there once, and this copies no part of the text twice.
        ? text.replace(chars, secret.replacement())
        : text.substring(0, at) + secret.replacement() + text.substring(at + chars.length());
  }

  private static boolean strikesOut(SecretSet set, Secret secret, long place, String text) {
    return !set.isCompletedByMaskOf(secret) && secret.strikesOut(text, PlainSearch.index(place));
  }

  private static String replaceEverywhere(
      SecretSet set, String text, ReplacementBudget budget, boolean cut) {
    Hits hits = SecretSearch.search(set, text, cut);
    if (hits.overflowed()) {
      return Masks.REDACTED;
    }
    return hits.isEmpty() ? text : hits.replace(budget);
  }
}
