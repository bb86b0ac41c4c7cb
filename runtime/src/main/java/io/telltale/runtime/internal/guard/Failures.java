/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.guard;

import java.lang.reflect.UndeclaredThrowableException;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of what foreign code throws: accessors, maskers, {@code toString()}, exporters,
 * providers, handlers of loggers. It goes no further, of whatever kind it is.
 *
 * <p>That holds for errors of the virtual machine, too. Nobody can tell from one whether the
 * machine is dying: one large array is an {@link OutOfMemoryError}, one deep recursion a {@link
 * StackOverflowError}, one file that was cut short an {@link InternalError}. If it is dying, the
 * application's next step meets the same error by itself; what ends a process in such a case, as
 * {@code -XX:+ExitOnOutOfMemoryError} does, acts before any code can catch the error. To throw it
 * again here would only put it in the place of the exception that the application has in hand.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class Failures {

  private Failures() {}

  /**
   * Takes notice of a failure that a guard keeps. Each guard calls it first. An interrupt, which is
   * the thread's and not the guard's, is set again. Never throws.
   *
   * @param failure what foreign code threw
   */
  public static void contain(Throwable failure) {
    if (failure instanceof InterruptedException || isInterruptOfProxy(failure)) {
      Thread.currentThread().interrupt();
    }
  }

  /** A proxy of the JDK wraps what its method does not declare. */
  private static boolean isInterruptOfProxy(Throwable failure) {
    return failure.getClass() == UndeclaredThrowableException.class
        && ((UndeclaredThrowableException) failure).getUndeclaredThrowable()
            instanceof InterruptedException;
  }

  /** Returns the cause of an exception, or null if it has none or does not say; tells nobody. */
  public static @Nullable Throwable quietCauseOf(Throwable error) {
    try {
      return error.getCause();
    } catch (Throwable failure) {
      contain(failure);
      return null;
    }
  }
}
