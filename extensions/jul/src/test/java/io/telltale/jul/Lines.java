/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.jul;

import io.telltale.outlets.Scene;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** A logger that writes a file. */
final class Lines implements Scene.Outlet {

  final Logger logger = Logger.getLogger("shop.Login");
  private final Path file;
  private final FileHandler handler;

  Lines(Path folder, Formatter formatter) {
    try {
      this.file = Files.createTempFile(folder, "lines", ".log");
      this.handler = new FileHandler(file.toString());
      handler.setEncoding("UTF-8");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    handler.setFormatter(formatter);
    logger.setUseParentHandlers(false);
    logger.addHandler(handler);
  }

  @Override
  public void log(String text, @Nullable Throwable thrown, Object... arguments) {
    log(logger, text, thrown, arguments);
  }

  /** Logs a line whose places have no numbers. */
  static void log(Logger logger, String text, @Nullable Throwable thrown, Object... arguments) {
    String numbered = text;
    for (int i = 0; numbered.contains("{}"); i++) {
      numbered = numbered.replaceFirst("\\{}", "{" + i + "}");
    }
    LogRecord record = new LogRecord(Level.SEVERE, numbered);
    record.setLoggerName(logger.getName());
    record.setParameters(arguments);
    record.setThrown(thrown);
    logger.log(record);
  }

  /** Closes the file, and returns what was written. */
  @Override
  public String written() {
    close();
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void close() {
    for (var each : logger.getHandlers()) {
      logger.removeHandler(each);
      each.close();
    }
    handler.close();
    logger.setUseParentHandlers(true);
  }
}
