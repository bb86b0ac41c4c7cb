/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.guard;

import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The one way from Telltale to a logger. On a logger listen handlers, filters and formatters of
 * others: they may throw, and they may come back, as a handler does that records an exception. A
 * line that would be written while this thread writes another one is left out.
 *
 * <p>This class is internal and is hence not for public use. Safe for concurrent use.
 */
public final class LogLines {

  /** Set only while a line is written, so that it keeps no class loader alive. */
  private static final ThreadLocal<Boolean> WRITING = new ThreadLocal<>();

  private LogLines() {}

  /** Returns whether this thread is writing a line, so that another one would be left out. */
  public static boolean isWriting() {
    return WRITING.get() != null;
  }

  /**
   * Writes a line, in which nothing is left that a terminal obeys. Never throws.
   *
   * @param line the text, built only if somebody wants lines of that level
   * @return whether it was handed to the logger without a failure
   */
  public static boolean write(Logger logger, Level level, Supplier<String> line) {
    if (isWriting()) {
      return false;
    }
    try {
      WRITING.set(Boolean.TRUE);
      if (logger.isLoggable(level)) {
        // With its source, which the logger would seek on the stack and find in this class.
        logger.logp(level, logger.getName(), null, Printable.line(line.get()));
      }
      return true;
    } catch (Throwable failure) {
      Failures.contain(failure);
      return false;
    } finally {
      WRITING.remove();
    }
  }
}
