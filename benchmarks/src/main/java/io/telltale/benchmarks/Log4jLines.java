/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.OutputStream;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.Layout;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.Logger;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.OutputStreamAppender;
import org.apache.logging.log4j.core.config.AbstractConfiguration;
import org.apache.logging.log4j.core.config.AppenderRef;
import org.apache.logging.log4j.core.config.ConfigurationSource;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.apache.logging.log4j.core.layout.AbstractStringLayout;
import org.apache.logging.log4j.core.layout.PatternLayout;

/** Lines of Log4j 2, of which Telltale masks every one by itself unless it is told not to. */
final class Log4jLines implements LoggedLines {

  private static final String PATTERN = "%d %-5level [%t] %logger{36} - %msg%n%ex";

  private final LoggerContext loggers;
  private final Logger logger;

  Log4jLines(String masking, int appenders, OutputStream out) {
    System.setProperty("telltale.log4j2.install", Boolean.toString(masking.equals("telltale")));
    loggers = new LoggerContext("benchmark"); // Log4j asks then who makes events.
    Code configuration = new Code(loggers);
    LoggerConfig shop = logger(configuration);
    for (int i = 0; i < appenders; i++) {
      shop.addAppender(appender("OUT" + i, layout(masking, configuration), out), null, null);
    }
    loggers.start(configuration);
    logger = loggers.getLogger(LOGGER);
  }

  /** As one is made of a configuration file; the root of a configuration by code is another. */
  private static LoggerConfig logger(Code configuration) {
    LoggerConfig shop =
        LoggerConfig.newBuilder()
            .withConfig(configuration)
            .withLoggerName(LOGGER)
            .withLevel(Level.INFO)
            .withAdditivity(false)
            .withRefs(new AppenderRef[0])
            .build();
    configuration.addLogger(LOGGER, shop);
    return shop;
  }

  /** It has no appender of its own. */
  private static final class Code extends AbstractConfiguration {

    Code(LoggerContext loggers) {
      super(loggers, ConfigurationSource.NULL_SOURCE);
    }

    @Override
    protected void doConfigure() {}
  }

  private static OutputStreamAppender appender(String name, Layout<?> layout, OutputStream out) {
    OutputStreamAppender.Builder<?> builder = OutputStreamAppender.newBuilder();
    builder.setName(name).setLayout(layout);
    OutputStreamAppender appender = builder.setTarget(out).build();
    appender.start();
    return appender;
  }

  private static Layout<?> layout(String masking, Code configuration) {
    PatternLayout layout =
        PatternLayout.newBuilder().withPattern(PATTERN).withConfiguration(configuration).build();
    return masking.equals("regexes") ? new RegexLayout(layout) : layout;
  }

  private static final class RegexLayout extends AbstractStringLayout {

    private final PatternLayout layout;

    RegexLayout(PatternLayout layout) {
      super(UTF_8);
      this.layout = layout;
    }

    @Override
    public String toSerializable(LogEvent event) {
      return Regexes.mask(layout.toSerializable(event));
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
