/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.ledger;

import java.util.concurrent.atomic.AtomicLongArray;

/**
 * The classes of which exceptions were remembered: of those of other classes nothing is known, and
 * nobody need look for it. It never says that a class was not added which was; the other way round
 * it errs now and then. No class is kept alive. Safe for concurrent use.
 */
final class SeenTypes {

  private static final int WORDS = 32;

  private final AtomicLongArray words = new AtomicLongArray(WORDS);

  /** Adds a class, before anything is remembered of its exceptions. */
  void add(Class<?> type) {
    int hash = hash(type);
    int word = word(hash);
    long known = words.get(word);
    long bit = 1L << hash;
    while ((known & bit) == 0) {
      long found = words.compareAndExchange(word, known, known | bit);
      if (found == known) {
        return;
      }
      known = found;
    }
  }

  boolean mayContain(Class<?> type) {
    int hash = hash(type);
    return (words.get(word(hash)) & (1L << hash)) != 0;
  }

  /** By the name, which keeps its hash. */
  private static int hash(Class<?> type) {
    int hash = type.getName().hashCode() * 0x9E3779B9;
    return hash ^ hash >>> 16;
  }

  private static int word(int hash) {
    return hash >>> (Integer.SIZE - Integer.numberOfTrailingZeros(WORDS));
  }
}
