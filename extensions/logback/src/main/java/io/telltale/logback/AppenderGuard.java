/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.logback;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggerContextListener;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.spi.ConfigurationEvent;
import ch.qos.logback.core.spi.FilterReply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;

/**
 * Sees to it that whatever is attached to a logger stands behind a {@link MaskingAppender}.
 *
 * <p>Nothing in Logback tells when a logger is made, or when somebody has configured a context by
 * code, as Spring Boot does. So it is a filter that each line passes before an appender sees the
 * line: it has that line's loggers keep their appenders as {@link MaskedAppenders}, and never has
 * an opinion of the line. A reset takes filters and some listeners away; each of the two puts the
 * other one back.
 *
 * <p>Safe for concurrent use.
 */
final class AppenderGuard extends TurboFilter implements LoggerContextListener {

  /** It needs the thrown exception itself, and Telltale masks what it exports. */
  private static final String OPENTELEMETRY = "io.opentelemetry.instrumentation.logback.appender.";

  private final LoggerContext loggers;

  /** Each logger with its parents, which never change; as many as there are loggers. */
  private final Map<Logger, List<Logger>> chains = new ConcurrentHashMap<>();

  private AppenderGuard(LoggerContext loggers) {
    this.loggers = loggers;
    setContext(loggers);
    setName("telltale");
  }

  static synchronized void install(LoggerContext loggers) {
    Object known = loggers.getObject(AppenderGuard.class.getName());
    AppenderGuard guard = known instanceof AppenderGuard same ? same : begin(loggers);
    guard.stay();
    guard.coverAll();
  }

  private static AppenderGuard begin(LoggerContext loggers) {
    AppenderGuard guard = new AppenderGuard(loggers);
    loggers.putObject(AppenderGuard.class.getName(), guard);
    loggers.addConfigurationEventListener(guard::configured);
    return guard;
  }

  /** First, as a filter that has an opinion keeps the later ones from being asked. */
  private void stay() {
    if (!loggers.getTurboFilterList().contains(this)) {
      loggers.getTurboFilterList().add(0, this);
    }
    if (!loggers.getCopyOfListenerList().contains(this)) {
      loggers.addListener(this);
    }
    start();
  }

  private void configured(ConfigurationEvent event) {
    switch (event.getEventType()) {
      case CONFIGURATION_ENDED_SUCCESSFULLY,
          CONFIGURATION_ENDED_WITH_XML_PARSING_ERRORS,
          PARTIAL_CONFIGURATION_ENDED_SUCCESSFULLY -> {
        stay();
        coverAll();
      }
      default -> {}
    }
  }

  @Override
  public FilterReply decide(
      Marker marker, Logger logger, Level level, String format, Object[] params, Throwable thrown) {
    if (level.levelInt >= logger.getEffectiveLevel().levelInt
        || loggers.getTurboFilterList().size() > 1) {
      for (Logger attached : chainOf(logger)) {
        cover(attached);
      }
    }
    return FilterReply.NEUTRAL;
  }

  private List<Logger> chainOf(Logger logger) {
    List<Logger> known = chains.get(logger);
    return known == null ? chains.computeIfAbsent(logger, this::withParents) : known;
  }

  private List<Logger> withParents(Logger logger) {
    List<Logger> chain = new ArrayList<>();
    chain.add(logger);
    String name = logger.getName();
    for (int end = lastSeparator(name, name.length()); end > 0; end = lastSeparator(name, end)) {
      @Nullable Logger parent = loggers.exists(name.substring(0, end));
      if (parent != null) {
        chain.add(parent);
      }
    }
    chain.add(loggers.getLogger(Logger.ROOT_LOGGER_NAME));
    return List.copyOf(chain);
  }

  /** Logback separates names at nested classes, too. */
  private static int lastSeparator(String name, int before) {
    return Math.max(name.lastIndexOf('.', before - 1), name.lastIndexOf('$', before - 1));
  }

  private void coverAll() {
    loggers.getLoggerList().forEach(this::cover);
  }

  private void cover(Logger logger) {
    if (!MaskedAppenders.take(logger)) {
      ClosedLogger.cover(logger);
    }
  }

  static boolean isCovered(Appender<ILoggingEvent> appender) {
    return appender instanceof MaskingAppender || isExporting(appender);
  }

  /** Returns whether an appender hands lines to OpenTelemetry, with the exception. */
  static boolean isExporting(Appender<ILoggingEvent> appender) {
    return appender.getClass().getName().startsWith(OPENTELEMETRY);
  }

  /** Called by a reset, which then goes on to tell the listeners. */
  @Override
  public void stop() {
    super.stop();
    if (!loggers.getCopyOfListenerList().contains(this)) {
      loggers.addListener(this);
    }
  }

  @Override
  public boolean isResetResistant() {
    return true;
  }

  /** The filters are gone by then. */
  @Override
  public void onReset(LoggerContext context) {
    context.putObject(AppenderGuard.class.getName(), this);
    stay();
  }

  @Override
  public void onStart(LoggerContext context) {
    stay();
    coverAll();
  }

  @Override
  public void onStop(LoggerContext context) {}

  @Override
  public void onLevelChange(Logger logger, Level level) {}
}
