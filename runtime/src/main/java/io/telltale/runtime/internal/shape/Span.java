/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.shape;

/**
 * A stretch of a text, packed into a {@code long} so that looking for one allocates nothing.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class Span {

  /** No stretch at all. */
  public static final long NONE = -1;

  private Span() {}

  /**
   * Packs a stretch.
   *
   * @param start index of its first character
   * @param end index after its last character
   */
  public static long of(int start, int end) {
    return ((long) start << Integer.SIZE) | end;
  }

  /** Returns the index of the first character. */
  public static int start(long span) {
    return (int) (span >> Integer.SIZE);
  }

  /** Returns the index after the last character. */
  public static int end(long span) {
    return (int) span;
  }
}
