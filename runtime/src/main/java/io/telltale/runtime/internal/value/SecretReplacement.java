/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.value;

import io.telltale.runtime.internal.guard.ReplacementBudget;
import java.util.BitSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Replaces the values of a set in one text.
 *
 * @param secrets has one value at least
 * @param cut whether the text was cut at a length limit
 * @param shapes returns which characters of a text are parts of something sensitive; null if nobody
 *     looks for it
 */
record SecretReplacement(
    SearchableSecrets secrets,
    ReplacementBudget budget,
    boolean cut,
    @Nullable Function<String, BitSet> shapes) {

  /** How often a replacement may complete another value before the text is redacted whole. */
  private static final int MAX_PASSES = 8;

  /** Returns a text with every value replaced; the same instance if it holds none. */
  String replaceIn(String text) {
    String current = text;
    for (int pass = 0; pass < MAX_PASSES; pass++) {
      long place = onlyPlace(current);
      if (place == PlainSearch.NOWHERE) {
        return current;
      }
      String next =
          place >= 0
              ? replaceAt(secrets.get(PlainSearch.secret(place)), place, current)
              : replaceAll(current, placesIn(current, place));
      if (next.equals(current)) {
        return current;
      }
      if (!cut
          && place >= 0
          && strikesOut(secrets.get(PlainSearch.secret(place)), place, current)) {
        return next;
      }
      // What was written may complete another value together with what stands around it.
      current = next;
    }
    return Masks.REDACTED;
  }

  private long onlyPlace(String text) {
    if (TextScan.maySpellOtherwise(text, secrets.hasSpaceOrPlus())
        || (cut && PlainSearch.beginsAtEndOf(text, secrets))) {
      return PlainSearch.UNKNOWN;
    }
    long place = PlainSearch.onlyPlace(secrets, text);
    if (place < 0 || shapes == null) {
      return place;
    }
    int at = PlainSearch.index(place);
    int end = at + secrets.get(PlainSearch.secret(place)).needle().length();
    return TextScan.isJoined(text, at, end) ? PlainSearch.SEVERAL : place;
  }

  /** The commonest case: one value, once, as it is. */
  private String replaceAt(Secret secret, long place, String text) {
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

  private boolean strikesOut(Secret secret, long place, String text) {
    return !secrets.isCompletedByMaskOf(secret)
        && secret.strikesOut(text, PlainSearch.index(place));
  }

  private Hits placesIn(String text, long place) {
    return place == PlainSearch.SEVERAL
        ? PlainSearch.placesIn(secrets, text)
        : SecretSearch.search(secrets, text, cut);
  }

  private String replaceAll(String text, Hits hits) {
    if (hits.overflowed()) {
      return Masks.REDACTED;
    }
    if (shapes != null && hits.areJoined()) {
      takeIn(shapes, text, hits);
    }
    return hits.overflowed() ? Masks.REDACTED : hits.isEmpty() ? text : hits.replace(budget);
  }

  /**
   * Hides all of a thing with a shape that has a value as a part. This may take away the beginning
   * of what stands behind it, which is hence looked for first, as if the values alone were gone.
   */
  private void takeIn(Function<String, BitSet> shapes, String text, Hits hits) {
    String rest = hits.struckOut();
    if (!hits.widen(shapes.apply(text))) {
      return;
    }
    for (int pass = 0; pass < MAX_PASSES && !hits.overflowed(); pass++) {
      Hits more = SecretSearch.search(secrets, rest, cut);
      more.addAll(shapes.apply(rest));
      String next = more.struckOut();
      if (next.equals(rest)) {
        return;
      }
      hits.addAll(more);
      rest = next;
    }
    hits.giveUp();
  }
}
