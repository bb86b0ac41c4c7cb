/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.logback;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import io.telltale.runtime.data.ErrorAttributes;
import io.telltale.runtime.data.ErrorIdentity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.event.KeyValuePair;
import org.slf4j.helpers.MessageFormatter;

/**
 * What may leave of a line. It is a {@link LoggingEvent}, as some appenders take no other.
 *
 * <p>Everything is masked when it is made, by the thread that logs.
 */
final class MaskedEvent extends LoggingEvent {

  /** For its caller alone, which is looked for on the stack only if somebody wants to know. */
  private final transient ILoggingEvent original;

  private final transient @Nullable IThrowableProxy thrown;
  private final transient @Nullable String formatted;

  /** Whether the identity of the exception may be part of the line. */
  private final boolean isNamed;

  private MaskedEvent(
      ILoggingEvent original, LineMasking masking, @Nullable IThrowableProxy thrown) {
    this.original = original;
    this.thrown = thrown;
    this.isNamed = masking.isNamed();
    setLevel(original.getLevel());
    setLoggerName(original.getLoggerName());
    setLoggerContextRemoteView(LineContext.of(original, masking));
    setInstant(original.getInstant());
    setSequenceNumber(original.getSequenceNumber());
    setMDCPropertyMap(LineContext.mdc(original, masking));
    if (masking.isWithheld()) {
      setMessage(LineMasking.WITHHELD);
      this.formatted = LineMasking.WITHHELD;
    } else {
      this.formatted = takeTexts(masking);
    }
  }

  /** Masks a line; the messages of exceptions first, as they may be quoted in it. */
  static MaskedEvent of(ILoggingEvent event, LineMasking masking) {
    IThrowableProxy proxy = event.getThrowableProxy();
    return new MaskedEvent(event, masking, proxy == null ? null : MaskedProxy.of(proxy, masking));
  }

  /**
   * Masks a line for an appender that hands on the exception itself.
   *
   * @param standIn what it gets in the place of the exception, or null
   */
  static MaskedEvent handingOn(
      ILoggingEvent event, LineMasking masking, @Nullable Throwable standIn) {
    return new MaskedEvent(
        event, masking, standIn == null ? event.getThrowableProxy() : new ThrowableProxy(standIn));
  }

  /** Returns a line without any text. Never throws. */
  static MaskedEvent withheld(ILoggingEvent event) {
    LineMasking masking = LineMasking.withheld();
    try {
      return of(event, masking);
    } catch (Throwable failure) {
      // A chain of causes may be too deep to be told.
      return new MaskedEvent(event, masking, null);
    }
  }

  /** Returns whether this was made of a line, of this very instance. */
  @SuppressWarnings("ReferenceEquality") // Equal lines may be another exception's.
  boolean isOf(ILoggingEvent event, boolean named) {
    return original == event && isNamed == named;
  }

  /** Returns the message with the arguments in it. */
  private @Nullable String takeTexts(LineMasking masking) {
    setThreadName(masking.text(original.getThreadName()));
    String template = masking.text(original.getMessage());
    setMessage(template);
    @Nullable Object[] arguments = masked(original.getArgumentArray(), masking);
    setArgumentArray(arguments);
    setKeyValuePairs(pairs(masking));
    takeMarkers(masking);
    return arguments == null
        ? template
        : masking.text(MessageFormatter.arrayFormat(template, arguments, null).getMessage());
  }

  private void takeMarkers(LineMasking masking) {
    List<Marker> markers = original.getMarkerList();
    if (markers == null) {
      return;
    }
    for (Marker marker : markers) {
      Marker masked = MaskedMarkers.of(marker, masking);
      if (masked != null) {
        addMarker(masked);
      }
    }
  }

  private static @Nullable Object @Nullable [] masked(
      @Nullable Object @Nullable [] arguments, LineMasking masking) {
    if (arguments == null) {
      return null;
    }
    @Nullable Object[] masked = new @Nullable Object[arguments.length];
    for (int i = 0; i < arguments.length; i++) {
      masked[i] = masking.value(arguments[i]);
    }
    return masked;
  }

  private @Nullable List<KeyValuePair> pairs(LineMasking masking) {
    List<KeyValuePair> pairs = original.getKeyValuePairs();
    // An argument may be any exception: only of what was thrown the line tells who it is.
    boolean isThrown = EventMasking.errorOf(original.getThrowableProxy()) != null;
    ErrorIdentity identity = isThrown ? masking.identity() : null;
    String fingerprint = isThrown ? masking.fingerprint() : null;
    if (pairs == null && identity == null && fingerprint == null) {
      return null;
    }
    List<KeyValuePair> masked = new ArrayList<>();
    if (pairs != null) {
      pairs.forEach(
          pair -> masked.add(new KeyValuePair(masking.text(pair.key), masking.value(pair.value))));
    }
    if (identity != null) {
      add(ErrorAttributes.ERROR_CODE.getKey(), (long) identity.code(), masked);
      add(ErrorAttributes.ERROR_NAME.getKey(), identity.name(), masked);
      add(ErrorAttributes.ERROR_DOMAIN.getKey(), identity.domain(), masked);
    }
    if (fingerprint != null) {
      add(ErrorAttributes.ERROR_FINGERPRINT.getKey(), fingerprint, masked);
    }
    return masked;
  }

  /** What the application says itself stays. */
  private static void add(String key, Object value, List<KeyValuePair> pairs) {
    for (KeyValuePair pair : pairs) {
      if (key.equals(pair.key)) {
        return;
      }
    }
    pairs.add(new KeyValuePair(key, value));
  }

  @Override
  public @Nullable IThrowableProxy getThrowableProxy() {
    return thrown;
  }

  @Override
  public @Nullable String getFormattedMessage() {
    return formatted;
  }

  @Override
  public StackTraceElement[] getCallerData() {
    return original.getCallerData();
  }

  @Override
  public boolean hasCallerData() {
    return original.hasCallerData();
  }
}
