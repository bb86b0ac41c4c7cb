/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.shape;

/** A stretch of a text, packed into a {@code long} so that looking for one allocates nothing. */
final class Span {

  /** No stretch at all. */
  static final long NONE = -1;

  private Span() {}

  /**
   * Packs a stretch.
   *
   * @param start index of its first character
   * @param end index after its last character
   */
  static long of(int start, int end) {
    return ((long) start << Integer.SIZE) | end;
  }

  /** Says that there is no stretch, and where to look further: a negative number. */
  static long noneTo(int next) {
    return ~(long) next;
  }

  /** Returns where to look further. */
  static int next(long none) {
    return (int) ~none;
  }

  /** Returns the index of the first character. */
  static int start(long span) {
    return (int) (span >> Integer.SIZE);
  }

  /** Returns the index after the last character. */
  static int end(long span) {
    return (int) span;
  }
}
