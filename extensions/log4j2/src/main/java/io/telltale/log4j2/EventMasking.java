/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.log4j2;

import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.telltale.runtime.Masked;
import io.telltale.runtime.MaskedLine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.apache.logging.log4j.ThreadContext;
import org.apache.logging.log4j.ThreadContext.ContextStack;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.impl.ContextDataFactory;
import org.apache.logging.log4j.core.impl.Log4jLogEvent;
import org.apache.logging.log4j.message.MapMessage;
import org.apache.logging.log4j.message.Message;
import org.apache.logging.log4j.message.ObjectMessage;
import org.apache.logging.log4j.util.ReadOnlyStringMap;
import org.jspecify.annotations.Nullable;

/** Makes of a line what may leave of it. Never throws. */
final class EventMasking {

  /** Set only while a line is masked, so that it keeps no class loader alive. */
  private static final ThreadLocal<Boolean> MASKING = new ThreadLocal<>();

  private EventMasking() {}

  /**
   * Returns whether nothing in a line can be secret, which is quickly told of most lines. If not,
   * it may still be so. Never throws. Whatever else {@link #mask(LogEvent)} masks a line for has to
   * be asked here, too.
   */
  static boolean leavesAsItIs(LogEvent event) {
    if (MASKING.get() != null || LineTrace.isCarried()) {
      return false;
    }
    try {
      List<Throwable> errors = errorsOf(event);
      return errors.isEmpty() && isNothingSecret(event);
    } catch (Throwable failure) {
      return false; // Whoever masks it meets the same failure, and tells it.
    }
  }

  private static boolean isNothingSecret(LogEvent event) {
    try (MaskedLine line = line(event, List.of())) {
      return line == null;
    }
  }

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
    try {
      return mask(event, errorsOf(event), named);
    } catch (Throwable failure) {
      return withheld(event, failure);
    }
  }

  /**
   * Masks a line for an appender that hands the thrown exception to whoever masks that, but not the
   * exceptions among the parameters and the fields of a map, of which only texts are left there.
   * Returns the line itself if there are none. The thrown exception stays what it is unless it
   * quotes one of the others.
   */
  @SuppressWarnings("ReferenceEquality") // Equal ones may have other texts.
  static LogEvent maskBesideThrown(LogEvent event) {
    try {
      Throwable thrown = event.getThrown();
      List<Throwable> errors = errorsOf(event);
      if (errors.isEmpty() || (errors.size() == 1 && errors.get(0) == thrown)) {
        return LineTrace.without(event);
      }
      if (MASKING.get() != null) {
        return withoutTexts(event);
      }
      Context carried = LineTrace.of(event);
      MASKING.set(Boolean.TRUE);
      try (Scope ignored = carried == null ? null : carried.makeCurrent()) {
        boolean quotes = thrown != null && QuotedErrors.areIn(thrown, errors);
        try (MaskedLine line = line(event, errors)) {
          return line == null
              ? LineTrace.without(event)
              : new LineMasking(line, false).maskBesideThrown(event, quotes);
        }
      } finally {
        MASKING.remove();
      }
    } catch (Throwable failure) {
      return withheld(event, failure);
    }
  }

  private static LogEvent mask(LogEvent event, List<Throwable> errors, boolean named) {
    Context carried = LineTrace.of(event);
    // Without exceptions, no code of others is called but what writes the line itself, until texts
    // are masked, which few lines need.
    boolean isMasking = !errors.isEmpty();
    if (isMasking) {
      MASKING.set(Boolean.TRUE);
    }
    try (Scope ignored = carried == null ? null : carried.makeCurrent();
        MaskedLine line = line(event, errors)) {
      if (line == null) {
        return LineTrace.without(event);
      }
      isMasking = true;
      MASKING.set(Boolean.TRUE);
      LogEvent masked = new LineMasking(line, named).mask(event);
      LastMasked.keep(event, named, masked);
      return masked;
    } finally {
      if (isMasking) {
        MASKING.remove();
      }
    }
  }

  /** Code of others, which is called by the masking of a line, may write one of its own. */
  private static LogEvent nested(LogEvent event) {
    try (MaskedLine line = line(event, List.of())) {
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
    return Masked.errorsIn(thrown == null ? message.getThrowable() : thrown, valuesOf(message));
  }

  private static @Nullable Object @Nullable [] valuesOf(@Nullable Message message) {
    if (message instanceof MapMessage<?, ?> map) {
      return map.getData().values().toArray();
    }
    if (message instanceof ObjectMessage object) {
      return new @Nullable Object[] {object.getParameter()};
    }
    return message == null ? null : message.getParameters();
  }

  private static @Nullable MaskedLine line(LogEvent event, List<Throwable> errors) {
    return Masked.line(errors, event.getLoggerName(), () -> textOf(event), beside(event));
  }

  /**
   * Returns the parameters, which some layouts write beside the message, the context stack, and the
   * values of the context, in which the bridge of SLF4J puts key-value pairs.
   */
  private static Collection<? extends @Nullable Object> beside(LogEvent event) {
    ReadOnlyStringMap data = event.getContextData();
    ContextStack stack = event.getContextStack();
    @Nullable Object @Nullable [] values = valuesOf(event.getMessage());
    boolean hasData = data != null && !data.isEmpty();
    boolean hasStack = stack != null && !stack.isEmpty();
    if (!hasData && !hasStack) {
      return values == null ? List.of() : Arrays.asList(values);
    }
    List<@Nullable Object> all = new ArrayList<>();
    if (hasData) {
      data.forEach((key, value) -> all.add(value));
    }
    if (hasStack) {
      all.addAll(stack.asList());
    }
    if (values != null) {
      Collections.addAll(all, values);
    }
    return all;
  }

  private static @Nullable String textOf(LogEvent event) {
    Message message = event.getMessage();
    return message == null ? null : message.getFormattedMessage();
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
