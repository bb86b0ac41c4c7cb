/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.logback;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.core.spi.AppenderAttachable;
import io.telltale.runtime.Masked;
import io.telltale.runtime.MaskedLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes of a line what may leave of it. Never throws. */
final class EventMasking {

  /** Set only while a line is masked, so that it keeps no class loader alive. */
  private static final ThreadLocal<Boolean> MASKING = new ThreadLocal<>();

  private EventMasking() {}

  /**
   * Returns the line itself if nothing in it can be secret.
   *
   * @param named whether the identity of the exception becomes part of the line
   * @param behind those that get the line
   */
  static ILoggingEvent mask(
      ILoggingEvent event, boolean named, AppenderAttachable<ILoggingEvent> behind) {
    if (event instanceof MaskedEvent) {
      return event;
    }
    try {
      List<Throwable> errors = LineErrors.of(event);
      if (errors.isEmpty()) {
        return maskBesideErrors(event, behind);
      }
      boolean isChanged = TraceIds.areAddedBy(behind, event);
      if (MASKING.get() != null) {
        return MaskedEvent.withheld(event);
      }
      MaskedEvent last = isChanged ? null : LastMasked.of(event, named);
      return last == null ? maskErrors(event, errors, named) : last;
    } catch (Throwable failure) {
      return withheld(event, behind, failure);
    }
  }

  /**
   * Masks a line for an appender that hands the thrown exception to whoever masks that, but not the
   * exceptions among arguments, pairs and markers, of which only texts are left there. Returns the
   * line itself if there are none. The thrown exception stays what it is unless it quotes one of
   * the others.
   */
  static ILoggingEvent maskBesideThrown(
      ILoggingEvent event, AppenderAttachable<ILoggingEvent> behind) {
    try {
      Throwable thrown = errorOf(event.getThrowableProxy());
      List<Throwable> errors = LineErrors.of(event);
      if (errors.isEmpty() || (errors.size() == 1 && errors.get(0) == thrown)) {
        return event;
      }
      if (MASKING.get() != null) {
        return MaskedEvent.withheld(event);
      }
      MASKING.set(Boolean.TRUE);
      boolean quotes = thrown != null && QuotedErrors.areIn(event.getThrowableProxy(), errors);
      try (MaskedLine line = line(event, errors)) {
        LineMasking masking = LineMasking.of(line, false);
        return thrown == null
            ? MaskedEvent.of(event, masking)
            : MaskedEvent.handingOn(event, masking, quotes ? masking.throwable(thrown) : null);
      } finally {
        MASKING.remove();
      }
    } catch (Throwable failure) {
      return withheld(event, behind, failure);
    }
  }

  private static ILoggingEvent withheld(
      ILoggingEvent event, AppenderAttachable<ILoggingEvent> behind, Throwable failure) {
    try {
      MaskedLine.withheld(EventMasking.class, failure);
      TraceIds.areAddedBy(behind, event);
    } catch (Throwable again) {
      // There may be no memory or stack left to say it, or no Telltale.
    }
    return MaskedEvent.withheld(event);
  }

  private static ILoggingEvent maskErrors(
      ILoggingEvent event, List<Throwable> errors, boolean named) {
    MASKING.set(Boolean.TRUE);
    try (MaskedLine line = line(event, errors)) {
      MaskedEvent masked = MaskedEvent.of(event, LineMasking.of(line, named));
      LastMasked.keep(masked);
      return masked;
    } finally {
      MASKING.remove();
    }
  }

  private static @Nullable MaskedLine line(ILoggingEvent event, List<Throwable> errors) {
    return Masked.line(
        errors, event.getLoggerName(), event::getFormattedMessage, LineContext.beside(event));
  }

  /** Code of others, which is called by the masking of a line, may write one of its own. */
  private static ILoggingEvent maskBesideErrors(
      ILoggingEvent event, AppenderAttachable<ILoggingEvent> behind) {
    try (MaskedLine line = line(event, List.of())) {
      if (line == null && event.getThrowableProxy() == null) {
        return event;
      }
      TraceIds.areAddedBy(behind, event);
      Object[] arguments = event.getArgumentArray();
      if (MASKING.get() != null && arguments != null && arguments.length > 0) {
        return MaskedEvent.withheld(event);
      }
      return maskKnown(event, line);
    }
  }

  private static ILoggingEvent maskKnown(ILoggingEvent event, @Nullable MaskedLine line) {
    boolean isOuter = MASKING.get() == null;
    MASKING.set(Boolean.TRUE);
    try {
      return MaskedEvent.of(event, LineMasking.of(line, false));
    } finally {
      if (isOuter) {
        MASKING.remove();
      }
    }
  }

  /** Returns the exception of a proxy, null if only its texts are left. */
  static @Nullable Throwable errorOf(@Nullable IThrowableProxy proxy) {
    return proxy instanceof ThrowableProxy known && !(proxy instanceof MaskedProxy)
        ? known.getThrowable()
        : null;
  }
}
