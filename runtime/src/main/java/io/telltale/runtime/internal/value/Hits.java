/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.value;

import io.telltale.runtime.internal.guard.ReplacementBudget;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Where values stand in one text, and what replaces them there. */
final class Hits {

  /** Far more than a text may have replaced: beyond it, the text is redacted whole. */
  private static final int MAX_HITS = 4096;

  /** The leftmost first, of these the longest, of these the strictest. */
  private static final Comparator<Hit> ORDER =
      Comparator.comparingInt(Hit::start)
          .thenComparing(Comparator.comparingInt(Hit::end).reversed())
          .thenComparingInt(Hit::rank);

  private record Hit(int start, int end, int rank, String replacement) {}

  private final String text;
  private final List<Hit> hits = new ArrayList<>(4);
  private boolean givenUp;

  Hits(String text) {
    this.text = text;
  }

  boolean isEmpty() {
    return hits.isEmpty();
  }

  /**
   * Adds a place; it grows by the other half of a surrogate pair that it would cut in two.
   *
   * @return false if there are too many
   */
  boolean add(int start, int end, int rank, String replacement) {
    int from = isWithinPair(start) ? start - 1 : start;
    int to = isWithinPair(end) ? end + 1 : end;
    hits.add(new Hit(from, to, rank, replacement));
    return !overflowed();
  }

  /** Says that there is more than can be looked for. */
  void giveUp() {
    givenUp = true;
  }

  boolean overflowed() {
    return givenUp || hits.size() > MAX_HITS;
  }

  /**
   * Returns the text with every place replaced. A place within another one goes with it; two that
   * overlap become one, redacted, so that no part of either is left.
   */
  String replace(ReplacementBudget budget) {
    hits.sort(ORDER);
    StringBuilder out = new StringBuilder(text.length() + 16);
    int copied = 0;
    for (int i = 0; i < hits.size(); ) {
      Hit hit = hits.get(i++);
      int end = hit.end;
      String replacement = hit.replacement;
      for (; i < hits.size() && hits.get(i).start < end; i++) {
        if (hits.get(i).end > end) {
          end = hits.get(i).end;
          replacement = Masks.REDACTED;
        }
      }
      if (!budget.take()) {
        return Masks.REDACTED;
      }
      out.append(text, copied, hit.start).append(replacement);
      copied = end;
    }
    return out.append(text, copied, text.length()).toString();
  }

  private boolean isWithinPair(int index) {
    return index > 0
        && index < text.length()
        && Character.isSurrogatePair(text.charAt(index - 1), text.charAt(index));
  }
}
