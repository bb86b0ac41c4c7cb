/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.ledger;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import org.jspecify.annotations.Nullable;

/**
 * Which keys the ledger had to give up: their secrets are not known any more, so that their texts
 * must not leave. It holds four bytes a key and never says that it has not seen a key that it has;
 * the other way round it errs now and then, and where it is full always: texts are withheld then
 * without need.
 *
 * <p>Keys are forgotten by the generation: not before {@link #MIN_AGE}, however many there are, and
 * not later than after twice {@link #MAX_AGE}.
 *
 * <p>Safe for concurrent use, without a lock. While no key was given up, it takes no memory.
 */
final class PushedOutKeys {

  static final long MIN_AGE = Duration.ofMinutes(1).toNanos();
  static final long MAX_AGE = Duration.ofMinutes(10).toNanos();

  /** So many that two full generations take one in 250,000 keys for one that was given up. */
  private static final int BITS_PER_KEY = 32;

  /** How many times the ledger's keys a generation is made for. */
  private static final int LEDGERS = 16;

  private static final AtomicReferenceFieldUpdater<PushedOutKeys, @Nullable Generations>
      GENERATIONS =
          AtomicReferenceFieldUpdater.newUpdater(
              PushedOutKeys.class, Generations.class, "generations");

  /** Null if there is none. */
  private volatile @Nullable Generations generations;

  /**
   * Set if a key could not be noted down: for a while, every key counts as given up. A field, as
   * there may be no stack left for a call.
   */
  volatile boolean blind;

  /** When that was noticed, or null. */
  private volatile @Nullable Long blindSince;

  private record Generations(@Nullable KeyFilter current, @Nullable KeyFilter previous) {

    boolean have(KeyFilter filter) {
      return current == filter || previous == filter;
    }

    boolean mayContain(long key) {
      return (current != null && current.mayContain(key))
          || (previous != null && previous.mayContain(key));
    }

    /** Returns the generations that are not too old, null for none. */
    @Nullable Generations youngerThan(long now) {
      boolean keepCurrent = current != null && current.age(now) <= 2 * MAX_AGE;
      boolean keepPrevious = previous != null && previous.age(now) <= 2 * MAX_AGE;
      if (!keepCurrent && !keepPrevious) {
        return null;
      }
      return keepCurrent == (current != null) && keepPrevious == (previous != null)
          ? this
          : new Generations(keepCurrent ? current : null, keepPrevious ? previous : null);
    }
  }

  boolean isEmpty() {
    return generations == null && !blind;
  }

  /**
   * Notes down a key.
   *
   * @param key 64 bits by which keys differ
   * @param ledgerSize how many keys the ledger holds
   */
  void add(long key, int ledgerSize, long now) {
    boolean added;
    do {
      Generations before = generations;
      KeyFilter current = before == null ? null : before.current;
      if (current == null || current.isOver(now)) {
        current = begin(before, ledgerSize, now);
      }
      current.add(key);
      Generations after = generations;
      added = after != null && after.have(current);
    } while (!added);
  }

  private KeyFilter begin(@Nullable Generations before, int ledgerSize, long now) {
    int keys = (int) Math.min((long) ledgerSize * LEDGERS, Integer.MAX_VALUE / BITS_PER_KEY);
    KeyFilter next = new KeyFilter(keys, BITS_PER_KEY, now);
    KeyFilter last = before == null ? null : before.current;
    if (last == null && before != null) {
      last = before.previous;
    }
    GENERATIONS.compareAndSet(this, before, new Generations(next, last));
    return next;
  }

  /** Returns whether a key was given up, as far as can be told. */
  boolean mayContain(long key) {
    if (blind) {
      return true;
    }
    Generations known = generations;
    return known != null && known.mayContain(key);
  }

  /** Forgets the keys that were given up long ago. */
  void forget(long now) {
    if (blind) {
      openEyes(now);
    }
    Generations before = generations;
    if (before != null) {
      Generations after = before.youngerThan(now);
      if (!before.equals(after)) {
        GENERATIONS.compareAndSet(this, before, after);
      }
    }
  }

  private void openEyes(long now) {
    Long since = blindSince;
    if (since == null) {
      blindSince = now;
    } else if (now - since > MAX_AGE) {
      blindSince = null;
      blind = false;
    }
  }
}
