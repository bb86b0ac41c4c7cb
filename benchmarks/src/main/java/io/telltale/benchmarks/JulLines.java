/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.benchmarks;

import io.telltale.jul.MaskingHandler;
import java.io.OutputStream;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.logging.StreamHandler;

/** Lines of {@code java.util.logging}. */
final class JulLines implements LoggedLines {

  private static final String LATE = "order {0} of {1} is late";

  private final Logger logger = Logger.getLogger(LOGGER);

  JulLines(String masking, int appenders, OutputStream out) {
    logger.setUseParentHandlers(false);
    for (int i = 0; i < appenders; i++) {
      Handler handler =
          new StreamHandler(
              out, masking.equals("regexes") ? new RegexFormatter() : new SimpleFormatter());
      logger.addHandler(masking.equals("telltale") ? new MaskingHandler(handler) : handler);
    }
  }

  private static final class RegexFormatter extends Formatter {

    private final SimpleFormatter formatter = new SimpleFormatter();

    @Override
    public String format(LogRecord record) {
      return Regexes.mask(formatter.format(record));
    }
  }

  @Override
  public void late(int order) {
    logger.log(Level.INFO, LATE, new Object[] {order, "acme"});
  }

  @Override
  public void failed(int order, Throwable error) {
    log("order {0} failed", order, error);
  }

  @Override
  public void denied(String who, Throwable error) {
    log("login of {0} failed", who, error);
  }

  private void log(String message, Object argument, Throwable error) {
    LogRecord record = new LogRecord(Level.SEVERE, message);
    record.setLoggerName(LOGGER);
    record.setParameters(new Object[] {argument});
    record.setThrown(error);
    logger.log(record);
  }

  @Override
  public void stop() {
    for (Handler handler : logger.getHandlers()) {
      handler.close();
      logger.removeHandler(handler);
    }
  }
}
