/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.recording;

import io.telltale.runtime.internal.guard.ForeignCalls;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Finds the exceptions that a driver of a database chains beside causes and suppressed ones.
 *
 * <p>Safe for concurrent use. A Java that was linked without {@code java.sql} has none.
 */
final class ChainedErrors {

  private static final boolean EXIST = ModuleLayer.boot().findModule("java.sql").isPresent();

  private ChainedErrors() {}

  /** Apart, since the class of those exceptions is looked for when this one is verified. */
  private static final class Chain {

    static @Nullable Throwable nextOf(Throwable error) {
      return error instanceof SQLException chained ? chained.getNextException() : null;
    }
  }

  /** Returns the next exception of a chain, or null if there is none or it does not say. */
  static @Nullable Throwable nextOf(Throwable error) {
    try {
      return EXIST ? Chain.nextOf(error) : null;
    } catch (Throwable failure) {
      ForeignCalls.report(error.getClass(), "getNextException", failure);
      return null;
    }
  }
}
