/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.registry;

import io.telltale.runtime.internal.guard.ForeignCalls;
import io.telltale.runtime.spi.ErrorWrapper;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * The exceptions that say nothing themselves and only carry another one: those of the JDK, and
 * those that libraries tell of.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class Wrappers {

  /** How many wrappers around each other are looked through. */
  static final int MAX_DEPTH = 8;

  /** A preview of the JDK, which cannot be named in code for JDK 17. */
  private static final String STRUCTURED_TASK_FAILURE =
      "java.util.concurrent.StructuredTaskScope$FailedException";

  private static final String FORK_JOIN_TASK = "java.util.concurrent.ForkJoinTask";

  /** Between the constructor of a copy and the fork-join pool there is only reflection. */
  private static final int MAX_FRAMES_OF_COPYING = 12;

  private static final String COUNTS_AS_NONE =
      "an exception at which it fails does not count as a wrapper, so its cause may become a"
          + " second event";

  private final List<ErrorWrapper> more;

  /** Knows those of the JDK and others. */
  public Wrappers(List<ErrorWrapper> more) {
    this.more = List.copyOf(more);
  }

  /** Knows those of the JDK, and those that a class loader sees. */
  public static Wrappers visibleFrom(ClassLoader classLoader) {
    return new Wrappers(Services.visibleFrom(classLoader, ErrorWrapper.class, "An ErrorWrapper"));
  }

  /** Returns the same, and others. */
  Wrappers with(List<ErrorWrapper> others) {
    List<ErrorWrapper> all = new ArrayList<>(more);
    all.addAll(others);
    return new Wrappers(all);
  }

  /** Returns what an exception carries under all its wrappers, or itself if it is none. */
  Throwable carriedBy(Throwable error) {
    Throwable current = error;
    for (int depth = 0; depth < MAX_DEPTH; depth++) {
      Throwable wrapped = unwrap(current);
      if (wrapped == null) {
        break;
      }
      current = wrapped;
    }
    return current;
  }

  /** Returns what a wrapper carries, or null if the exception is no wrapper or carries nothing. */
  @Nullable Throwable unwrap(Throwable error) {
    return isWrapper(error) ? ForeignCalls.causeOf(error) : null;
  }

  private boolean isWrapper(Throwable error) {
    return error instanceof CompletionException
        || error instanceof ExecutionException
        || error instanceof InvocationTargetException
        || error instanceof UndeclaredThrowableException
        || error.getClass().getName().equals(STRUCTURED_TASK_FAILURE)
        || isOther(error);
  }

  private boolean isOther(Throwable error) {
    for (ErrorWrapper other : more) {
      try {
        if (other.isWrapper(error)) {
          return true;
        }
      } catch (Throwable failure) {
        ForeignCalls.report(other.getClass(), "isWrapper", failure, COUNTS_AS_NONE);
      }
    }
    return false;
  }

  /**
   * Returns the exception that was thrown, where the one that was caught is a copy which the
   * fork-join pool has made of it, to show the stacks of both threads. Parallel streams throw such
   * copies. They are of the same class, and have nothing of what the original holds but itself, as
   * the cause.
   *
   * @param error the exception as it was caught
   * @param cause its cause
   */
  public static Throwable originalOf(Throwable error, @Nullable Throwable cause) {
    if (cause == null || cause == error || cause.getClass() != error.getClass()) {
      return error;
    }
    StackTraceElement[] frames = ForeignCalls.framesOf(error);
    for (int i = 0; i < Math.min(frames.length, MAX_FRAMES_OF_COPYING); i++) {
      String type = frames[i].getClassName();
      if (type.equals(FORK_JOIN_TASK)) {
        return cause;
      }
      if (!type.startsWith("java.lang.") && !type.startsWith("jdk.internal.")) {
        return error;
      }
    }
    return error;
  }
}
