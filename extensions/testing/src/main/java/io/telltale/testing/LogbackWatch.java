/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.testing;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.spi.AppenderAttachable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.slf4j.LoggerFactory;
import org.slf4j.event.KeyValuePair;

/**
 * Listens to Logback, which is on the class path. It stands where the appenders of the application
 * do: behind what masks them, or where nothing does.
 */
final class LogbackWatch extends AppenderBase<ILoggingEvent> {

  private static final String MASKING = "io.telltale.logback.MaskingAppender";

  private LogbackWatch(LoggerContext loggers) {
    setContext(loggers);
    setName("telltale-no-leaks");
    start();
  }

  /**
   * Stands at each logger that has appenders of its own, as long as it lives; nothing is undone.
   */
  static void install() {
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext loggers) {
      for (Logger logger : loggers.getLoggerList()) {
        boolean isRoot = logger.getName().equals(org.slf4j.Logger.ROOT_LOGGER_NAME);
        if (isRoot || !logger.isAdditive()) {
          listenTo(logger, loggers);
        }
      }
    }
  }

  private static void listenTo(Logger logger, LoggerContext loggers) {
    List<Appender<ILoggingEvent>> attached = list(logger);
    for (Appender<ILoggingEvent> each : attached) {
      if (isWatch(each)) {
        return;
      }
    }
    // A reference of the configuration may mask where nothing else does.
    for (Appender<ILoggingEvent> each : attached) {
      if (each.getClass().getName().equals(MASKING)) {
        attachTo(each, loggers);
        return;
      }
    }
    logger.addAppender(new LogbackWatch(loggers));
  }

  @SuppressWarnings("unchecked") // What masks lines takes lines.
  private static void attachTo(Appender<ILoggingEvent> masking, LoggerContext loggers) {
    ((AppenderAttachable<ILoggingEvent>) masking).addAppender(new LogbackWatch(loggers));
  }

  private static List<Appender<ILoggingEvent>> list(AppenderAttachable<ILoggingEvent> of) {
    List<Appender<ILoggingEvent>> list = new ArrayList<>();
    for (Iterator<Appender<ILoggingEvent>> all = of.iteratorForAppenders(); all.hasNext(); ) {
      list.add(all.next());
    }
    return list;
  }

  /** Telltale puts what is attached behind an appender of the same name. */
  private static boolean isWatch(Appender<ILoggingEvent> appender) {
    if (appender instanceof LogbackWatch) {
      return true;
    }
    return appender instanceof AppenderAttachable<?> outer
        && outer.getAppender("telltale-no-leaks") != null;
  }

  @Override
  protected void append(ILoggingEvent event) {
    if (event.getThrowableProxy() instanceof ThrowableProxy thrown) {
      ActiveCaptures.onlyLogged(thrown.getThrowable());
    }
    ActiveCaptures.onlyLogged(event.getArgumentArray());
    ActiveCaptures.logged(
        () ->
            ObservedOutput.ofLines(
                "Logback", "logger '" + event.getLoggerName() + "'", textOf(event)));
  }

  private static String textOf(ILoggingEvent event) {
    StringBuilder text = new StringBuilder().append(event.getFormattedMessage());
    text.append('\n').append(event.getThreadName()).append(' ').append(event.getMDCPropertyMap());
    List<KeyValuePair> pairs = event.getKeyValuePairs();
    text.append(' ').append(pairs == null ? "" : pairs).append(' ').append(event.getMarkerList());
    IThrowableProxy thrown = event.getThrowableProxy();
    return text.append('\n')
        .append(thrown == null ? "" : ThrowableProxyUtil.asString(thrown))
        .toString();
  }
}
