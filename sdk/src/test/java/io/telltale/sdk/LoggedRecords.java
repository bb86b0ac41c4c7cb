/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** What a logger is told while this is open. */
public final class LoggedRecords extends Handler implements AutoCloseable {

  private final Logger logger;
  private final List<LogRecord> records = new CopyOnWriteArrayList<>();

  public LoggedRecords(String name) {
    logger = Logger.getLogger(name);
    // What is expected is not printed.
    logger.setUseParentHandlers(false);
    logger.addHandler(this);
  }

  public List<String> messages() {
    return records.stream().map(new SimpleFormatter()::formatMessage).toList();
  }

  /** Returns the levels as well. */
  List<String> lines() {
    return records.stream().map(record -> record.getLevel() + " " + record.getMessage()).toList();
  }

  @Override
  public void publish(LogRecord record) {
    records.add(record);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    logger.removeHandler(this);
    logger.setUseParentHandlers(true);
  }
}
