/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.export;

/**
 * What is logged of a batch that could not be exported, once exports have failed repeatedly: at
 * most one line a batch and one a second, on the logger {@code io.telltale.fallback}.
 *
 * <p>This class is internal and is hence not for public use.
 */
public enum FallbackMode {
  /** Nothing. */
  OFF,
  /** How many spans there were, the names of the errors among them, and their trace ids. */
  SUMMARY,
  /** The spans as JSON, masked, as many as fit in a line of bounded length. For development. */
  CONSOLE
}
