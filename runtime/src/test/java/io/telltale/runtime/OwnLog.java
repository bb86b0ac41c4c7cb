/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Keeps back what Telltale logs while a test runs, and prints it if the test fails. A test that
 * expects a warning listens itself. JUnit registers this class by itself.
 */
public final class OwnLog extends Handler implements BeforeEachCallback, AfterEachCallback {

  /** A logger is forgotten where nobody holds it. */
  private static final Logger OURS = Logger.getLogger("io.telltale");

  private final List<LogRecord> heard = new CopyOnWriteArrayList<>();

  @Override
  public void beforeEach(ExtensionContext test) {
    heard.clear();
    OURS.addHandler(this);
    OURS.setUseParentHandlers(false);
  }

  @Override
  public void afterEach(ExtensionContext test) {
    OURS.removeHandler(this);
    OURS.setUseParentHandlers(true);
    if (test.getExecutionException().isPresent()) {
      heard.forEach(OURS::log);
    }
  }

  @Override
  public void publish(LogRecord record) {
    heard.add(record);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
