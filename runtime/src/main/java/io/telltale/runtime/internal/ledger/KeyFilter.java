/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.ledger;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * A Bloom filter of one generation of keys, by enhanced double hashing (Dillinger and Manolios,
 * 2004). Safe for concurrent use.
 */
final class KeyFilter {

  /** With 32 bits a key, two in a million keys that it has not seen are taken for one it has. */
  private static final int PROBES = 10;

  private final AtomicLongArray words;
  private final AtomicInteger added = new AtomicInteger();
  private final int maxKeys;
  private final long begun;

  KeyFilter(int maxKeys, int bitsPerKey, long now) {
    long words = Math.max(1, ((long) maxKeys * bitsPerKey) >> 6);
    this.words = new AtomicLongArray((int) Long.highestOneBit(2 * words - 1));
    this.maxKeys = maxKeys;
    this.begun = now;
  }

  long age(long now) {
    return now - begun;
  }

  /** Returns whether the next generation is to begin: it is old, or full and not too young. */
  boolean isOver(long now) {
    return age(now) > PushedOutKeys.MAX_AGE || (isFull() && age(now) > PushedOutKeys.MIN_AGE);
  }

  private boolean isFull() {
    return added.get() >= maxKeys;
  }

  /** Adds a key; one that is too many makes it contain every key. */
  void add(long key) {
    if (isFull()) {
      return;
    }
    long bits = spread(key);
    int step = (int) (bits >>> 32);
    int place = (int) bits;
    boolean isNew = false;
    for (int i = 0; i < PROBES; i++) {
      isNew |= set(place);
      place += step;
      step += i;
    }
    if (isNew) {
      added.incrementAndGet();
    }
  }

  boolean mayContain(long key) {
    if (isFull()) {
      return true;
    }
    long bits = spread(key);
    int step = (int) (bits >>> 32);
    int place = (int) bits;
    for (int i = 0; i < PROBES; i++) {
      if ((words.get(word(place)) & 1L << place) == 0) {
        return false;
      }
      place += step;
      step += i;
    }
    return true;
  }

  /** Sets a bit; returns false if somebody has done so before. */
  private boolean set(int place) {
    int word = word(place);
    long bit = 1L << place;
    long before = words.get(word);
    while ((before & bit) == 0) {
      long found = words.compareAndExchange(word, before, before | bit);
      if (found == before) {
        return true;
      }
      before = found;
    }
    return false;
  }

  private int word(int place) {
    return place >>> 6 & words.length() - 1;
  }

  /** The finalizer of MurmurHash3, by which every bit depends on all bits of the key. */
  private static long spread(long key) {
    long bits = key * 0x9E3779B97F4A7C15L;
    bits = (bits ^ bits >>> 33) * 0xFF51AFD7ED558CCDL;
    bits = (bits ^ bits >>> 33) * 0xC4CEB9FE1A85EC53L;
    return bits ^ bits >>> 33;
  }
}
