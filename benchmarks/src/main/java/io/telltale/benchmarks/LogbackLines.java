/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.benchmarks;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import io.telltale.logback.LogbackMasking;
import java.io.OutputStream;

/** Lines of Logback. */
final class LogbackLines implements LoggedLines {

  private static final String PATTERN = "%d %-5level [%thread] %logger{36} - %msg%n";

  private final LoggerContext loggers = new LoggerContext();
  private final Logger logger;

  LogbackLines(String masking, int appenders, OutputStream out) {
    loggers.setMDCAdapter(new LogbackMDCAdapter());
    if (masking.equals("telltale")) {
      LogbackMasking.install(loggers);
    }
    Logger root = loggers.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    for (int i = 0; i < appenders; i++) {
      root.addAppender(appender(masking, out));
    }
    logger = loggers.getLogger(LOGGER);
  }

  private OutputStreamAppender<ILoggingEvent> appender(String masking, OutputStream out) {
    PatternLayout layout = masking.equals("regexes") ? new RegexLayout() : new PatternLayout();
    layout.setContext(loggers);
    layout.setPattern(PATTERN);
    layout.start();
    LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
    encoder.setContext(loggers);
    encoder.setLayout(layout);
    encoder.start();
    OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();
    appender.setContext(loggers);
    appender.setEncoder(encoder);
    appender.setOutputStream(out);
    appender.start();
    return appender;
  }

  private static final class RegexLayout extends PatternLayout {

    @Override
    public String doLayout(ILoggingEvent event) {
      return Regexes.mask(super.doLayout(event));
    }
  }

  @Override
  public void late(int order) {
    logger.info("order {} of {} is late", order, "acme");
  }

  @Override
  public void failed(int order, Throwable error) {
    logger.error("order {} failed", order, error);
  }

  @Override
  public void denied(String who, Throwable error) {
    logger.error("login of {} failed", who, error);
  }

  @Override
  public void stop() {
    loggers.stop();
  }
}
