/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.log4j2;

import io.opentelemetry.context.Scope;
import io.telltale.runtime.Masked;
import io.telltale.runtime.MaskedLine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.logging.log4j.ThreadContext;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.impl.ContextDataFactory;
import org.apache.logging.log4j.core.impl.Log4jLogEvent;
import org.apache.logging.log4j.message.MapMessage;
import org.apache.logging.log4j.message.Message;
import org.apache.logging.log4j.message.ObjectMessage;
import org.jspecify.annotations.Nullable;

/** Makes of a line what may leave of it. Never throws. */
final class EventMasking {

  /** Set only while a line is masked, so that it keeps no class loader alive. */
  private static final ThreadLocal<Boolean> MASKING = new ThreadLocal<>();

  private EventMasking() {}

  /** Returns the line itself if nothing in it can be secret. */
  static LogEvent mask(LogEvent event) {
    return mask(event, true);
  }

  /**
   * Returns the line itself if nothing in it can be secret.
   *
   * @param named whether the identity of the exception becomes part of the line
   */
  static LogEvent mask(LogEvent event, boolean named) {
    if (MASKING.get() != null) {
      return nested(event);
    }
    LogEvent last = LastMasked.of(event, named);
    if (last != null) {
      return last;
    }
    MASKING.set(Boolean.TRUE);
    try (Scope ignored = LineTrace.of(event).makeCurrent();
        MaskedLine line = Masked.line(errorsOf(event))) {
      if (line == null) {
        return LineTrace.without(event);
      }
      LogEvent masked = new LineMasking(line, named).mask(event);
      LastMasked.keep(event, named, masked);
      return masked;
    } catch (Throwable failure) {
      return withheld(event, failure);
    } finally {
      MASKING.remove();
    }
  }

  /** Code of others, which is called by the masking of a line, may write one of its own. */
  private static LogEvent nested(LogEvent event) {
    try (MaskedLine line = Masked.line(List.of())) {
      Object[] parameters = event.getMessage().getParameters();
      boolean isPlain = parameters == null || parameters.length == 0;
      if (isPlain && event.getThrown() == null) {
        return line == null ? event : new LineMasking(line, false).mask(event);
      }
      return withoutTexts(event);
    } catch (Throwable failure) {
      return withheld(event, failure);
    }
  }

  private static List<Throwable> errorsOf(LogEvent event) {
    Message message = event.getMessage();
    Throwable thrown = event.getThrown();
    if (message == null) {
      return Masked.errorsIn(thrown);
    }
    List<@Nullable Object> told = new ArrayList<>(2);
    told.add(thrown == null ? message.getThrowable() : null);
    if (message instanceof MapMessage<?, ?> map) {
      told.addAll(map.getData().values());
    } else if (message instanceof ObjectMessage object) {
      told.add(object.getParameter());
    } else if (message.getParameters() != null) {
      told.addAll(Arrays.asList(message.getParameters()));
    }
    return Masked.errorsIn(thrown, told.toArray());
  }

  private static LogEvent withheld(LogEvent event, Throwable failure) {
    try {
      MaskedLine.withheld(EventMasking.class, failure);
    } catch (Throwable again) {
      // There may be no memory or stack left to say it, or no Telltale.
    }
    return withoutTexts(event);
  }

  private static LogEvent withoutTexts(LogEvent event) {
    try {
      return new LineMasking(MaskedLine.withheld(), false).mask(event);
    } catch (Throwable failure) {
      return Log4jLogEvent.newBuilder()
          .setLoggerName(event.getLoggerName())
          .setLoggerFqcn(event.getLoggerFqcn())
          .setLevel(event.getLevel())
          .setInstant(event.getInstant())
          .setMessage(MaskedMessages.withheld())
          .setThreadName("***")
          .setThrown(TypeAndFrames.of(event.getThrown()))
          .setContextData(ContextDataFactory.emptyFrozenContextData())
          .setContextStack(ThreadContext.EMPTY_STACK)
          .build();
    }
  }
}
