/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.spi;

import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Knows the words of exceptions that you cannot annotate: those of a driver, a framework, a library
 * of another team. Their messages leave as skeletons: the words stay, the values they quote go.
 * Name your class in {@code META-INF/services/io.telltale.runtime.spi.KnownError}. Telltale uses it
 * if {@code undeclaredMessages} is {@code known}, the default. {@code telltale-known-errors} brings
 * those of the JDK and of widespread libraries.
 *
 * <p>Telltale never asks it about an exception that is declared, by itself or by a mix-in.
 *
 * <p>Time must be linear in the length of a message. If a method throws, the message is withheld,
 * and one warning names the class. One instance serves every thread.
 */
public interface KnownError {

  /**
   * Returns the classes whose messages this knows, by the names that {@link Class#getName()} has.
   * Telltale also asks about exceptions of their subclasses. It calls this method once.
   */
  Set<String> types();

  /**
   * Returns what may leave of a message, if only texts are left of an exception.
   *
   * @param type the name of its class, or of a superclass that is one of {@link #types}
   * @param message the message, which holds at most 1,000,000 characters
   * @param values takes what must not leave; Telltale masks copies of it in all texts of the trace
   * @return the skeleton; {@code ***} to withhold the message; null if you do not know the message,
   *     which is then treated like that of any other exception
   */
  @Nullable String skeleton(String type, String message, Consumer<String> values);

  /**
   * Returns the same if the exception itself is available. It may have more: values by their
   * accessors, the code of the database.
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

  /**
   * Hands over what an exception holds beside its message: the value that was refused, the payload
   * of a message, by their accessors. Copies of it go from all texts of the trace, whatever the
   * message says, and even if there is none.
   *
   * @param error the exception
   * @param type the name of its class, or of a superclass that is one of {@link #types}
   * @param values takes what must not leave; words that stand in many texts do not belong here
   */
  default void values(Throwable error, String type, Consumer<String> values) {}
}
