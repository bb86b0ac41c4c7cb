/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime;

import io.telltale.runtime.internal.guard.Warnings;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What the runtime warns of while this is open, as if it had said nothing before. */
public final class RuntimeWarnings extends Handler implements AutoCloseable {

  private static final Logger LOGGER = Logger.getLogger("io.telltale.runtime");

  private final List<String> messages = new CopyOnWriteArrayList<>();

  /** Starts to listen. */
  public RuntimeWarnings() {
    Warnings.forget();
    LOGGER.addHandler(this);
  }

  /** Returns what was said, in that order. */
  public List<String> messages() {
    return messages;
  }

  @Override
  public void publish(LogRecord record) {
    if (record.getLevel() == Level.WARNING) {
      messages.add(record.getMessage());
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    LOGGER.removeHandler(this);
  }
}
