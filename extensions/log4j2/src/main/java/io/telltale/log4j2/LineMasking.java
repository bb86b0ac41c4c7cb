/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.log4j2;

import io.opentelemetry.context.Context;
import io.telltale.runtime.MaskedLine;
import io.telltale.runtime.data.ErrorAttributes;
import io.telltale.runtime.data.ErrorIdentity;
import java.util.ArrayList;
import java.util.List;
import org.apache.logging.log4j.Marker;
import org.apache.logging.log4j.MarkerManager;
import org.apache.logging.log4j.ThreadContext.ContextStack;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.impl.ContextDataFactory;
import org.apache.logging.log4j.core.impl.Log4jLogEvent;
import org.apache.logging.log4j.message.Message;
import org.apache.logging.log4j.message.ParameterizedMessage;
import org.apache.logging.log4j.spi.MutableThreadContextStack;
import org.apache.logging.log4j.util.StringMap;
import org.jspecify.annotations.Nullable;

/** Makes of a line what may leave of it. Used by one thread. */
final class LineMasking {

  private final MaskedLine line;
  private final boolean isNamed;

  /**
   * Masks by what is known.
   *
   * @param isNamed whether the identity of the exception becomes part of the line
   */
  LineMasking(MaskedLine line, boolean isNamed) {
    this.line = line;
    this.isNamed = isNamed;
  }

  /** The messages of exceptions come first, as they may be quoted in the line. */
  LogEvent mask(LogEvent event) {
    return mask(event, line.throwable(event.getThrown()), false);
  }

  /** Masks a line for an appender that hands on the exception itself, unless that is masked. */
  LogEvent maskBesideThrown(LogEvent event, boolean isMasked) {
    return mask(event, isMasked ? line.throwable(event.getThrown()) : event.getThrown(), true);
  }

  @SuppressWarnings("deprecation") // A proxy that was made already has the texts as they were.
  private LogEvent mask(LogEvent event, @Nullable Throwable thrown, boolean isExported) {
    // Before the builder, for which an event that is used again forgets its parameters.
    Message message = new MaskedMessages(this).of(event.getMessage());
    StringMap data = data(event, isExported);
    if (isNamed && event.getThrown() != null) {
      addIdentity(data);
    }
    return copyOf(event)
        .setThrown(thrown)
        .setThrownProxy(null)
        .setMessage(message)
        .setThreadName(line.text(event.getThreadName()))
        .setContextData(data)
        .setContextStack(stack(event.getContextStack()))
        .setMarker(marker(event.getMarker()))
        .build();
  }

  /**
   * Log4j's copy looks for the caller on the stack, which costs as much as masking. Most layouts do
   * not show it; the masked line looks for it when it is asked, as the line itself does.
   */
  private static Log4jLogEvent.Builder copyOf(LogEvent event) {
    boolean isLocated = event.isIncludeLocation();
    event.setIncludeLocation(false);
    try {
      return new Log4jLogEvent.Builder(event).setIncludeLocation(isLocated);
    } finally {
      event.setIncludeLocation(isLocated);
    }
  }

  @Nullable String text(@Nullable String text) {
    return line.text(text);
  }

  @Nullable Object value(@Nullable Object value) {
    return line.value(value, ParameterizedMessage::deepToString);
  }

  /** OpenTelemetry's appender may find the context of a line among its data. */
  private StringMap data(LogEvent event, boolean isExported) {
    StringMap masked = ContextDataFactory.createContextData();
    event
        .getContextData()
        .forEach(
            (key, value) -> {
              if (!key.equals(LineTrace.KEY)) {
                boolean isContext = isExported && value instanceof Context;
                masked.putValue(text(key), isContext ? value : value(value));
              }
            });
    return masked;
  }

  /** What the application says itself stays. */
  private void addIdentity(StringMap data) {
    ErrorIdentity identity = line.identity();
    if (identity != null) {
      add(ErrorAttributes.ERROR_CODE.getKey(), Integer.toString(identity.code()), data);
      add(ErrorAttributes.ERROR_NAME.getKey(), identity.name(), data);
      add(ErrorAttributes.ERROR_DOMAIN.getKey(), identity.domain(), data);
    }
    String fingerprint = line.fingerprint();
    if (fingerprint != null) {
      add(ErrorAttributes.ERROR_FINGERPRINT.getKey(), fingerprint, data);
    }
  }

  private static void add(String key, String value, StringMap data) {
    if (!data.containsKey(key)) {
      data.putValue(key, value);
    }
  }

  private @Nullable ContextStack stack(@Nullable ContextStack stack) {
    if (stack == null || stack.isEmpty()) {
      return stack;
    }
    List<String> masked = new ArrayList<>();
    for (String entry : stack.asList()) {
      masked.add(text(entry));
    }
    return new MutableThreadContextStack(masked);
  }

  private @Nullable Marker marker(@Nullable Marker marker) {
    if (marker == null) {
      return null;
    }
    String shown = marker.toString();
    return shown.equals(text(shown))
        ? marker
        : new MarkerManager.Log4jMarker(text(marker.getName()));
  }
}
