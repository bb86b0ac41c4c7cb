/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.ledger;

import org.jspecify.annotations.Nullable;

/**
 * Slots in the order in which they were used. A reader without the lock only stamps a slot with the
 * time; the slot moves when its turn would come to be the oldest, so that the order is not exact,
 * but no slot that was used lately is the oldest.
 *
 * <p>Guarded by the table's lock.
 */
final class RecencyList<K> {

  /** So many slots are moved at a time: writers do not wait for more. */
  private static final int MAX_MOVES = 64;

  private @Nullable SecretSlot<K> newest;
  private @Nullable SecretSlot<K> oldest;

  /** Returns the slot that was not used for longest, or null if there is none. */
  @Nullable SecretSlot<K> oldest() {
    SecretSlot<K> slot = oldest;
    for (int i = 0; i < MAX_MOVES && slot != null && slot.lastUsed() != slot.listedAt; i++) {
      remove(slot);
      addNewest(slot);
      slot = oldest;
    }
    return slot;
  }

  void addNewest(SecretSlot<K> slot) {
    slot.listedAt = slot.lastUsed();
    slot.list = this;
    slot.older = newest;
    slot.newer = null;
    if (newest == null) {
      oldest = slot;
    } else {
      newest.newer = slot;
    }
    newest = slot;
  }

  void remove(SecretSlot<K> slot) {
    if (slot.newer == null) {
      newest = slot.older;
    } else {
      slot.newer.older = slot.older;
    }
    if (slot.older == null) {
      oldest = slot.newer;
    } else {
      slot.older.newer = slot.newer;
    }
    slot.list = null;
    slot.newer = null;
    slot.older = null;
  }

  void clear() {
    newest = null;
    oldest = null;
  }
}
