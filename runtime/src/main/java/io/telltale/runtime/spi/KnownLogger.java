/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.spi;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Loggers of libraries that write what an exception says into their lines, and do not hand over the
 * exception: Hibernate logs a driver's words, Spring MVC {@code Resolved [...]}. What such a line
 * quotes leaves as it would with the exception, also where nobody has recorded that yet. Name your
 * class in {@code META-INF/services/io.telltale.runtime.spi.KnownLogger}. {@code
 * telltale-known-errors} brings those of Hibernate and Spring MVC.
 *
 * <p>Time must be linear in the length of a message. If a method throws, the line is withheld, and
 * a warning names the class, once. One instance serves every thread.
 */
public interface KnownLogger {

  /** Returns the names of the loggers. Asked once. */
  Set<String> loggers();

  /**
   * Returns what of a line may leave.
   *
   * @param logger the name of its logger, one of {@link #loggers}
   * @param message the line as it is written
   * @param quoted says what may leave of an exception that the line quotes
   * @return null if the line quotes none, so that it is masked as any other line
   */
  @Nullable String masked(String logger, String message, Quoted quoted);

  /** What may leave of exceptions of which only texts are left. */
  @FunctionalInterface
  interface Quoted {

    /**
     * Returns what may leave of the message of an exception: what the configuration allows for its
     * class, with its values remembered for the trace.
     *
     * @param type the name of its class
     * @param message its message
     */
    String message(String type, String message);
  }
}
