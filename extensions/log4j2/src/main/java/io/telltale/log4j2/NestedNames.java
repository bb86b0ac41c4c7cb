/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.log4j2;

import org.apache.logging.log4j.core.Appender;
import org.apache.logging.log4j.core.config.AppenderControl;

/**
 * Knows who writes a field with dots in its name as objects in one another. In the format of
 * Elastic, {@code error.code} is then a second {@code error} beside that of the exception, and
 * Spring Boot writes no line at all.
 */
final class NestedNames {

  private static final String SPRING_BOOT =
      "org.springframework.boot.logging.log4j2.StructuredLogLayout";

  private static final boolean IS_THERE = isThere();

  private NestedNames() {}

  private static boolean isThere() {
    try {
      Class.forName(SPRING_BOOT, false, NestedNames.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException | LinkageError missing) {
      return false;
    }
  }

  /** Returns whether an appender may do that of which nothing is known. */
  static boolean mayBeWritten() {
    return IS_THERE;
  }

  /** Returns whether one of the appenders does that. */
  static boolean areWrittenBy(AppenderControl[] appenders) {
    for (AppenderControl control : appenders) {
      Appender appender = control.getAppender();
      if (appender.getLayout() != null
          && appender.getLayout().getClass().getName().equals(SPRING_BOOT)) {
        return true;
      }
    }
    return false;
  }
}
