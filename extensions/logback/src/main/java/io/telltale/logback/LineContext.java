/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.logback;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggerContextVO;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What surrounds a line: its MDC, and the properties of its context. */
final class LineContext {

  private LineContext() {}

  /** Returns the MDC of a line as it is. */
  static Map<String, @Nullable String> mdcOf(ILoggingEvent event) {
    try {
      @Nullable Map<String, String> properties = event.getMDCPropertyMap();
      return properties == null ? Collections.emptyMap() : properties;
    } catch (NullPointerException noAdapter) {
      // A context that was made by hand may have no MDC.
      return Collections.emptyMap();
    }
  }

  /** Returns what stands beside the message: values of the MDC, of pairs, and arguments. */
  static Collection<? extends @Nullable Object> beside(ILoggingEvent event) {
    Map<String, @Nullable String> properties = mdcOf(event);
    Object @Nullable [] values = LineErrors.valuesOf(event);
    if (values == null || values.length == 0) {
      return properties.values();
    }
    if (properties.isEmpty()) {
      return Arrays.asList(values);
    }
    List<@Nullable Object> all = new ArrayList<>(properties.values());
    Collections.addAll(all, values);
    return all;
  }

  /** Of classes that Logback reads in another process: it would not read that of Map.of(). */
  static Map<String, @Nullable String> mdc(ILoggingEvent event, LineMasking masking) {
    if (masking.isWithheld()) {
      return idsOf(event);
    }
    Map<String, @Nullable String> properties = mdcOf(event);
    Map<String, @Nullable String> masked = new HashMap<>();
    properties.forEach((key, value) -> masked.put(masking.text(key), masking.text(value)));
    return masked;
  }

  /** Returns the ids of the current trace alone, by which the line is found. Never throws. */
  private static Map<String, @Nullable String> idsOf(ILoggingEvent event) {
    Map<String, @Nullable String> ids = new HashMap<>();
    try {
      SpanContext span = Span.current().getSpanContext();
      if (span.isValid()) {
        mdcOf(event)
            .forEach(
                (key, value) -> {
                  if (span.getTraceId().equals(value) || span.getSpanId().equals(value)) {
                    ids.put(key, value);
                  }
                });
      }
    } catch (Throwable failure) {
      // There may be no OpenTelemetry any more, or no memory.
    }
    return ids;
  }

  /**
   * Returns the context with its properties. OpenTelemetry's appender of the MDC puts the whole MDC
   * among them: these are masked like the MDC, and go if the line is withheld. All others stay.
   *
   * @return null if the line has none
   */
  static @Nullable LoggerContextVO of(ILoggingEvent event, LineMasking masking) {
    LoggerContextVO context = event.getLoggerContextVO();
    if (context == null || context.getPropertyMap().isEmpty()) {
      return context;
    }
    Map<String, @Nullable String> mdc;
    try {
      mdc = mdcOf(event);
    } catch (Throwable failure) {
      if (!masking.isWithheld()) {
        throw failure;
      }
      mdc = context.getPropertyMap(); // Nobody knows which of them are of the line.
    }
    return mdc.isEmpty() ? context : masked(context, mdc, masking);
  }

  private static LoggerContextVO masked(
      LoggerContextVO context, Map<String, @Nullable String> mdc, LineMasking masking) {
    Map<String, @Nullable String> properties = new HashMap<>();
    context
        .getPropertyMap()
        .forEach(
            (key, value) -> {
              if (value == null || !value.equals(mdc.get(key))) {
                properties.put(key, value);
              } else if (!masking.isWithheld()) {
                properties.put(masking.text(key), masking.text(value));
              }
            });
    return new LoggerContextVO(context.getName(), properties, context.getBirthTime());
  }
}
