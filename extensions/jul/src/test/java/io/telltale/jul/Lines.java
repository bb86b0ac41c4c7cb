/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.jul;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.Logger;

/** A logger that writes a file. */
final class Lines implements AutoCloseable {

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

  /** Closes the file, and returns what was written. */
  String written() {
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
