/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** The exceptions of the JDK that say nothing themselves and only carry another one. */
final class Wrappers {

  /** How many wrappers around each other are looked through. */
  static final int MAX_DEPTH = 8;

  private Wrappers() {}

  /** Returns what a wrapper carries, or null if the exception is no wrapper or carries nothing. */
  static @Nullable Throwable unwrap(Throwable error) {
    return isWrapper(error) ? Contained.causeOf(error) : null;
  }

  private static boolean isWrapper(Throwable error) {
    return error instanceof CompletionException
        || error instanceof ExecutionException
        || error instanceof InvocationTargetException
        || error instanceof UndeclaredThrowableException;
  }
}
