/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.log4j2;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import java.util.Map;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.apache.logging.log4j.core.impl.ContextDataFactory;
import org.apache.logging.log4j.core.impl.Log4jContextFactory;
import org.apache.logging.log4j.core.impl.Log4jLogEvent;
import org.apache.logging.log4j.core.util.ContextDataProvider;
import org.apache.logging.log4j.util.StringMap;
import org.jspecify.annotations.Nullable;

/**
 * The trace in which a line was logged. Asynchronous loggers hand their lines to another thread
 * before any appender sees them, so the trace travels in the line's context data, and is taken out
 * of them there. Other lines are masked by the thread that logs, and carry nothing.
 *
 * <p>Public for the service loader alone. Safe for concurrent use.
 */
public final class LineTrace implements ContextDataProvider {

  static final String KEY = "telltale.trace";

  /** Any one: only the trace is asked for. */
  private static final String SPAN = "00000000000000a1";

  private static final String ASYNCHRONOUS = "org.apache.logging.log4j.core.async.";

  private static volatile boolean isCarried = selectsAsynchronous();

  /** Made by the loader of services. */
  public LineTrace() {}

  /** Log4j has two selectors that make all loggers asynchronous. */
  private static boolean selectsAsynchronous() {
    return LogManager.getFactory() instanceof Log4jContextFactory factory
        && factory.getSelector().getClass().getName().startsWith(ASYNCHRONOUS);
  }

  /**
   * Has lines carry their traces from now on if this thread configures a context whose loggers are
   * all asynchronous. Called by Telltale.
   */
  public static void expectIfAsynchronous() {
    isCarried =
        isCarried
            || StackWalker.getInstance()
                .walk(
                    frames ->
                        frames.anyMatch(frame -> frame.getClassName().startsWith(ASYNCHRONOUS)));
  }

  /** Has lines carry their traces from now on if a logger is asynchronous. */
  static void expect(LoggerConfig logger) {
    if (!isCarried
        && logger.getClass() != LoggerConfig.class
        && logger.getClass().getName().startsWith(ASYNCHRONOUS)) {
      isCarried = true;
    }
  }

  /** Returns whether some lines carry their traces. */
  static boolean isCarried() {
    return isCarried;
  }

  /** Returns the trace of this thread, which logs a line. */
  @Override
  public Map<String, String> supplyContextData() {
    if (!isCarried) {
      return Map.of();
    }
    CodeLoggers.cover();
    SpanContext span = Span.current().getSpanContext();
    return span.isValid() ? Map.of(KEY, span.getTraceId()) : Map.of();
  }

  /** Returns a context with the trace that a line carries; null if it carries none. */
  static @Nullable Context of(LogEvent event) {
    if (!isCarried || !(event.getContextData().getValue(KEY) instanceof String trace)) {
      return null;
    }
    SpanContext span =
        SpanContext.create(trace, SPAN, TraceFlags.getDefault(), TraceState.getDefault());
    return Context.current().with(Span.wrap(span));
  }

  /** Returns a line in which its trace does not stand; the line itself if it stood in none. */
  static LogEvent without(LogEvent event) {
    if (!isCarried || !event.getContextData().containsKey(KEY)) {
      return event;
    }
    StringMap data = ContextDataFactory.createContextData();
    data.putAll(event.getContextData());
    data.remove(KEY);
    return new Log4jLogEvent.Builder(event).setContextData(data).build();
  }
}
