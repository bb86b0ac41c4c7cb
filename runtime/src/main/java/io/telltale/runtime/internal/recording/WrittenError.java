/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.recording;

import org.jspecify.annotations.Nullable;

/**
 * What telemetry says of an exception that somebody else has written, without the exception itself.
 * Nothing of it is masked, so that its text is withheld in {@link #toString()}.
 *
 * <p>This class is internal and is hence not for public use.
 *
 * @param type the canonical or binary name of its class, or null
 * @param message its message, or null
 * @param stackTrace its stack trace, or null
 */
public record WrittenError(
    @Nullable String type, @Nullable String message, @Nullable String stackTrace) {

  @Override
  public String toString() {
    return "WrittenError[" + type + "]";
  }
}
