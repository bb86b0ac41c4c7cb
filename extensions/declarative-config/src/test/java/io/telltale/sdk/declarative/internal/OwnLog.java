/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.declarative.internal;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What Telltale logs meanwhile, in place of printing it. */
final class OwnLog extends Handler implements AutoCloseable {

  /** A logger is forgotten where nobody holds it. */
  private static final Logger OURS = Logger.getLogger("io.telltale");

  private final List<String> messages = new CopyOnWriteArrayList<>();

  private OwnLog() {}

  static OwnLog listen() {
    OwnLog log = new OwnLog();
    OURS.addHandler(log);
    OURS.setUseParentHandlers(false);
    return log;
  }

  List<String> messages() {
    return messages;
  }

  @Override
  public void publish(LogRecord record) {
    messages.add(record.getMessage());
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    OURS.removeHandler(this);
    OURS.setUseParentHandlers(true);
  }
}
