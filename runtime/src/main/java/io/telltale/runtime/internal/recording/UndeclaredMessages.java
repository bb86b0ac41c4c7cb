/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.recording;

import io.telltale.runtime.MessagePolicy;
import java.util.Set;

/** Decides whether the message of an exception that nobody declared may leave. */
final class UndeclaredMessages {

  /** The virtual machine and the core classes write these messages, about code and numbers. */
  private static final Set<Class<?>> HARMLESS =
      Set.of(
          ArithmeticException.class,
          ArrayIndexOutOfBoundsException.class,
          ArrayStoreException.class,
          ClassCastException.class,
          IndexOutOfBoundsException.class,
          NegativeArraySizeException.class,
          NullPointerException.class,
          StringIndexOutOfBoundsException.class);

  private UndeclaredMessages() {}

  static boolean mayLeave(MessagePolicy policy, Throwable error) {
    return switch (policy) {
      case SCAN -> true;
      case DECLARED -> HARMLESS.contains(error.getClass()) || error instanceof LinkageError;
      case NONE -> false;
    };
  }
}
