/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring.web;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import org.slf4j.LoggerFactory;
import org.springframework.boot.logging.LogLevel;
import org.springframework.util.ClassUtils;

/**
 * Writes lines of Logback with what stands for an exception: its encoders have fields for it, and
 * would tell the class of the stand-in, unless a line says otherwise.
 */
final class LogbackLines {

  private static final boolean IS_PRESENT =
      ClassUtils.isPresent(
          "ch.qos.logback.classic.LoggerContext", LogbackLines.class.getClassLoader());

  private LogbackLines() {}

  /**
   * Writes a line, whose level is enabled.
   *
   * @return false if the logger is none of Logback: then nothing is written
   */
  static boolean write(String logger, LogLevel level, String message, Throwable standIn) {
    return IS_PRESENT && Appending.write(logger, level, message, standIn);
  }

  /** Loaded with Logback alone. */
  private static final class Appending {

    static boolean write(String name, LogLevel level, String message, Throwable standIn) {
      if (!(LoggerFactory.getILoggerFactory() instanceof LoggerContext loggers)) {
        return false;
      }
      Logger logger = loggers.getLogger(name);
      LoggingEvent event =
          new LoggingEvent(
              LogbackLines.class.getName(), logger, levelOf(level), message, null, null);
      event.setThrowableProxy(NamedProxy.of(standIn));
      logger.callAppenders(event);
      return true;
    }

    private static Level levelOf(LogLevel level) {
      return switch (level) {
        case TRACE -> Level.TRACE;
        case DEBUG -> Level.DEBUG;
        case INFO -> Level.INFO;
        case WARN -> Level.WARN;
        case ERROR, FATAL -> Level.ERROR;
        case OFF -> Level.OFF;
      };
    }
  }
}
