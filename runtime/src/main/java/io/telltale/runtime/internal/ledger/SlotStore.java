/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.ledger;

import io.telltale.runtime.internal.value.SecretSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keys and their secrets within limits. Where there is no room for one more key, the one that was
 * not used for longest is pushed out. Where there is no room for text, the key that was not used
 * for longest, or the one that has too much, loses its secrets but stays, marked as overflowed: its
 * texts are withheld then, and nothing leaks.
 *
 * <p>Guarded by the table's lock.
 */
final class SlotStore<K> {

  /** Each write adds one slot at most, so that the expired ones are gone soon. */
  private static final int DROPPED_PER_WRITE = 4;

  private final LedgerLimits limits;
  private final Supplier<SecretSlot<K>> newSlot;
  private final SlotIndex<K> index;
  private final RecencyList<K> withText = new RecencyList<>();
  private final RecencyList<K> givenUp = new RecencyList<>();

  /** Slots without a key, linked by {@link SecretSlot#older}. */
  private @Nullable SecretSlot<K> unused;

  private int chars;
  private int size;
  private long overflowed;

  SlotStore(LedgerLimits limits, Supplier<SecretSlot<K>> newSlot) {
    this.limits = limits;
    this.newSlot = newSlot;
    this.index = new SlotIndex<>(limits.entries());
  }

  int size() {
    return size;
  }

  /** Returns how many characters of text are kept. */
  int chars() {
    return chars;
  }

  /** Returns how many keys were pushed out before they expired, or were given up. */
  long overflowed() {
    return overflowed;
  }

  /** Returns the slot of a key, which may have expired, or null. Safe without the lock. */
  @Nullable SecretSlot<K> find(K key, int hash) {
    return index.find(key, hash);
  }

  boolean isExpired(long lastUsed, long now) {
    return now - lastUsed > limits.expiryNanos();
  }

  void add(K key, int hash, SecretSet secrets, long now) {
    dropExpired(now, DROPPED_PER_WRITE);
    SecretSlot<K> slot = index.find(key, hash);
    if (slot != null && isExpired(slot.lastUsed(), now)) {
      drop(slot);
      slot = null;
    }
    if (slot == null) {
      slot = claim(key, hash, now);
    }
    slot.touch(now);
    boolean complete = !slot.secrets.overflowed();
    slot.add(secrets);
    count(slot, complete);
  }

  private void count(SecretSlot<K> slot, boolean wasComplete) {
    chars -= slot.chars;
    slot.chars = slot.secrets.chars();
    chars += slot.chars;
    if (slot.chars > limits.charsEach()) {
      giveUp(slot);
    }
    if (wasComplete && slot.secrets.overflowed()) {
      overflowed++;
    }
    relist(slot);
    while (chars > limits.chars()) {
      giveUpOldest();
    }
  }

  private void giveUpOldest() {
    SecretSlot<K> slot = withText.oldest();
    if (slot == null) {
      throw new IllegalStateException("No slot has the " + chars + " characters counted");
    }
    if (!slot.secrets.overflowed() && !slot.isGone()) {
      overflowed++;
    }
    giveUp(slot);
    relist(slot);
  }

  private void giveUp(SecretSlot<K> slot) {
    slot.giveUp();
    chars -= slot.chars;
    slot.chars = 0;
  }

  /** Puts a slot at the end of the list to which it belongs now. */
  private void relist(SecretSlot<K> slot) {
    if (slot.list != null) {
      slot.list.remove(slot);
    }
    (slot.chars > 0 ? withText : givenUp).addNewest(slot);
  }

  private SecretSlot<K> claim(K key, int hash, long now) {
    if (size == limits.entries()) {
      pushOutOldest(now);
    }
    SecretSlot<K> slot = unused;
    if (slot == null) {
      slot = newSlot.get();
    } else {
      unused = slot.older;
      slot.older = null;
    }
    slot.assign(key);
    slot.hash = hash;
    index.add(slot);
    size++;
    return slot;
  }

  private void pushOutOldest(long now) {
    SecretSlot<K> slot = older(withText.oldest(), givenUp.oldest());
    if (slot != null) {
      if (!slot.isGone() && !isExpired(slot.lastUsed(), now)) {
        overflowed++;
      }
      drop(slot);
    }
  }

  private @Nullable SecretSlot<K> older(@Nullable SecretSlot<K> one, @Nullable SecretSlot<K> two) {
    if (one == null || two == null) {
      return one == null ? two : one;
    }
    return one.lastUsed() - two.lastUsed() <= 0 ? one : two;
  }

  /** Drops so many slots at most of either kind that have expired, or that nobody can ask for. */
  void dropExpired(long now, int atMost) {
    dropExpired(withText, now, atMost);
    dropExpired(givenUp, now, atMost);
  }

  private void dropExpired(RecencyList<K> list, long now, int atMost) {
    SecretSlot<K> slot = list.oldest();
    for (int i = 0; i < atMost && slot != null; i++) {
      if (!slot.isGone() && !isExpired(slot.lastUsed(), now)) {
        return;
      }
      drop(slot);
      slot = list.oldest();
    }
  }

  private void drop(SecretSlot<K> slot) {
    index.remove(slot);
    if (slot.list != null) {
      slot.list.remove(slot);
    }
    chars -= slot.chars;
    slot.clear();
    slot.older = unused;
    unused = slot;
    size--;
  }

  /** Forgets everything, and lets go of the slots. */
  void clear() {
    size = 0;
    chars = 0;
    index.clear();
    withText.clear();
    givenUp.clear();
    unused = null;
  }

  /** Forgets everything after a failure, which may have left it in any state. */
  void abandon() {
    clear();
    overflowed++;
  }
}
