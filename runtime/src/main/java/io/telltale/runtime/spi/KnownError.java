/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.spi;

import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Exceptions that cannot be annotated, and of which you know the words: those of a driver, a
 * framework, a library of another team. Their messages leave as skeletons: the words stay, what
 * they quote goes. Name your class in {@code META-INF/services/io.telltale.runtime.spi.KnownError};
 * it is used where {@code undeclaredMessages} is {@code known}, the default. {@code
 * telltale-known-errors} brings those of the JDK and of widespread libraries.
 *
 * <p>An exception that is declared, by itself or by a mix-in, is never asked for here.
 *
 * <p>Time must be linear in the length of a message. If a method throws, the message is withheld,
 * and a warning names the class, once. One instance serves every thread.
 */
public interface KnownError {

  /**
   * Returns the classes whose messages this knows, by the names that {@link Class#getName()} has.
   * Exceptions of their subclasses are asked for as well. Asked once.
   */
  Set<String> types();

  /**
   * Returns what of a message may leave, where nothing but texts is left of an exception.
   *
   * @param type the name of its class, or of a superclass that is one of {@link #types}
   * @param message the message, which holds at most 1,000,000 characters
   * @param values takes what must not leave: copies of it go as well, from all texts of the trace
   * @return the skeleton; {@code ***} to withhold the message; null if you do not know it, so that
   *     it is treated as that of any other exception
   */
  @Nullable String skeleton(String type, String message, Consumer<String> values);

  /**
   * Returns the same where the exception is at hand, and may tell more of itself: its values by
   * their accessors, the code of the database.
   *
   * @param error the exception
   * @param type the name of its class, or of a superclass that is one of {@link #types}
   * @param message its message
   * @param values takes what must not leave
   */
  default @Nullable String skeleton(
      Throwable error, String type, String message, Consumer<String> values) {
    return skeleton(type, message, values);
  }
}
