/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring.web;

import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.Logger;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.impl.Log4jLogEvent;
import org.apache.logging.log4j.message.SimpleMessage;
import org.springframework.boot.logging.LogLevel;
import org.springframework.util.ClassUtils;

/**
 * Writes lines of Log4j 2 with what stands for an exception. Its layouts have fields for it, and
 * would tell the class of the stand-in before version 2.25, unless a line says otherwise.
 */
final class Log4jLines {

  private static final boolean IS_PRESENT =
      ClassUtils.isPresent(
          "org.apache.logging.log4j.core.LoggerContext", Log4jLines.class.getClassLoader());

  private Log4jLines() {}

  /**
   * Writes a line, whose level is enabled.
   *
   * @return false if the logger is none of Log4j: then nothing is written
   */
  static boolean write(String logger, LogLevel level, String message, Throwable standIn) {
    return IS_PRESENT && Appending.write(logger, level, message, standIn);
  }

  /** Loaded with Log4j alone. */
  private static final class Appending {

    static boolean write(String name, LogLevel level, String message, Throwable standIn) {
      // What hands its lines to another framework has no context of this kind.
      if (!(LogManager.getContext(Log4jLines.class.getClassLoader(), false)
          instanceof LoggerContext loggers)) {
        return false;
      }
      Logger logger = loggers.getLogger(name);
      logger
          .get()
          .log(
              new Log4jLogEvent.Builder()
                  .setLoggerName(name)
                  .setLoggerFqcn(Log4jLines.class.getName())
                  .setLevel(levelOf(level))
                  .setMessage(new SimpleMessage(message))
                  .setThrown(standIn)
                  .setThrownProxy(NamedThrowable.of(standIn))
                  .build());
      return true;
    }

    private static Level levelOf(LogLevel level) {
      return switch (level) {
        case TRACE -> Level.TRACE;
        case DEBUG -> Level.DEBUG;
        case INFO -> Level.INFO;
        case WARN -> Level.WARN;
        case ERROR -> Level.ERROR;
        case FATAL -> Level.FATAL;
        case OFF -> Level.OFF;
      };
    }
  }
}
