/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.config;

/** How much of a stack trace leaves the process. */
public enum StackTraceMode {
  /** None. */
  OFF,
  /** Types and frames, and no message at all: it holds no personal data. */
  FRAMES,
  /** The text of {@link Throwable#printStackTrace()}, with every message masked. */
  FULL
}
