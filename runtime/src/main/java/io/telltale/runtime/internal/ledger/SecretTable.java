/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.ledger;

import io.telltale.runtime.internal.guard.Failures;
import io.telltale.runtime.internal.value.SecretSet;
import java.lang.invoke.VarHandle;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keys and their secrets, shared by threads. Writers hold a lock for as long as it takes to copy a
 * few references, and call nobody else's code meanwhile. Readers look without the lock, and take it
 * only if they were disturbed, or are the first to ask since the secrets changed.
 *
 * <p>The lock is a monitor, since the stack may end anywhere, exceptions being recorded where it
 * does: no other lock is sure to be released then. A change that did not come to its end is noticed
 * by the next one, which starts anew.
 */
final class SecretTable<K> {

  /** After so many look-ups in vain, which a clock would double in time, one looks for expired. */
  private static final int MISSES_PER_SWEEP = 256;

  private static final int DROPPED_PER_SWEEP = 64;

  private final Object lock = new Object();
  private final SlotStore<K> store;
  private final LongSupplier nanoTime;

  /** Odd while the store changes, and another number after each change. */
  private volatile int version;

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
    synchronized (lock) {
      return store.chars();
    }
  }

  long overflowed() {
    synchronized (lock) {
      return store.overflowed();
    }
  }

  void remember(K key, int hash, SecretSet secrets) {
    long now = nanoTime.getAsLong();
    try {
      synchronized (lock) {
        int change = begin();
        store.add(key, hash, secrets, now);
        end(change);
      }
    } catch (Throwable failure) {
      Failures.rethrowIfFatal(failure);
    }
  }

  @Nullable SecretSet secretsOf(K key, int hash) {
    int before = version;
    SecretSlot<K> slot = store.find(key, hash);
    SecretSet snapshot = slot == null ? null : slot.snapshot();
    long lastUsed = slot == null ? 0 : slot.lastUsed();
    VarHandle.acquireFence();
    if ((before & 1) != 0 || version != before) {
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
    synchronized (lock) {
      int change = begin();
      SecretSet secrets = null;
      SecretSlot<K> slot = store.find(key, hash);
      if (slot == null || store.isExpired(slot.lastUsed(), now)) {
        store.dropExpired(now, DROPPED_PER_SWEEP);
      } else {
        slot.touch(now);
        secrets = slot.makeSnapshot();
      }
      end(change);
      return secrets;
    }
  }

  private void missed() {
    if (++misses % MISSES_PER_SWEEP == 0) {
      long now = nanoTime.getAsLong();
      synchronized (lock) {
        int change = begin();
        store.dropExpired(now, DROPPED_PER_SWEEP);
        end(change);
      }
    }
  }

  void clear() {
    synchronized (lock) {
      int change = begin();
      store.clear();
      end(change);
    }
  }

  /** Starts a change of the store, from nothing if the last one was broken off. */
  private int begin() {
    int before = version;
    int change = before | 1;
    version = change;
    VarHandle.releaseFence();
    if (before == change) {
      store.abandon();
    }
    return change;
  }

  private void end(int change) {
    size = store.size();
    version = change + 1;
  }
}
