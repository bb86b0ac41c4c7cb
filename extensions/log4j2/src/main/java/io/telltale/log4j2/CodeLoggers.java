/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.log4j2;

import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.Filter;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.config.Configuration;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.apache.logging.log4j.core.filter.AbstractFilter;
import org.apache.logging.log4j.core.filter.CompositeFilter;
import org.apache.logging.log4j.core.impl.Log4jContextFactory;
import org.jspecify.annotations.Nullable;

/**
 * Covers the appenders of loggers that code makes, where all loggers are asynchronous. Log4j gives
 * such a logger a strategy of its own, and the events of asynchronous loggers come from no factory.
 * So a filter of the logger, which each line passes before its appenders, looks at these.
 */
final class CodeLoggers {

  private static final String STRATEGY = "io.telltale.log4j2.internal.MaskingStrategy";

  private static final boolean IS_INSTALLED =
      !"false".equalsIgnoreCase(System.getProperty("telltale.log4j2.install"));

  private CodeLoggers() {}

  /** Has no opinion of a line. */
  private static final class Guard extends AbstractFilter {

    private final LoggerConfig logger;

    Guard(LoggerConfig logger) {
      this.logger = logger;
      start();
    }

    @Override
    public Result filter(LogEvent event) {
      Log4jMasking.cover(logger);
      return Result.NEUTRAL;
    }
  }

  /** Looks for such loggers. Called by the thread that logs, before a line is handed over. */
  static void cover() {
    if (IS_INSTALLED && LogManager.getFactory() instanceof Log4jContextFactory factory) {
      for (LoggerContext context : factory.getSelector().getLoggerContexts()) {
        cover(context.getConfiguration());
      }
    }
  }

  private static void cover(@Nullable Configuration configuration) {
    if (configuration == null) {
      return;
    }
    // That of a configuration by code is not among the others.
    cover(configuration.getRootLogger());
    for (LoggerConfig logger : configuration.getLoggers().values()) {
      cover(logger);
    }
  }

  private static void cover(LoggerConfig logger) {
    if (!logger.getReliabilityStrategy().getClass().getName().equals(STRATEGY)
        && !(first(logger.getFilter()) instanceof Guard)) {
      guard(logger);
    }
  }

  private static @Nullable Filter first(@Nullable Filter filter) {
    return filter instanceof CompositeFilter all && all.size() > 0
        ? all.getFiltersArray()[0]
        : filter;
  }

  /** First, as a filter that has an opinion keeps the later ones from being asked. */
  private static synchronized void guard(LoggerConfig logger) {
    Filter other = logger.getFilter();
    if (first(other) instanceof Guard) {
      return;
    }
    logger.addFilter(new Guard(logger));
    if (other != null) {
      logger.removeFilter(other);
      logger.addFilter(other);
    }
  }
}
