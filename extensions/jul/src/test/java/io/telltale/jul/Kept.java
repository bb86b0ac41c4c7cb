/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.jul;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;

/** A handler that keeps what reaches it. */
public final class Kept extends Handler {

  /** Of all instances, as a manager makes its own ones. */
  static final List<LogRecord> RECORDS = new ArrayList<>();

  @Override
  public void publish(LogRecord record) {
    if (isLoggable(record)) {
      RECORDS.add(record);
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
