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
  /** As {@link Throwable#printStackTrace()} has it, with every message masked. */
  FULL
}
