/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.ledger;

import java.time.Duration;

/**
 * How much a table holds, and for how long.
 *
 * @param entries how many traces, or exceptions
 * @param charsEach how many characters of text, values and what replaces them, an entry may have
 * @param chars how many characters all of them may have
 * @param expiryNanos for how many nanoseconds an entry is kept after it was used last
 */
record LedgerLimits(int entries, int charsEach, int chars, long expiryNanos) {

  /** An entry that takes up more than an eighth of the room is given up, not the other entries. */
  static final LedgerLimits DEFAULT =
      new LedgerLimits(1024, 32 * 1024, 256 * 1024, Duration.ofSeconds(60).toNanos());

  LedgerLimits {
    if (entries < 1 || charsEach < 0 || chars < charsEach || expiryNanos < 0) {
      throw new IllegalArgumentException(
          "No table can have "
              + entries
              + " entries of "
              + charsEach
              + " characters each, "
              + chars
              + " in all, for "
              + expiryNanos
              + " ns; give it at least one entry, and room for as much text as one may have");
    }
  }
}
