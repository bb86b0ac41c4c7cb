/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.recording;

import io.telltale.runtime.config.MessagePolicy;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides whether the message of an exception that nobody declared may leave. */
final class UndeclaredMessages {

  /** The virtual machine and the core classes write messages of these, about code and numbers. */
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

  /** Returns whether there is a message that may not leave. */
  static boolean withheldBy(MessagePolicy policy) {
    return policy == MessagePolicy.DECLARED || policy == MessagePolicy.NONE;
  }

  static boolean mayLeave(MessagePolicy policy, Throwable error, @Nullable String message) {
    return switch (policy) {
      case SCAN, KNOWN -> true;
      case DECLARED ->
          isHarmless(error.getClass())
              && MachineMessages.wrote(error.getClass().getName(), message);
      case NONE -> false;
    };
  }

  /** The same where only the name of the class is known. */
  static boolean mayLeave(MessagePolicy policy, @Nullable String type, @Nullable String message) {
    return switch (policy) {
      case SCAN, KNOWN -> true;
      case DECLARED ->
          type != null && ByName.HARMLESS.contains(type) && MachineMessages.wrote(type, message);
      case NONE -> false;
    };
  }

  /** One of the application's own may say anything. */
  private static boolean isHarmless(Class<?> type) {
    return HARMLESS.contains(type)
        || (LinkageError.class.isAssignableFrom(type) && type.getClassLoader() == null);
  }

  /** The same by name, with the errors of the platform that are about linking. */
  private static final class ByName {
    static final Set<String> HARMLESS =
        Stream.concat(
                UndeclaredMessages.HARMLESS.stream(),
                Stream.of(
                    LinkageError.class,
                    AbstractMethodError.class,
                    BootstrapMethodError.class,
                    ClassCircularityError.class,
                    ClassFormatError.class,
                    ExceptionInInitializerError.class,
                    IllegalAccessError.class,
                    IncompatibleClassChangeError.class,
                    InstantiationError.class,
                    NoClassDefFoundError.class,
                    NoSuchFieldError.class,
                    NoSuchMethodError.class,
                    UnsatisfiedLinkError.class,
                    UnsupportedClassVersionError.class,
                    VerifyError.class))
            .map(Class::getName)
            .collect(Collectors.toUnmodifiableSet());
  }
}
