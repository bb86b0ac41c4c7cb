/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.value;

import org.jspecify.annotations.Nullable;

/**
 * An exception of which values are known, by its class and message, see {@link Origins}.
 *
 * <p>This class is internal and is hence not for public use.
 *
 * @param type the canonical name of its class
 * @param message its message, or null
 * @param next the exception that it carries along; null behind the last
 */
public record PlainOrigin(String type, @Nullable String message, @Nullable PlainOrigin next) {

  /** Tells nothing of the message. */
  @Override
  public String toString() {
    return "PlainOrigin";
  }
}
