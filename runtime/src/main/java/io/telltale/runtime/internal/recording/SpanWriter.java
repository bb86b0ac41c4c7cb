/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.recording;

import static java.util.Objects.requireNonNull;

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
   * Writes a record.
   *
   * @param additional the caller's attributes, for the event
   * @param failed whether the exception is a failure of the span's operation
   */
  void write(Span span, ErrorRecord record, Attributes additional, boolean failed) {
    writeAttributes(span, record);
    if (events) {
      span.addEvent(EVENT_NAME, eventAttributes(record, additional));
    }
    setStatus(span, record.identity, record.errorMessage, failed);
  }

  private void setStatus(
      Span span, @Nullable ErrorIdentity identity, @Nullable String description, boolean failed) {
    if (failed && setsStatus(span, identity)) {
      span.setStatus(StatusCode.ERROR, description == null ? "" : description);
    }
  }

  /** The same for an exception as most are. */
  void write(Span span, PlainError plain, boolean failed) {
    String type = plain.chain.typeName();
    String message = requireNonNull(plain.errorMessage);
    plain.identity().writeTo(span);
    if (!conventions) {
      span.setAttribute(keys.errorType(), type);
      span.setAttribute(keys.errorMessage(), message);
    }
    for (int i = 0; i < plain.size(); i++) {
      Object value = plain.attribute(i);
      if (value != null) {
        span.setAttribute(plain.key(i), value);
      }
    }
    if (events) {
      span.addEvent(EVENT_NAME, usualAttributes(type, requireNonNull(plain.exceptionMessage)));
    }
    setStatus(span, plain.identity(), message, failed);
  }

  private Attributes usualAttributes(String type, String message) {
    return Attributes.of(keys.exceptionType(), type, keys.exceptionMessage(), message);
  }

  private void writeAttributes(Span span, ErrorRecord record) {
    if (record.identity != null) {
      record.identity.writeTo(span);
    }
    if (!conventions) {
      span.setAttribute(keys.errorType(), record.errorType);
      if (record.errorMessage != null) {
        span.setAttribute(keys.errorMessage(), record.errorMessage);
      }
    }
    if (record.fingerprint != null) {
      span.setAttribute(ErrorAttributes.ERROR_FINGERPRINT, record.fingerprint);
    }
    for (int i = 0; i < record.members.size(); i++) {
      Member member = record.members.get(i);
      Object value = member.attribute();
      if (value != null && member.isExported()) {
        setAttribute(span, member.key(), value);
      }
    }
  }

  /** A key and its value are put into a member together, by methods that bind their types. */
  @SuppressWarnings("unchecked")
  private static void setAttribute(Span span, AttributeKey<?> key, Object value) {
    span.setAttribute((AttributeKey<Object>) key, value);
  }

  /** Returns what an event, or a log record, says of the exception. */
  Attributes eventAttributes(ErrorRecord record, Attributes additional) {
    boolean isUsual = (record.stackTrace == null) == (record.fingerprint == null);
    if (isUsual
        && additional.isEmpty()
        && record.causeTypes.isEmpty()
        && record.exceptionMessage != null) {
      return usualAttributes(record, record.exceptionMessage);
    }
    AttributesBuilder attributes = Attributes.builder();
    additional.forEach((key, value) -> putAdditional(attributes, key, value, record));
    attributes.put(keys.exceptionType(), record.exceptionType);
    if (record.exceptionMessage != null) {
      attributes.put(keys.exceptionMessage(), record.exceptionMessage);
    }
    if (!record.causeTypes.isEmpty()) {
      attributes.put(ErrorAttributes.ERROR_CAUSE_TYPES, record.causeTypes);
    }
    if (record.stackTrace != null) {
      attributes.put(keys.exceptionStackTrace(), record.stackTrace);
    }
    if (record.fingerprint != null) {
      attributes.put(ErrorAttributes.ERROR_FINGERPRINT, record.fingerprint);
    }
    return attributes.build();
  }

  /** Most events have just these, and a builder costs as much as all the rest of recording. */
  private Attributes usualAttributes(ErrorRecord record, String message) {
    if (record.stackTrace == null) {
      return usualAttributes(record.exceptionType, message);
    }
    return Attributes.of(
        keys.exceptionType(),
        record.exceptionType,
        keys.exceptionMessage(),
        message,
        keys.exceptionStackTrace(),
        record.stackTrace,
        ErrorAttributes.ERROR_FINGERPRINT,
        record.fingerprint);
  }

  private void putAdditional(
      AttributesBuilder attributes, AttributeKey<?> key, Object value, ErrorRecord record) {
    if (!key.getKey().startsWith(EVENT_PREFIX) || key.equals(EXCEPTION_ESCAPED)) {
      AttributeTexts.put(
          attributes, key, value, text -> texts.mask(text, record.secrets, false, record.budget));
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
