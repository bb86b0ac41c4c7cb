/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.ledger;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds the slot of a key: open addressing with linear probing in an array that is at most half
 * full. Whoever picks trace ids such that they collide makes a look-up as slow as the array is
 * long, and no slower.
 *
 * <p>Guarded by the table's lock, but for {@link #find}, which is safe without it: the answer may
 * be wrong then, but it comes.
 */
final class SlotIndex<K> {

  private final @Nullable SecretSlot<K>[] places;
  private final int mask;

  @SuppressWarnings({"unchecked", "rawtypes"})
  SlotIndex(int maxSlots) {
    int length = Integer.highestOneBit(Math.max(1, maxSlots)) << 2;
    places = new SecretSlot[length];
    mask = length - 1;
  }

  @Nullable SecretSlot<K> find(K key, int hash) {
    for (int i = 0; i <= mask; i++) {
      SecretSlot<K> slot = places[(hash + i) & mask];
      if (slot == null) {
        return null;
      }
      if (slot.hash == hash && slot.isFor(key)) {
        return slot;
      }
    }
    return null;
  }

  void add(SecretSlot<K> slot) {
    int place = slot.hash & mask;
    while (places[place] != null) {
      place = (place + 1) & mask;
    }
    places[place] = slot;
  }

  /** Takes a slot out, and moves those after it such that all are found without a gap. */
  void remove(SecretSlot<K> slot) {
    int gap = slot.hash & mask;
    while (places[gap] != slot) {
      gap = (gap + 1) & mask;
    }
    int place = (gap + 1) & mask;
    for (SecretSlot<K> next = places[place]; next != null; next = places[place]) {
      int distance = (place - next.hash) & mask;
      if (distance >= ((place - gap) & mask)) {
        places[gap] = next;
        gap = place;
      }
      place = (place + 1) & mask;
    }
    places[gap] = null;
  }

  void clear() {
    Arrays.fill(places, null);
  }
}
