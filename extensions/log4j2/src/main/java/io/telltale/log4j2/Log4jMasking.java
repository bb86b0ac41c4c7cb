/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.log4j2;

import static java.util.Objects.requireNonNull;

import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.config.LoggerConfig;

/**
 * Masks what loggers write, whatever appenders they have and get. With this jar, Log4j does so by
 * itself, in every context and configuration. {@code -Dtelltale.log4j2.install=false} turns that
 * off.
 */
public final class Log4jMasking {

  private Log4jMasking() {}

  /**
   * Puts the appenders that a logger reaches behind {@link MaskingAppender}s, unless that was done.
   * Called for each line, before an appender sees it.
   *
   * <p>It does not touch OpenTelemetry's own appender, which needs the exception itself. What that
   * appender hands on is masked at export.
   *
   * @param logger the configuration of the logger
   */
  public static void cover(LoggerConfig logger) {
    LastMasked.beginLine(false);
    AppenderGuard.cover(requireNonNull(logger, "logger"));
  }

  /**
   * Does so for each logger of a context. Use it if another {@code log4j.ReliabilityStrategy} than
   * that of this jar is set. Call it again after each new configuration of the context.
   *
   * @param context the context
   */
  public static void cover(LoggerContext context) {
    context.getConfiguration().getLoggers().values().forEach(Log4jMasking::cover);
    // That of a configuration by code is not among them.
    cover(context.getConfiguration().getRootLogger());
  }
}
