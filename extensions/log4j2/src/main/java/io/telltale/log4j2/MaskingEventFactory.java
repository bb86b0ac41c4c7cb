/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.log4j2;

import java.util.List;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.Marker;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.apache.logging.log4j.core.config.Property;
import org.apache.logging.log4j.core.impl.DefaultLogEventFactory;
import org.apache.logging.log4j.core.impl.LogEventFactory;
import org.apache.logging.log4j.core.impl.ReusableLogEventFactory;
import org.apache.logging.log4j.core.util.Constants;
import org.apache.logging.log4j.message.Message;
import org.jspecify.annotations.Nullable;

/**
 * Makes the events of all loggers that are not asynchronous from the ground up, as Log4j's own
 * factory does. Log4j gives a logger that code makes a strategy of its own, which asks nobody about
 * the appenders. So a line that has not come by Telltale's strategy is masked here, before anybody
 * else sees it.
 *
 * <p>It is a subclass, as Log4j asks for that class where it hands events to another thread.
 *
 * <p>Public for Log4j alone, which makes one by the property {@code log4j2.logEventFactory}. Safe
 * for concurrent use.
 */
public final class MaskingEventFactory extends ReusableLogEventFactory {

  /** Where Log4j uses no event again. */
  private final @Nullable LogEventFactory others =
      Constants.ENABLE_THREADLOCALS ? null : new DefaultLogEventFactory();

  /** Made by Log4j. */
  public MaskingEventFactory() {}

  /**
   * Puts the appenders that a line of this thread reaches behind {@link MaskingAppender}s, and says
   * that its event is made next. Called by Telltale.
   *
   * @param logger the configuration of the logger
   * @return for {@link #endLine}
   */
  public static Object beginLine(LoggerConfig logger) {
    AppenderGuard.cover(logger);
    return LastMasked.beginLine(true);
  }

  /**
   * Says that a line has reached its appenders. Called by Telltale.
   *
   * @param line by {@link #beginLine}
   */
  public static void endLine(Object line) {
    LastMasked.endLine(line);
  }

  @Override
  public LogEvent createEvent(
      String logger,
      @Nullable Marker marker,
      String caller,
      Level level,
      Message message,
      List<Property> properties,
      @Nullable Throwable thrown) {
    return createEvent(logger, marker, caller, null, level, message, properties, thrown);
  }

  @Override
  public LogEvent createEvent(
      String logger,
      @Nullable Marker marker,
      String caller,
      @Nullable StackTraceElement location,
      Level level,
      Message message,
      List<Property> properties,
      @Nullable Throwable thrown) {
    return masked(
        others == null
            ? super.createEvent(
                logger, marker, caller, location, level, message, properties, thrown)
            : others.createEvent(
                logger, marker, caller, location, level, message, properties, thrown));
  }

  private static LogEvent masked(LogEvent event) {
    if (LastMasked.isExpectedOnce()) {
      return event;
    }
    LastMasked.beginLine(false);
    LogEvent masked = EventMasking.mask(event, !NestedNames.mayBeWritten());
    if (masked != event) {
      // Log4j releases the event that it gets, and would make a new one for each later line.
      ReusableLogEventFactory.release(event);
    }
    return masked;
  }
}
