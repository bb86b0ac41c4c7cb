/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.ledger;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The order of entries, which is the order in which they were recorded, whoever reads them: the
 * oldest entry makes room for the newest. It bounds the number of entries whatever happens, since
 * an entry without a place in it is not remembered.
 */
final class EntryRing<K> {

  private final AtomicReferenceArray<@Nullable LedgerEntry<K>> places;
  private final AtomicLong written;
  private final AtomicLong oldest;

  /** How many places are taken. Counted too high if a thread fails in between, never too low. */
  private final AtomicInteger size = new AtomicInteger();

  /** Written without care: it only spreads the look-outs for what has expired. */
  private long lookedAt;

  EntryRing(int capacity) {
    this(capacity, 0);
  }

  private EntryRing(int capacity, long first) {
    this.places = new AtomicReferenceArray<>(capacity);
    this.written = new AtomicLong(first);
    this.oldest = new AtomicLong(first);
  }

  /** Returns an empty ring of another capacity, whose entries come after those of this one. */
  EntryRing<K> successor(int capacity) {
    return new EntryRing<>(capacity, written.get());
  }

  int capacity() {
    return places.length();
  }

  int size() {
    return size.get();
  }

  /** Returns whether as many entries again must come as have come since before this one goes. */
  boolean isInNewerHalf(LedgerEntry<K> entry) {
    return written.get() - entry.sequence <= places.length() / 2;
  }

  /** Takes in an entry, and returns the one that it pushes out, or null. */
  @Nullable LedgerEntry<K> add(LedgerEntry<K> entry) {
    long sequence = written.getAndIncrement();
    entry.sequence = sequence;
    size.incrementAndGet();
    LedgerEntry<K> pushedOut = places.getAndSet(place(sequence), entry);
    if (pushedOut != null) {
      size.decrementAndGet();
    }
    return pushedOut;
  }

  /** Takes an entry out; returns false if it is not there any more. */
  boolean remove(LedgerEntry<K> entry) {
    boolean removed = places.compareAndSet(place(entry.sequence), entry, null);
    if (removed) {
      size.decrementAndGet();
    }
    return removed;
  }

  /** Takes out the entry that was recorded first, or returns null if there is none. */
  @Nullable LedgerEntry<K> pollOldest() {
    while (true) {
      long end = written.get();
      long first = oldest.get();
      if (first >= end) {
        return null;
      }
      long next = Math.max(first + 1, end - places.length());
      if (oldest.compareAndSet(first, next)) {
        LedgerEntry<K> entry = places.get(place(next - 1));
        if (entry != null && entry.sequence < next && remove(entry)) {
          return entry;
        }
      }
    }
  }

  /**
   * Returns the entry whose turn it is to be looked at: with each call another one, until all were.
   *
   * @return null if the place is free
   */
  @Nullable LedgerEntry<K> nextToLookAt() {
    long end = written.get();
    long next = Math.max(lookedAt, end - places.length());
    if (next >= end) {
      next = Math.max(0, end - places.length());
    }
    lookedAt = next + 1;
    return next < end ? places.get(place(next)) : null;
  }

  /**
   * To divide takes as long as all else, unless the capacity is a power of two, as it mostly is.
   */
  private int place(long sequence) {
    int length = places.length();
    int mask = length - 1;
    return (length & mask) == 0 ? (int) sequence & mask : (int) (sequence % length);
  }
}
