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
 * <p>This class is internal and is hence not for public use. No method throws.
 */
public final class ForeignCalls {

  /** Of an exception that does not say where it was thrown. */
  public static final StackTraceElement[] NO_FRAMES = {};

  private static final String LEFT_OUT = "what depends on it is left out of telemetry";

  private ForeignCalls() {}

  /** Returns the cause of an exception, or null if it has none or does not say. */
  public static @Nullable Throwable causeOf(Throwable error) {
    try {
      return error.getCause();
    } catch (Throwable failure) {
      report(error.getClass(), "getCause", failure);
      return null;
    }
  }

  /** Returns the message of an exception, or null if it has none or does not say. */
  public static @Nullable String messageOf(Throwable error) {
    try {
      return error.getMessage();
    } catch (Throwable failure) {
      report(error.getClass(), "getMessage", failure);
      return null;
    }
  }

  /** Returns the localized message of an exception, or null if it has none or does not say. */
  public static @Nullable String localizedMessageOf(Throwable error) {
    try {
      return error.getLocalizedMessage();
    } catch (Throwable failure) {
      report(error.getClass(), "getLocalizedMessage", failure);
      return null;
    }
  }

  /** Returns an exception as text, or null if it does not say. */
  public static @Nullable String textOf(Throwable error) {
    try {
      return error.toString();
    } catch (Throwable failure) {
      report(error.getClass(), "toString", failure);
      return null;
    }
  }

  /** Returns the frames of an exception, or none if it does not say. */
  public static StackTraceElement[] framesOf(Throwable error) {
    try {
      @Nullable StackTraceElement[] trace = error.getStackTrace();
      return trace == null ? NO_FRAMES : withoutNulls(trace);
    } catch (Throwable failure) {
      report(error.getClass(), "getStackTrace", failure);
      return NO_FRAMES;
    }
  }

  /** An own {@code getStackTrace} may return anything. */
  private static StackTraceElement[] withoutNulls(StackTraceElement[] trace) {
    for (@Nullable StackTraceElement frame : trace) {
      if (frame == null) {
        return NO_FRAMES;
      }
    }
    return trace;
  }

  /**
   * Contains a failure of foreign code, counts it, and warns, once a class and method. The
   * failure's own message is left out, since it may hold the very value that was being read.
   */
  public static void report(Class<?> type, String method, Throwable failure) {
    report(type, method, failure, LEFT_OUT);
  }

  /**
   * The same, of code whose failure leaves nothing out.
   *
   * @param consequence what becomes of it, such as "a text at which it fails leaves as ***"
   */
  public static void report(Class<?> type, String method, Throwable failure, String consequence) {
    Failures.contain(failure);
    reportUnusable(type, method, "failed with " + failure.getClass().getName(), consequence);
  }

  /**
   * Counts an answer of foreign code that cannot be used, and warns, once a class and method.
   *
   * @param what what the method did, such as "returned null", without any value
   */
  public static void reportUnusable(Class<?> type, String method, String what) {
    reportUnusable(type, method, what, LEFT_OUT);
  }

  /**
   * The same, of code whose answer leaves nothing out.
   *
   * @param what what the method did, without any value
   * @param consequence what becomes of it
   */
  public static void reportUnusable(Class<?> type, String method, String what, String consequence) {
    try {
      MaskingCounters.countFailed();
      Warnings.once(
          "failed call",
          type.getName() + "#" + method,
          () -> type.getName() + "." + method + " " + what + "; " + consequence);
    } catch (Throwable again) {
      // There may be no memory or stack left to say it.
      Failures.contain(again);
    }
  }
}
