/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.value;

import io.telltale.runtime.internal.guard.ReplacementBudget;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
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
    // What is read of encoded runs need not stand in the order of the text.
    int first = Math.min(start, end);
    int last = Math.max(start, end);
    int from = isWithinPair(first) ? first - 1 : first;
    int to = isWithinPair(last) ? last + 1 : last;
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

  /** Returns whether one of the places may be a part of something longer. */
  boolean areJoined() {
    int i = 0;
    while (i < hits.size() && !TextScan.isJoined(text, hits.get(i).start, hits.get(i).end)) {
      i++;
    }
    return i < hits.size();
  }

  /**
   * Lets each place take in the rest of what it is a part of.
   *
   * @param whole which characters of the text are parts of something
   * @return whether there was any rest
   */
  boolean widen(BitSet whole) {
    boolean widened = false;
    for (int i = 0; i < hits.size(); i++) {
      Hit hit = hits.get(i);
      if (hit.start == hit.end) {
        continue;
      }
      int start = whole.get(hit.start) ? whole.previousClearBit(hit.start) + 1 : hit.start;
      int end = whole.get(hit.end - 1) ? whole.nextClearBit(hit.end) : hit.end;
      if ((start < hit.start || end > hit.end) && !isWithinAPlace(start, end)) {
        hits.set(i, new Hit(start, end, 0, Masks.REDACTED));
        widened = true;
      }
    }
    return widened;
  }

  /** A value has a mask of its own, whatever is declared for its parts. */
  private boolean isWithinAPlace(int start, int end) {
    int i = 0;
    while (i < hits.size() && (hits.get(i).start > start || hits.get(i).end < end)) {
      i++;
    }
    return i < hits.size();
  }

  /** Adds each stretch of characters. */
  void addAll(BitSet places) {
    int start = places.nextSetBit(0);
    while (start >= 0 && !overflowed()) {
      int end = places.nextClearBit(start);
      add(start, end, 0, Masks.REDACTED);
      start = places.nextSetBit(end);
    }
  }

  /** Adds the places that were found in the same text without some of its characters. */
  void addAll(Hits more) {
    hits.addAll(more.hits);
    givenUp |= more.givenUp;
  }

  /** Returns the text with an asterisk for each character to replace. */
  String struckOut() {
    char[] chars = text.toCharArray();
    for (Hit hit : hits) {
      Arrays.fill(chars, hit.start, hit.end, '*');
    }
    return new String(chars);
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
