/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.logback;

import ch.qos.logback.classic.spi.IThrowableProxy;
import java.io.PrintStream;
import java.io.PrintWriter;

/**
 * Knows which exceptions print what every exception does. Those of mail and of XSLT, say, print
 * more than a line tells of them.
 *
 * <p>Safe for concurrent use.
 */
final class UsualPrinting {

  /** What an exception may print in its own way, or write for those who print it. */
  private static final Object[][] METHODS = {
    {"printStackTrace"},
    {"printStackTrace", PrintStream.class},
    {"printStackTrace", PrintWriter.class},
    {"getStackTrace"},
  };

  private static final ClassValue<Boolean> USUAL =
      new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
          return overridesNone(type);
        }
      };

  private UsualPrinting() {}

  /**
   * Returns whether an exception, its causes and suppressed ones do; false if that is not known.
   */
  static boolean isOf(IThrowableProxy proxy) {
    Throwable error = EventMasking.errorOf(proxy);
    if (error == null || !USUAL.get(error.getClass())) {
      return false;
    }
    IThrowableProxy cause = proxy.getCause();
    if (cause != null && !isOf(cause)) {
      return false;
    }
    IThrowableProxy[] suppressed = proxy.getSuppressed();
    for (int i = 0; suppressed != null && i < suppressed.length; i++) {
      if (!isOf(suppressed[i])) {
        return false;
      }
    }
    return true;
  }

  private static boolean overridesNone(Class<?> type) {
    try {
      for (Object[] method : METHODS) {
        Class<?>[] parameters =
            method.length == 1 ? new Class<?>[0] : new Class<?>[] {(Class<?>) method[1]};
        if (type.getMethod((String) method[0], parameters).getDeclaringClass() != Throwable.class) {
          return false;
        }
      }
      return true;
    } catch (ReflectiveOperationException | RuntimeException | LinkageError unknown) {
      return false; // A native image has no methods by their names.
    }
  }
}
