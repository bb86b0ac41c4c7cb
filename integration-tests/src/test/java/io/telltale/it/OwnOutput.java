/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it;

import io.telltale.runtime.internal.guard.Warnings;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.regex.Pattern;

/** What the process itself says meanwhile: standard error, and every logger of the JDK. */
final class OwnOutput extends Handler implements AutoCloseable {

  private static final Logger ROOT = Logger.getLogger("");

  /** Loggers are forgotten where nobody holds them. */
  private static final Logger OURS = Logger.getLogger("io.telltale");

  private final StringBuilder logged = new StringBuilder();
  private final PrintStream standardError = System.err;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  private OwnOutput() {
    setLevel(Level.ALL);
    setFormatter(new SimpleFormatter());
  }

  static OwnOutput watch() {
    Warnings.forget(); // What another test has heard is said again.
    OwnOutput own = new OwnOutput();
    ROOT.addHandler(own);
    OURS.setLevel(Level.ALL);
    System.setErr(new PrintStream(own.printed, true, StandardCharsets.UTF_8));
    return own;
  }

  synchronized String text() {
    return logged + printed.toString(StandardCharsets.UTF_8);
  }

  /** Returns how often the loggers were told something, whoever prints it. */
  synchronized long logged(Pattern something) {
    return something.matcher(logged).results().count();
  }

  @Override
  public synchronized void publish(LogRecord record) {
    logged.append(getFormatter().format(record));
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    ROOT.removeHandler(this);
    OURS.setLevel(null);
    System.setErr(standardError);
  }
}
