/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.masking;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Which texts in the attributes of one span or log record may lack their end: those that are as
 * long as the SDK lets them be. Names, descriptions of status and bodies have no limit.
 *
 * <p>Used by one thread.
 */
final class CutTexts {

  private static final int[] NO_LIMITS = {};

  private final Supplier<int[]> source;

  /** Null until somebody asks: of most texts, no end is looked for. */
  private int @Nullable [] limits;

  /** Those that were masked before, and so have another length. */
  private final Set<String> known;

  private Set<String> masked = Set.of();

  private CutTexts(Supplier<int[]> source, Set<String> known) {
    this.source = source;
    this.known = known;
  }

  /** Returns those of a span or record in which no text is cut. */
  static CutTexts none() {
    return new CutTexts(() -> NO_LIMITS, Set.of());
  }

  /**
   * Returns the texts that are as long as one of the limits.
   *
   * @param limits tells the limits, if it is asked
   * @param known texts that are cut, whatever their length
   */
  static CutTexts of(Supplier<int[]> limits, Set<String> known) {
    return new CutTexts(limits, known);
  }

  boolean contains(String text) {
    for (int limit : limits()) {
      if (text.length() == limit) {
        return true;
      }
    }
    return known.contains(text);
  }

  private int[] limits() {
    int[] told = limits;
    if (told == null) {
      told = source.get();
      limits = told;
    }
    return told;
  }

  /** Remembers how a text that is cut leaves, since its length does not tell any more. */
  void addMasked(String text) {
    if (masked.isEmpty()) {
      masked = new HashSet<>(known);
    }
    masked.add(text);
  }

  /** Returns the texts that are cut, and have another length by now. */
  Set<String> masked() {
    return masked.isEmpty() ? known : masked;
  }
}
