/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.config;

/** What becomes of the messages of exceptions that nobody declared: the commonest leak. */
public enum MessagePolicy {
  /** They leave with known values and recognised shapes replaced. */
  SCAN,
  /**
   * Those of well-known exceptions leave as skeletons: the words of the library stay, what they
   * quote goes. Those of all others leave as with {@link #SCAN}. Which exceptions are known is told
   * in {@code docs/known-errors.md}, and by every {@link io.telltale.runtime.spi.KnownError} of
   * your own.
   */
  KNOWN,
  /**
   * They are withheld, but for those of a few JDK classes whose messages the virtual machine writes
   * ({@link NullPointerException}, {@link IndexOutOfBoundsException} and their like). Types, cause
   * types and frames remain.
   */
  DECLARED,
  /** They are withheld without exception. */
  NONE
}
