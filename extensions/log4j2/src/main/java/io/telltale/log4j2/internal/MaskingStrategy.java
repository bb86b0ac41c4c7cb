/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.log4j2.internal;

import io.telltale.log4j2.LineTrace;
import io.telltale.log4j2.Log4jMasking;
import io.telltale.log4j2.MaskingEventFactory;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.Marker;
import org.apache.logging.log4j.core.config.AwaitCompletionReliabilityStrategy;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.apache.logging.log4j.message.Message;
import org.apache.logging.log4j.util.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The strategy that is Log4j's default, through which each line goes on its way to the appenders.
 * It looks at them before the line reaches them. Log4j makes one for each logger of each
 * configuration.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class MaskingStrategy extends AwaitCompletionReliabilityStrategy {

  /** Made by Log4j. */
  public MaskingStrategy(LoggerConfig logger) {
    super(logger);
    LineTrace.expectIfAsynchronous();
  }

  @Override
  public LoggerConfig getActiveLoggerConfig(Supplier<LoggerConfig> next) {
    LoggerConfig active = super.getActiveLoggerConfig(next);
    Log4jMasking.cover(active);
    return active;
  }

  @Override
  public void log(
      Supplier<LoggerConfig> next,
      String logger,
      String caller,
      Marker marker,
      Level level,
      Message message,
      Throwable thrown) {
    LoggerConfig active = super.getActiveLoggerConfig(next);
    Object line = MaskingEventFactory.beginLine(active);
    try {
      active.log(logger, caller, marker, level, message, thrown);
    } finally {
      MaskingEventFactory.endLine(line);
      active.getReliabilityStrategy().afterLogEvent();
    }
  }

  @Override
  public void log(
      Supplier<LoggerConfig> next,
      String logger,
      String caller,
      @Nullable StackTraceElement location,
      Marker marker,
      Level level,
      Message message,
      Throwable thrown) {
    LoggerConfig active = super.getActiveLoggerConfig(next);
    Object line = MaskingEventFactory.beginLine(active);
    try {
      active.log(logger, caller, location, marker, level, message, thrown);
    } finally {
      MaskingEventFactory.endLine(line);
      active.getReliabilityStrategy().afterLogEvent();
    }
  }
}
