/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.logback;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.spi.AppenderAttachable;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Has OpenTelemetry's appender of the MDC add the ids of the trace to a line before the line is
 * masked. The appender adds them to events of Logback's own class alone, hence to no masked one. It
 * still stands behind the masking, as an appender that somebody moves into it may write at once.
 *
 * <p>Versions that wrap each event, whatever its class, need no help, and get none. Safe for
 * concurrent use.
 */
final class TraceIds {

  private static final String APPENDER =
      "io.opentelemetry.instrumentation.logback.mdc.v1_0.OpenTelemetryAppender";

  /** Of each class of appenders, what adds the ids; null of all others, and where it is closed. */
  private static final ClassValue<@Nullable MethodHandle> ADDING =
      new ClassValue<>() {
        @Override
        protected @Nullable MethodHandle computeValue(Class<?> type) {
          return type.getName().equals(APPENDER) ? adding(type) : null;
        }
      };

  private TraceIds() {}

  private static @Nullable MethodHandle adding(Class<?> type) {
    try {
      return MethodHandles.privateLookupIn(type, MethodHandles.lookup())
          .findVirtual(type, "processEvent", MethodType.methodType(void.class, ILoggingEvent.class))
          .asType(MethodType.methodType(void.class, Appender.class, ILoggingEvent.class));
    } catch (ReflectiveOperationException | RuntimeException closed) {
      return null; // Another version.
    }
  }

  /**
   * Has the appenders behind an appender add what they add, at whatever depth.
   *
   * @return whether the line has changed
   */
  static boolean areAddedBy(AppenderAttachable<ILoggingEvent> outer, ILoggingEvent event) {
    boolean isChanged = false;
    for (Iterator<Appender<ILoggingEvent>> all = outer.iteratorForAppenders(); all.hasNext(); ) {
      isChanged |= areAddedBy(all.next(), event);
    }
    return isChanged;
  }

  @SuppressWarnings("unchecked") // What is attached behind an appender of lines takes lines.
  private static boolean areAddedBy(Appender<ILoggingEvent> appender, ILoggingEvent event) {
    MethodHandle adding = ADDING.get(appender.getClass());
    boolean isChanged = adding != null && isChangedBy(adding, appender, event);
    if (appender instanceof AppenderAttachable<?> outer) {
      isChanged |= areAddedBy((AppenderAttachable<ILoggingEvent>) outer, event);
    }
    return isChanged;
  }

  private static boolean isChangedBy(
      MethodHandle adding, Appender<ILoggingEvent> appender, ILoggingEvent event) {
    Map<String, @Nullable String> before = LineContext.mdcOf(event);
    try {
      adding.invokeExact(appender, event);
    } catch (Throwable failure) {
      return true; // The line is masked all the same, with whatever it has got by then.
    }
    return !before.equals(LineContext.mdcOf(event));
  }
}
