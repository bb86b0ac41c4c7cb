/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.config;

/** How the messages of undeclared exceptions leave. They are the most common leak. */
public enum MessagePolicy {
  /** They leave with known values and recognised shapes replaced. */
  SCAN,
  /**
   * Messages of well-known exceptions leave as skeletons: the words of the library stay, the values
   * they quote go. Messages of all others leave as with {@link #SCAN}. {@code docs/known-errors.md}
   * lists the known exceptions; every {@link io.telltale.runtime.spi.KnownError} of your own adds
   * some.
   */
  KNOWN,
  /**
   * They are withheld, except for those of a few JDK classes whose messages the virtual machine
   * writes ({@link NullPointerException}, {@link IndexOutOfBoundsException} and their like). Types,
   * cause types and frames remain.
   */
  DECLARED,
  /** All of them are withheld. */
  NONE
}
