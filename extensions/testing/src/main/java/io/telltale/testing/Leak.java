/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.testing;

/**
 * A sensitive value that was found where none may be. It repeats neither the value nor what stands
 * around it: the report of a failed test is read, stored and sent on like any log.
 *
 * @param value what the value is called, see {@link LeakSearch}
 * @param encoding how it was encoded there: nothing if it stood as it is, else for instance {@code
 *     percent-encoded} or {@code Base64 in JSON-escaped}
 * @param start where it begins in the text or the bytes that were searched
 * @param end where it ends
 */
public record Leak(String value, String encoding, int start, int end) {

  /** Describes it in a few words. */
  @Override
  public String toString() {
    return value + (encoding.isEmpty() ? "" : ", " + encoding) + ", at " + start + " to " + end;
  }
}
