/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.recording;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.telltale.annotations.SpanStatus;
import io.telltale.runtime.data.ErrorAttributes;
import io.telltale.runtime.data.ErrorIdentity;
import io.telltale.runtime.internal.text.AttributeTexts;
import io.telltale.runtime.internal.text.MaskedKeys;
import io.telltale.runtime.internal.text.TextMasker;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Puts a record on a span: attributes, the event, the status.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class SpanWriter {

  private static final String EVENT_NAME = "exception";

  /** Attributes of this prefix are ours to say: what a caller gives for them may be unmasked. */
  private static final String EVENT_PREFIX = "exception.";

  private static final AttributeKey<Boolean> EXCEPTION_ESCAPED =
      AttributeKey.booleanKey("exception.escaped");

  private static final int SERVER_FAULT = 500;

  private final TextMasker texts;
  private final MaskedKeys keys;
  private final Function<Span, @Nullable SpanKind> spanKind;
  private final boolean events;
  private final boolean conventions;

  public SpanWriter(
      TextMasker texts,
      MaskedKeys keys,
      Function<Span, @Nullable SpanKind> spanKind,
      boolean events,
      boolean conventions) {
    this.texts = texts;
    this.keys = keys;
    this.spanKind = spanKind;
    this.events = events;
    this.conventions = conventions;
  }

  /**
   * Writes an exception.
   *
   * @param additional the caller's attributes, for the event
   * @param failed whether the exception is a failure of the span's operation
   */
  void write(Span span, ErrorOccurrence error, Attributes additional, boolean failed) {
    writeAttributes(span, error);
    if (events) {
      span.addEvent(EVENT_NAME, eventAttributes(error, additional));
    }
    setStatus(span, error.identity(), error.errorMessage(), failed);
  }

  private void setStatus(
      Span span, @Nullable ErrorIdentity identity, @Nullable String description, boolean failed) {
    if (failed && setsStatus(span, identity)) {
      span.setStatus(StatusCode.ERROR, description == null ? "" : description);
    }
  }

  private void writeAttributes(Span span, ErrorOccurrence error) {
    ErrorIdentity identity = error.identity();
    if (identity != null) {
      identity.writeTo(span);
    }
    if (!conventions) {
      span.setAttribute(keys.errorType(), error.errorType());
      setAttribute(span, keys.errorMessage(), error.errorMessage());
    }
    setAttribute(span, ErrorAttributes.ERROR_FINGERPRINT, error.shownFingerprint());
    for (int i = 0; i < error.size(); i++) {
      setAttribute(span, error.key(i), error.attribute(i));
    }
  }

  /** A key and its value are put into a member together, by methods that bind their types. */
  @SuppressWarnings("unchecked")
  private static void setAttribute(Span span, AttributeKey<?> key, @Nullable Object value) {
    if (value != null) {
      span.setAttribute((AttributeKey<Object>) key, value);
    }
  }

  /** Returns what an event, or a log record, says of the exception. */
  Attributes eventAttributes(ErrorOccurrence error, Attributes additional) {
    String message = error.exceptionMessage();
    String stackTrace = error.stackTrace();
    String fingerprint = error.shownFingerprint();
    boolean isUsual = (stackTrace == null) == (fingerprint == null);
    if (isUsual && additional.isEmpty() && error.causeTypes().isEmpty() && message != null) {
      return usualAttributes(error.exceptionType(), message, stackTrace, fingerprint);
    }
    AttributesBuilder attributes = Attributes.builder();
    additional.forEach((key, value) -> putAdditional(attributes, key, value, error));
    attributes.put(keys.exceptionType(), error.exceptionType());
    if (message != null) {
      attributes.put(keys.exceptionMessage(), message);
    }
    if (!error.causeTypes().isEmpty()) {
      attributes.put(ErrorAttributes.ERROR_CAUSE_TYPES, error.causeTypes());
    }
    if (stackTrace != null) {
      attributes.put(keys.exceptionStackTrace(), stackTrace);
    }
    if (fingerprint != null) {
      attributes.put(ErrorAttributes.ERROR_FINGERPRINT, fingerprint);
    }
    return attributes.build();
  }

  /** Most events have just these, and a builder costs as much as all the rest of recording. */
  private Attributes usualAttributes(
      String type, String message, @Nullable String stackTrace, @Nullable String fingerprint) {
    if (stackTrace == null || fingerprint == null) {
      return Attributes.of(keys.exceptionType(), type, keys.exceptionMessage(), message);
    }
    return Attributes.of(
        keys.exceptionType(),
        type,
        keys.exceptionMessage(),
        message,
        keys.exceptionStackTrace(),
        stackTrace,
        ErrorAttributes.ERROR_FINGERPRINT,
        fingerprint);
  }

  private void putAdditional(
      AttributesBuilder attributes, AttributeKey<?> key, Object value, ErrorOccurrence error) {
    if (!key.getKey().startsWith(EVENT_PREFIX) || key.equals(EXCEPTION_ESCAPED)) {
      AttributeTexts.put(attributes, key, value, text -> error.masked(text, texts));
    }
  }

  /**
   * A span whose kind is not known is taken for a SERVER span: it is where applications record, and
   * there instrumentation sets the status itself.
   */
  private boolean setsStatus(Span span, @Nullable ErrorIdentity identity) {
    if (identity == null || identity.spanStatus() == SpanStatus.ERROR) {
      return true;
    }
    if (identity.spanStatus() == SpanStatus.UNSET) {
      return false;
    }
    SpanKind kind = identity.status() >= SERVER_FAULT ? null : spanKind.apply(span);
    return identity.status() >= SERVER_FAULT || (kind != null && kind != SpanKind.SERVER);
  }
}
