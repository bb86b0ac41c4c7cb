/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.testing;

/** Listens to the frameworks for logs that are on the class path. */
final class LoggingFrameworks {

  private LoggingFrameworks() {}

  /** Listens, unless it does; an application may have configured them anew. */
  static void listen() {
    // No references to methods: they would be resolved before anything is asked.
    if (isThere("ch.qos.logback.classic.LoggerContext")) {
      listenToLogback();
    }
    if (isThere("org.apache.logging.log4j.core.LoggerContext")) {
      listenToLog4j();
    }
  }

  private static boolean isThere(String type) {
    try {
      Class.forName(type, false, LoggingFrameworks.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException | LinkageError absent) {
      return false;
    }
  }

  private static void listenToLogback() {
    try {
      LogbackWatch.install();
    } catch (LinkageError otherVersion) {
      return; // Its lines are not heard.
    }
  }

  private static void listenToLog4j() {
    try {
      Log4jWatch.install();
    } catch (LinkageError otherVersion) {
      return; // Its lines are not heard.
    }
  }
}
