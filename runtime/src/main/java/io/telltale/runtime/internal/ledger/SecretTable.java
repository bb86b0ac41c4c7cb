/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.ledger;

import io.telltale.runtime.internal.guard.Failures;
import io.telltale.runtime.internal.value.SecretSet;
import io.telltale.runtime.internal.value.SecretSource;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Keys and their secrets, shared by threads without a lock: nobody waits for anybody.
 *
 * <p>The secrets of a key stand in one entry, which nobody changes: whoever adds some pushes a new
 * entry with all of them, and ends the one before. An entry that has to go before it is replaced is
 * first noted down as {@linkplain PushedOutKeys pushed out}, and then ended. So a reader finds the
 * one or the other, and what it does not find has never been there: if an entry was pushed while it
 * looked, it looks again.
 *
 * <p>A thread may fail anywhere in here, as exceptions are recorded where the stack or the memory
 * ends. An entry takes its place in the {@linkplain EntryRing ring} before anybody can find it, so
 * that none escapes the limits; and where its key could not be written, the key counts as pushed
 * out.
 *
 * @param <K> what secrets are kept under
 */
final class SecretTable<K> {

  /** After so many look-ups in vain, which a clock would double in time, one looks for expired. */
  private static final int MISSES_PER_SWEEP = 256;

  private static final int LOOKED_AT_PER_SWEEP = 64;

  /** Each write adds one entry at most, so that the expired ones become fewer. */
  private static final int LOOKED_AT_PER_WRITE = 2;

  /** So often is each entry looked at before it may expire: one may stay for so much longer. */
  private static final int ROUNDS_TO_EXPIRY = 8;

  /** A reader that is disturbed more often withholds rather than to go on. */
  private static final int MOST_ATTEMPTS = 64;

  /** Chains are no longer than two entries on average, unless a queue is longer than usual. */
  private static final int MOST_CHAINS = 1 << 14;

  /** So fine is the time of the last use: readers of one entry write it one time in many. */
  private static final int STEPS_TO_EXPIRY = 64;

  private static final SecretSet UNKNOWN = SecretSet.unknown();

  private final LongSupplier nanoTime;
  private final LedgerLimits limits;
  private final EntryKind<K> kind;
  private final LongAdder overflowed;
  private final EntryBuckets<K> buckets;
  private final PushedOutKeys pushedOut = new PushedOutKeys();
  private final AtomicInteger room = new AtomicInteger();
  private volatile EntryRing<K> ring;

  /** Counted without care: it only spreads the sweeps. */
  private int misses;

  /** When a round of all entries began, and for how many it is still to go. With as little care. */
  private long roundBegan;

  private int leftOfRound;

  /**
   * Starts an empty table.
   *
   * @param overflowed counts the entries that were pushed out early, or given up
   */
  SecretTable(LongSupplier nanoTime, LedgerLimits limits, EntryKind<K> kind, LongAdder overflowed) {
    this.nanoTime = nanoTime;
    this.limits = limits;
    this.kind = kind;
    this.overflowed = overflowed;
    this.ring = new EntryRing<>(limits.entries());
    this.buckets = new EntryBuckets<>(Math.min(2 * limits.entries(), MOST_CHAINS));
    this.roundBegan = nanoTime.getAsLong();
  }

  /** Returns whether no key can have secrets. */
  boolean isEmpty() {
    return ring.size() == 0 && pushedOut.isEmpty();
  }

  int size() {
    return ring.size();
  }

  int room() {
    return room.get();
  }

  int capacity() {
    return ring.capacity();
  }

  /** Adds to the secrets of a key. Throws only where the virtual machine is dying. */
  void remember(K key, int hash, SecretSource added) {
    try {
      write(key, hash, added, nanoTime.getAsLong());
    } catch (Throwable failure) {
      try {
        pushedOut.add(kind.fingerprint(key, hash), ring.capacity(), nanoTime.getAsLong());
      } catch (Throwable again) {
        // There may be no stack left for even one call.
        pushedOut.blind = true;
      }
      Failures.contain(failure);
    }
  }

  private void write(K key, int hash, SecretSource added, long now) {
    sweep(LOOKED_AT_PER_WRITE, now);
    if (isPushedOut(key, hash)) {
      // It is withheld whatever is added, and need not push out one more.
      pushedOut.add(kind.fingerprint(key, hash), ring.capacity(), now);
      return;
    }
    boolean written;
    do {
      LedgerEntry<K> head = buckets.head(hash);
      LedgerEntry<K> known = EntryBuckets.find(head, key, hash);
      written =
          known == null
              ? push(kind.entry(key, hash, first(added), now), null, head, now)
              : write(key, added.toSet(), known, head, now);
    } while (!written);
  }

  /** Writes beside what is known already; returns false if others have written meanwhile. */
  private boolean write(
      K key, SecretSet added, LedgerEntry<K> known, @Nullable LedgerEntry<K> head, long now) {
    SecretSet before = known.secrets();
    if (before == null) {
      return false;
    }
    SecretSet all = before;
    if (!kind.covers(before, added)) {
      all = union(before, added);
    } else if (ring.isInNewerHalf(known)) {
      known.touch(now);
      return known.isAlive();
    }
    return push(kind.entry(key, known.hash, all, now), known, head, now);
  }

  private boolean push(
      LedgerEntry<K> entry,
      @Nullable LedgerEntry<K> replaced,
      @Nullable LedgerEntry<K> head,
      long now) {
    append(entry, replaced, now);
    boolean pushed = buckets.push(entry, head);
    LedgerEntry<K> dead = pushed ? replaced : entry;
    if (dead != null) {
      end(dead);
    }
    return pushed;
  }

  /** What nobody has asked for is not made either, unless it is too much. */
  private SecretSource first(SecretSource added) {
    return added instanceof SecretSet || added.room() > limits.roomEach()
        ? union(null, added.toSet())
        : added;
  }

  private SecretSet union(@Nullable SecretSet before, SecretSet added) {
    SecretSet all = kind.union(before, added);
    if (all.room() > limits.roomEach()) {
      all = UNKNOWN;
    }
    if (all.overflowed() && (before == null || !before.overflowed())) {
      overflowed.increment();
    }
    return all;
  }

  /**
   * Gives an entry its place, for which others may have to go.
   *
   * @param replaced the one that this one stands for, which is not missed if it goes
   */
  private void append(LedgerEntry<K> entry, @Nullable LedgerEntry<K> replaced, long now) {
    int most = limits.room();
    boolean tooMuch = room.addAndGet(entry.room) > most;
    EntryRing<K> current = ring;
    LedgerEntry<K> displaced = current.add(entry);
    while (current != ring) {
      // It has grown meanwhile, and may have been emptied before the entry came.
      if (current.remove(entry)) {
        current = ring;
        displaced = current.add(entry);
      } else {
        current = ring;
      }
    }
    if (displaced != null && displaced != replaced) {
      pushOut(displaced, now);
    }
    while (tooMuch) {
      LedgerEntry<K> oldest = current.pollOldest();
      if (oldest != null && oldest != replaced) {
        pushOut(oldest, now);
      }
      tooMuch = oldest != null && room.get() > most;
    }
  }

  /** Ends an entry that is in the ring no more. */
  private void pushOut(LedgerEntry<K> entry, long now) {
    if (entry.isAlive() && !entry.isGone() && !buckets.isReplaced(entry)) {
      boolean expired = isExpired(entry, now);
      if (!expired || kind.isMissedOnceExpired()) {
        pushedOut.add(entry.fingerprint(), ring.capacity(), now);
      }
      if (!expired) {
        overflowed.increment();
        kind.warn(ring.capacity());
      }
    }
    take(entry);
  }

  /** Ends an entry that was replaced. */
  private void end(LedgerEntry<K> entry) {
    ring.remove(entry);
    take(entry);
  }

  private void take(LedgerEntry<K> entry) {
    if (entry.end()) {
      room.addAndGet(-entry.room);
      buckets.trim(entry.hash);
    }
  }

  /** Returns the secrets of a key, which nobody changes, or null if it has none. */
  @Nullable SecretSet secretsOf(K key, int hash) {
    for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      LedgerEntry<K> head = buckets.head(hash);
      LedgerEntry<K> entry = EntryBuckets.find(head, key, hash);
      if (entry != null) {
        SecretSet secrets = secretsIn(entry);
        if (secrets != null) {
          touch(entry);
          return isPushedOut(key, hash) ? UNKNOWN : secrets;
        }
      } else if (buckets.head(hash) == head) {
        missed();
        return isPushedOut(key, hash) ? UNKNOWN : null;
      }
    }
    return UNKNOWN;
  }

  /** There may be no stack left to make a set. */
  private static @Nullable SecretSet secretsIn(LedgerEntry<?> entry) {
    try {
      return entry.secrets();
    } catch (Throwable failure) {
      Failures.contain(failure);
      return UNKNOWN;
    }
  }

  private boolean isPushedOut(K key, int hash) {
    return !pushedOut.isEmpty() && pushedOut.mayContain(kind.fingerprint(key, hash));
  }

  private void touch(LedgerEntry<K> entry) {
    long now = nanoTime.getAsLong();
    if (now - entry.lastUsed() >= limits.expiryNanos() / STEPS_TO_EXPIRY) {
      entry.touch(now);
    }
  }

  private void missed() {
    if (++misses % MISSES_PER_SWEEP == 0) {
      sweep(LOOKED_AT_PER_SWEEP, nanoTime.getAsLong());
    }
  }

  private void sweep(int most, long now) {
    EntryRing<K> current = ring;
    int places = toLookAt(most, current, now);
    for (int i = 0; i < places && current.size() > 0; i++) {
      LedgerEntry<K> entry = current.nextToLookAt();
      if (entry != null
          && (!entry.isAlive() || entry.isGone() || isExpired(entry, now))
          && current.remove(entry)) {
        pushOut(entry, now);
      }
    }
    pushedOut.forget(now);
  }

  /**
   * Returns how many entries are to be looked at, each of which is far from the caches: none
   * between two rounds, unless a key may be gone meanwhile.
   */
  private int toLookAt(int most, EntryRing<K> current, long now) {
    long age = now - roundBegan;
    if (age >= limits.expiryNanos() / ROUNDS_TO_EXPIRY || age < 0) {
      roundBegan = now;
      leftOfRound = current.capacity();
    }
    int left = leftOfRound;
    if (left > 0) {
      leftOfRound = left - most;
      return most;
    }
    return kind.losesKeys() ? most / LOOKED_AT_PER_WRITE : 0;
  }

  private boolean isExpired(LedgerEntry<K> entry, long now) {
    return now - entry.lastUsed() > limits.expiryNanos();
  }

  /** Makes room for at least so many entries. */
  synchronized void grow(int entries) {
    EntryRing<K> before = ring;
    if (entries <= before.capacity()) {
      return;
    }
    EntryRing<K> larger = before.successor(entries);
    ring = larger;
    long now = nanoTime.getAsLong();
    LedgerEntry<K> entry = before.pollOldest();
    while (entry != null) {
      LedgerEntry<K> displaced = larger.add(entry);
      if (displaced != null) {
        pushOut(displaced, now);
      }
      entry = before.pollOldest();
    }
  }
}
