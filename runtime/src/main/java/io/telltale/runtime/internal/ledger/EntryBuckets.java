/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.ledger;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Finds entries by their hash: chains from the newest entry to the oldest, of a fixed number.
 * Entries are pushed by compare-and-set. Nobody takes one out of the middle: a dead entry stays
 * until all entries behind it are dead, and is cut off with them. Since a chain only grows at its
 * head, and the dead stay dead, whoever cuts there is right at any time.
 *
 * <p>Whoever picks trace ids such that they collide makes a look-up as slow as the ledger is long,
 * and no slower.
 */
final class EntryBuckets<K> {

  private final AtomicReferenceArray<@Nullable LedgerEntry<K>> heads;
  private final int mask;

  /** Makes at least so many chains. */
  EntryBuckets(int chains) {
    int length = Integer.highestOneBit(Math.max(1, chains - 1)) << 1;
    this.heads = new AtomicReferenceArray<>(length);
    this.mask = length - 1;
  }

  /** Returns the newest entry of the chain. Unless it has changed, nothing has been pushed. */
  @Nullable LedgerEntry<K> head(int hash) {
    return heads.get(hash & mask);
  }

  /** Returns the newest living entry of a key, or null. */
  static <K> @Nullable LedgerEntry<K> find(@Nullable LedgerEntry<K> head, K key, int hash) {
    LedgerEntry<K> entry = head;
    while (entry != null && !(entry.hash == hash && entry.isAlive() && entry.isFor(key))) {
      entry = entry.older();
    }
    return entry;
  }

  /**
   * Returns whether an entry that is newer, and holds all that this one does, is alive. An entry
   * that nobody can find yet is not replaced: those in its chain are older.
   */
  boolean isReplaced(LedgerEntry<K> entry) {
    boolean replaced = false;
    LedgerEntry<K> newer = head(entry.hash);
    while (newer != null && newer != entry) {
      replaced |= newer.hash == entry.hash && newer.isAlive() && newer.isForKeyOf(entry);
      newer = newer.older();
    }
    return replaced && newer != null;
  }

  /** Makes an entry the newest, unless another one than the expected is. */
  boolean push(LedgerEntry<K> entry, @Nullable LedgerEntry<K> expected) {
    entry.setOlder(expected);
    return heads.compareAndSet(entry.hash & mask, expected, entry);
  }

  /** Cuts the dead off the end of a chain. */
  void trim(int hash) {
    LedgerEntry<K> head = head(hash);
    LedgerEntry<K> lastAlive = null;
    for (LedgerEntry<K> entry = head; entry != null; entry = entry.older()) {
      if (entry.isAlive()) {
        lastAlive = entry;
      }
    }
    if (lastAlive != null) {
      lastAlive.setOlder(null);
    } else if (head != null) {
      // If it fails, an entry was pushed meanwhile, behind which these will be cut off.
      heads.compareAndSet(hash & mask, head, null);
    }
  }
}
