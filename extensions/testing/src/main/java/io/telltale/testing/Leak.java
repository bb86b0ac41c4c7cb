/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.testing;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A sensitive value that was found where none may be. It repeats neither the value nor what stands
 * around it: the report of a failed test is read, stored and sent on like any log. Immutable.
 */
public final class Leak {

  private final String value;
  private final String encoding;
  private final int start;
  private final int end;

  Leak(String value, String encoding, int start, int end) {
    this.value = value;
    this.encoding = encoding;
    this.start = start;
    this.end = end;
  }

  /** The same, seen from a later beginning. */
  Leak after(int beginning) {
    return new Leak(value, encoding, start - beginning, end - beginning);
  }

  /** Returns what the value is called, see {@link LeakSearch}. */
  public String value() {
    return value;
  }

  /**
   * Returns how it was encoded there: nothing if it stood as it is, else for instance {@code
   * percent-encoded} or {@code Base64 in JSON-escaped}.
   */
  public String encoding() {
    return encoding;
  }

  /** Returns where it begins in the text or the bytes that were searched. */
  public int start() {
    return start;
  }

  /** Returns where it ends. */
  public int end() {
    return end;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Leak that
        && value.equals(that.value)
        && encoding.equals(that.encoding)
        && start == that.start
        && end == that.end;
  }

  @Override
  public int hashCode() {
    return Objects.hash(value, encoding, start, end);
  }

  /** Describes it in a few words. */
  @Override
  public String toString() {
    return value + (encoding.isEmpty() ? "" : ", " + encoding) + ", at " + start + " to " + end;
  }
}
