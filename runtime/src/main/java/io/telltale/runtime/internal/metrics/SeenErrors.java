/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.metrics;

import java.util.concurrent.atomic.AtomicLongArray;

/**
 * The exceptions met lately, about a thousand, by their identity. It keeps none of them alive and
 * allocates nothing: of an exception it knows 63 bits, the identity hash and that of the class. Two
 * that are taken for one are one in some hundred million.
 *
 * <p>Safe for concurrent use, without locks: of two threads that add one exception at the same
 * time, one is told that it was first.
 */
final class SeenErrors {

  private static final int SETS = 256;
  private static final int WAYS = 4;

  private final AtomicLongArray keys = new AtomicLongArray(SETS * WAYS);

  /** Returns whether the exception was not met lately. */
  boolean add(Throwable error) {
    int identity = System.identityHashCode(error);
    long key = (long) identity << 32 | (error.getClass().getName().hashCode() & 0xFFFFFFFFL) | 1;
    int spread = identity * 0x9E3779B9;
    int set = (spread >>> 24) * WAYS;
    for (int i = 0; i < WAYS; i++) {
      if (keys.get(set + i) == key) {
        return false;
      }
    }
    for (int i = 0; i < WAYS; i++) {
      if (keys.get(set + i) == 0) {
        long found = keys.compareAndExchange(set + i, 0, key);
        if (found == 0) {
          return true;
        }
        if (found == key) {
          return false;
        }
      }
    }
    // Any of them may go; by other bits of the hash, they go about evenly.
    return keys.getAndSet(set + (spread >>> 22 & WAYS - 1), key) != key;
  }
}
