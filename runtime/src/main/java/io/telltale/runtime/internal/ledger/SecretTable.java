/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.ledger;

import io.telltale.runtime.internal.Failures;
import io.telltale.runtime.internal.value.SecretSet;
import java.util.concurrent.locks.StampedLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keys and their secrets, shared by threads. Writers hold a lock for as long as it takes to copy a
 * few references, and call nobody else's code meanwhile. Readers look without the lock, and take it
 * only if they were disturbed, or are the first to ask since the secrets changed.
 */
final class SecretTable<K> {

  /** After so many look-ups in vain, which a clock would double in time, one looks for expired. */
  private static final int MISSES_PER_SWEEP = 256;

  private static final int DROPPED_PER_SWEEP = 64;

  private final StampedLock lock = new StampedLock();
  private final SlotStore<K> store;
  private final LongSupplier nanoTime;

  /** The size of the store, for those who do not hold the lock. */
  private volatile int size;

  /** Counted without care: it only spreads the sweeps. */
  private int misses;

  SecretTable(LongSupplier nanoTime, LedgerLimits limits, Supplier<SecretSlot<K>> newSlot) {
    this.nanoTime = nanoTime;
    this.store = new SlotStore<>(limits, newSlot);
  }

  boolean isEmpty() {
    return size == 0;
  }

  int size() {
    return size;
  }

  int chars() {
    long stamp = lock.readLock();
    try {
      return store.chars();
    } finally {
      lock.unlockRead(stamp);
    }
  }

  long overflowed() {
    long stamp = lock.readLock();
    try {
      return store.overflowed();
    } finally {
      lock.unlockRead(stamp);
    }
  }

  void remember(K key, int hash, SecretSet secrets) {
    long now = nanoTime.getAsLong();
    long stamp = lock.writeLock();
    try {
      store.add(key, hash, secrets, now);
      size = store.size();
    } catch (Throwable failure) {
      abandon(failure);
    } finally {
      lock.unlockWrite(stamp);
    }
  }

  @Nullable SecretSet secretsOf(K key, int hash) {
    long stamp = lock.tryOptimisticRead();
    if (stamp == 0) {
      return secretsUnderLock(key, hash);
    }
    SecretSlot<K> slot = store.find(key, hash);
    SecretSet snapshot = slot == null ? null : slot.snapshot();
    long lastUsed = slot == null ? 0 : slot.lastUsed();
    if (!lock.validate(stamp)) {
      return secretsUnderLock(key, hash);
    }
    if (slot == null) {
      missed();
      return null;
    }
    long now = nanoTime.getAsLong();
    if (snapshot == null || store.isExpired(lastUsed, now)) {
      return secretsUnderLock(key, hash);
    }
    // If the slot has gone to another key by now, that one is kept a little longer.
    slot.touch(now);
    return snapshot;
  }

  private @Nullable SecretSet secretsUnderLock(K key, int hash) {
    long now = nanoTime.getAsLong();
    long stamp = lock.writeLock();
    try {
      SecretSlot<K> slot = store.find(key, hash);
      if (slot == null || store.isExpired(slot.lastUsed(), now)) {
        sweep(now);
        return null;
      }
      slot.touch(now);
      return slot.makeSnapshot();
    } finally {
      lock.unlockWrite(stamp);
    }
  }

  private void sweep(long now) {
    try {
      store.dropExpired(now, DROPPED_PER_SWEEP);
      size = store.size();
    } catch (Throwable failure) {
      abandon(failure);
    }
  }

  /** Starts anew: the stack or the memory ended in the middle of a change. */
  private void abandon(Throwable failure) {
    store.abandon();
    size = 0;
    Failures.rethrowIfFatal(failure);
  }

  private void missed() {
    if (++misses % MISSES_PER_SWEEP == 0) {
      dropExpired();
    }
  }

  private void dropExpired() {
    long now = nanoTime.getAsLong();
    long stamp = lock.tryWriteLock();
    if (stamp != 0) {
      try {
        sweep(now);
      } finally {
        lock.unlockWrite(stamp);
      }
    }
  }

  void clear() {
    long stamp = lock.writeLock();
    try {
      store.clear();
      size = 0;
    } finally {
      lock.unlockWrite(stamp);
    }
  }
}
