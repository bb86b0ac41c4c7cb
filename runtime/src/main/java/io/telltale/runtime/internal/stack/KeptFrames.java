/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.stack;

import org.jspecify.annotations.Nullable;

/**
 * Keeps what was found out about recent frames: an application throws from few places.
 *
 * <p>A table of two places for each hash, without locks: entries are immutable, so a race loses one
 * at worst, and it is made again. A frame holds names, no class, and thus pins no class loader.
 *
 * <p>Frames are told apart by {@link StackTraceElement#equals}: one made by hand that equals one of
 * the virtual machine is taken for it, with or without the names of loader and module.
 *
 * @param <E> what is kept of a frame
 */
abstract class KeptFrames<E extends KeptFrames.Entry> {

  /** A frame that takes more characters is not worth its memory. */
  static final int LONGEST = 512;

  private static final int SIZE = 2_048;

  /** What is kept of a frame. Immutable. */
  interface Entry {

    StackTraceElement frame();

    /** Returns how many characters it takes. */
    int length();
  }

  @SuppressWarnings("unchecked") // An array of entries holds those of one kind.
  private final @Nullable E[] entries = (E[]) new Entry[SIZE];

  /** Finds out what is kept of a frame. */
  abstract E read(StackTraceElement frame);

  /** Returns what is known of a frame. */
  final E of(StackTraceElement frame) {
    int place = Frames.spread(frame) & (SIZE - 1);
    @Nullable E first = entries[place];
    if (first != null && first.frame().equals(frame)) {
      return first;
    }
    @Nullable E second = entries[place ^ 1];
    if (second != null && second.frame().equals(frame)) {
      return second;
    }
    E read = read(frame);
    if (read.length() <= LONGEST) {
      entries[first == null ? place : place ^ 1] = read;
    }
    return read;
  }

  /** Returns how many frames are kept. */
  final int size() {
    int size = 0;
    for (@Nullable E entry : entries) {
      size += entry == null ? 0 : 1;
    }
    return size;
  }
}
