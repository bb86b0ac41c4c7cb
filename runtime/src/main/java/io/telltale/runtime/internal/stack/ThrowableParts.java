/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.stack;

import io.telltale.runtime.internal.guard.Failures;
import org.jspecify.annotations.Nullable;

/**
 * Reads what an exception has besides its texts. What it throws is contained.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class ThrowableParts {

  static final StackTraceElement[] NO_FRAMES = {};

  private static final Throwable[] NONE = {};

  private ThrowableParts() {}

  /** Returns the frames, or none. */
  public static StackTraceElement[] framesOf(Throwable error) {
    try {
      @Nullable StackTraceElement[] trace = error.getStackTrace();
      return trace == null ? NO_FRAMES : withoutNulls(trace);
    } catch (Throwable failure) {
      Failures.rethrowIfFatal(failure);
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

  /** Returns the suppressed exceptions, or none. */
  public static Throwable[] suppressedBy(Throwable error) {
    try {
      return error.getSuppressed();
    } catch (Throwable failure) {
      Failures.rethrowIfFatal(failure);
      return NONE;
    }
  }
}
