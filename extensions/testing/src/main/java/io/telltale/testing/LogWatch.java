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
import org.jspecify.annotations.Nullable;

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
      ROOT.addHandler(behindMasking());
    }
  }

  static synchronized void uninstall() {
    if (--users == 0) {
      for (Handler handler : ROOT.getHandlers()) {
        if (handler == INSTANCE || masked(handler) == INSTANCE) {
          ROOT.removeHandler(handler);
        }
      }
    }
  }

  /** It stands where the handlers of the application do, which telltale-jul may mask. */
  private static Handler behindMasking() {
    for (Handler handler : ROOT.getHandlers()) {
      if (masked(handler) != null) {
        try {
          return (Handler) handler.getClass().getConstructor(Handler.class).newInstance(INSTANCE);
        } catch (ReflectiveOperationException other) {
          return INSTANCE; // Another version.
        }
      }
    }
    return INSTANCE;
  }

  /** Returns the handler that another one masks, null if it does not. */
  private static @Nullable Object masked(Handler handler) {
    if (!handler.getClass().getName().equals("io.telltale.jul.MaskingHandler")) {
      return null;
    }
    try {
      return handler.getClass().getMethod("handler").invoke(handler);
    } catch (ReflectiveOperationException other) {
      return null;
    }
  }

  @Override
  public void publish(LogRecord record) {
    ActiveCaptures.onlyLogged(record.getThrown());
    ActiveCaptures.onlyLogged(record.getParameters());
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
