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
 * @param roomEach how much room the secrets of one entry may take, see {@code SecretSet.room()}
 * @param room how much room the secrets of all entries may take
 * @param expiryNanos for how many nanoseconds an entry is kept after it was used last
 */
record LedgerLimits(int entries, int roomEach, int room, long expiryNanos) {

  /** No set-up gets more entries, whatever the size of its queue. */
  static final int MOST_ENTRIES = 1 << 20;

  /**
   * Four times the spans of a default queue. An entry that takes more than a part in 32 of the room
   * is given up, not the other entries.
   */
  static final LedgerLimits DEFAULT =
      new LedgerLimits(8192, 64 * 1024, 2 * 1024 * 1024, Duration.ofMinutes(10).toNanos());

  LedgerLimits {
    if (entries < 1 || roomEach < 0 || room < roomEach || expiryNanos < 0) {
      throw new IllegalArgumentException(
          "No table can have "
              + entries
              + " entries of "
              + roomEach
              + " characters each, "
              + room
              + " in all, for "
              + expiryNanos
              + " ns; give it at least one entry, and room for as much text as one may have");
    }
  }
}
