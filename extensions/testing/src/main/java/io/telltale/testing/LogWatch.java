/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.testing;

import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * Listens to {@code java.util.logging} while any test does. Its console handler keeps the standard
 * error that it found at first, and so is not heard by listening to that.
 */
final class LogWatch extends Handler {

  private static final LogWatch INSTANCE = new LogWatch();
  private static final Logger ROOT = Logger.getLogger("");

  private static int users;

  private final Formatter formatter = new SimpleFormatter();

  private LogWatch() {
    setLevel(Level.ALL);
  }

  static synchronized void install() {
    if (users++ == 0) {
      ROOT.addHandler(INSTANCE);
    }
  }

  static synchronized void uninstall() {
    if (--users == 0) {
      ROOT.removeHandler(INSTANCE);
    }
  }

  @Override
  public void publish(LogRecord record) {
    ActiveCaptures.logged(
        () ->
            ObservedOutput.ofLines(
                "java.util.logging",
                "logger '" + record.getLoggerName() + "'",
                formatter.format(record)));
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
