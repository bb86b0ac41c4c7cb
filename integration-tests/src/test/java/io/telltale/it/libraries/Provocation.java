/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it.libraries;

import java.util.List;

/**
 * One way in which a library fails about a value.
 *
 * @param library whose exception it is
 * @param name what was done
 * @param tells what of the message a reader needs to know what went wrong
 * @param failing does it
 */
record Provocation(String library, String name, List<String> tells, Failing failing) {

  /** What fails. */
  @FunctionalInterface
  interface Failing {
    void with(String value) throws Throwable;
  }

  static Provocation of(String library, String name, Failing failing, String... tells) {
    return new Provocation(library, name, List.of(tells), failing);
  }

  /** Returns a name, which has no shape, and which no other number has. */
  static String value(int number) {
    return "Quillon" + (char) ('a' + number / 26) + (char) ('a' + number % 26) + "Ravensworth";
  }

  /** Returns what is thrown for a value, anew each time. */
  Throwable thrownFor(String value) {
    Throwable thrown = thrownOrNull(value);
    if (thrown == null) {
      throw new AssertionError(this + " throws nothing for '" + value + "'");
    }
    return thrown;
  }

  /** Returns whether an exception is thrown for a value, and quotes it. */
  boolean quotes(String value) {
    Throwable thrown = thrownOrNull(value);
    return thrown != null && Recorded.printed(thrown).contains(value);
  }

  private Throwable thrownOrNull(String value) {
    try {
      failing.with(value);
      return null;
    } catch (Throwable thrown) {
      return thrown;
    }
  }

  @Override
  public String toString() {
    return library + ": " + name;
  }
}
