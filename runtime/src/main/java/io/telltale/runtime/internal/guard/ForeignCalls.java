/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.guard;

import org.jspecify.annotations.Nullable;

/**
 * Calls into code that is not ours, exceptions' own methods and generated writers, such that
 * nothing which they throw reaches the application.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class ForeignCalls {

  private ForeignCalls() {}

  /** Returns the cause of an exception, or null if it has none or does not say. */
  public static @Nullable Throwable causeOf(Throwable error) {
    try {
      return error.getCause();
    } catch (Throwable failure) {
      Failures.rethrowIfFatal(failure);
      report(error.getClass(), "getCause", failure);
      return null;
    }
  }

  /** Returns the message of an exception, or null if it has none or does not say. */
  public static @Nullable String messageOf(Throwable error) {
    try {
      return error.getMessage();
    } catch (Throwable failure) {
      Failures.rethrowIfFatal(failure);
      report(error.getClass(), "getMessage", failure);
      return null;
    }
  }

  /**
   * Warns, once a class and method, that foreign code failed. The failure's own message is left
   * out, since it may hold the very value that was being read.
   */
  public static void report(Class<?> type, String method, Throwable failure) {
    MaskingCounters.countFailed();
    Warnings.once(
        type.getName() + "#" + method,
        () ->
            type.getName()
                + "."
                + method
                + " failed with "
                + failure.getClass().getName()
                + "; what depends on it is left out of telemetry");
  }
}
