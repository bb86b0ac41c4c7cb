/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.masking;

import java.util.HashSet;
import java.util.Set;

/**
 * Which texts in the attributes of one span or log record may lack their end: those that are as
 * long as the SDK lets them be. Names, descriptions of status and bodies have no limit.
 *
 * <p>Used by one thread.
 */
final class CutTexts {

  private static final int[] NO_LIMITS = {};

  private final int[] limits;

  /** Those that were masked before, and so have another length. */
  private final Set<String> known;

  private Set<String> masked = Set.of();

  private CutTexts(int[] limits, Set<String> known) {
    this.limits = limits;
    this.known = known;
  }

  /** Returns those of a span or record in which no text is cut. */
  static CutTexts none() {
    return new CutTexts(NO_LIMITS, Set.of());
  }

  /**
   * Returns the texts that are as long as one of the limits.
   *
   * @param known texts that are cut, whatever their length
   */
  static CutTexts of(int[] limits, Set<String> known) {
    return new CutTexts(limits, known);
  }

  boolean contains(String text) {
    for (int limit : limits) {
      if (text.length() == limit) {
        return true;
      }
    }
    return known.contains(text);
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
