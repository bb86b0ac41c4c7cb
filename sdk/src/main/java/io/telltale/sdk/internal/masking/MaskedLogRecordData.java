/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.masking;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.Value;
import io.opentelemetry.api.logs.Severity;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.resources.Resource;
import io.telltale.runtime.internal.guard.Failures;
import io.telltale.runtime.internal.value.Masks;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A log record of which everything that may hold a secret was looked through. What a later version
 * of OpenTelemetry may add to records does not leave, as nobody has masked it. Immutable.
 */
final class MaskedLogRecordData implements LogRecordData {

  private final LogRecordData delegate;
  private final @Nullable Value<?> body;
  private final Attributes attributes;
  private final @Nullable String eventName;
  private final @Nullable String severityText;
  private final int droppedAttributes;

  private MaskedLogRecordData(
      LogRecordData delegate,
      @Nullable Value<?> body,
      Attributes attributes,
      @Nullable String eventName,
      @Nullable String severityText) {
    this.delegate = delegate;
    this.body = body;
    this.attributes = attributes;
    this.eventName = eventName;
    this.severityText = severityText;
    this.droppedAttributes = dropped(delegate);
  }

  private static int dropped(LogRecordData delegate) {
    try {
      return delegate.getTotalAttributeCount() - delegate.getAttributes().size();
    } catch (Throwable failure) {
      Failures.contain(failure);
      return 0;
    }
  }

  /**
   * Returns the record itself if nothing in it is to change, else a masked copy.
   *
   * @param told its attributes, as the exception has them
   * @param toldBody its body, as its policy has it, or null
   */
  static LogRecordData of(
      LogRecordData record, Attributes told, @Nullable Value<?> toldBody, TraceMask mask) {
    Attributes attributes = ExceptionAttributes.mask(told, mask);
    Value<?> rawBody = record.getBodyValue();
    Value<?> body = toldBody == null ? null : ValueMasker.mask(toldBody, mask);
    String eventName = mask(eventName(record), mask);
    String severityText = mask(record.getSeverityText(), mask);
    boolean same =
        body == rawBody
            && attributes == record.getAttributes()
            && Objects.equals(eventName, eventName(record))
            && Objects.equals(severityText, record.getSeverityText());
    return same
        ? record
        : new MaskedLogRecordData(record, body, attributes, eventName, severityText);
  }

  /** Returns a record without a text. */
  static LogRecordData bare(LogRecordData record, Attributes attributes) {
    return bare(record, Value.of(Masks.REDACTED), attributes, null);
  }

  /**
   * Returns a record without a text of its own.
   *
   * @param body what is known to hold no secret, null for none
   * @param eventName a text that leaves only if it is one that programs have
   */
  static LogRecordData bare(
      LogRecordData record,
      @Nullable Value<?> body,
      Attributes attributes,
      @Nullable String eventName) {
    String name = eventName != null && TraceMask.isOfProgram(eventName) ? eventName : null;
    return new MaskedLogRecordData(record, body, attributes, name, null);
  }

  private static @Nullable String mask(@Nullable String text, TraceMask mask) {
    return text == null ? null : mask.text(text);
  }

  /** Versions before 1.50 have none. */
  static @Nullable String eventName(LogRecordData record) {
    try {
      return record.getEventName();
    } catch (NoSuchMethodError absent) {
      return null;
    }
  }

  @Override
  public Resource getResource() {
    return delegate.getResource();
  }

  @Override
  public InstrumentationScopeInfo getInstrumentationScopeInfo() {
    return delegate.getInstrumentationScopeInfo();
  }

  @Override
  public long getTimestampEpochNanos() {
    return delegate.getTimestampEpochNanos();
  }

  @Override
  public long getObservedTimestampEpochNanos() {
    return delegate.getObservedTimestampEpochNanos();
  }

  @Override
  public SpanContext getSpanContext() {
    return delegate.getSpanContext();
  }

  @Override
  public Severity getSeverity() {
    return delegate.getSeverity();
  }

  @Override
  @SuppressWarnings("NullAway") // the interface says nullable, in annotations not read here
  public @Nullable String getSeverityText() {
    return severityText;
  }

  @Override
  @Deprecated
  public io.opentelemetry.sdk.logs.data.Body getBody() {
    return body == null
        ? io.opentelemetry.sdk.logs.data.Body.empty()
        : io.opentelemetry.sdk.logs.data.Body.string(body.asString());
  }

  @Override
  @SuppressWarnings("NullAway") // as above
  public @Nullable Value<?> getBodyValue() {
    return body;
  }

  @Override
  public Attributes getAttributes() {
    return attributes;
  }

  @Override
  public int getTotalAttributeCount() {
    return attributes.size() + droppedAttributes;
  }

  @Override
  @SuppressWarnings("NullAway") // as above
  public @Nullable String getEventName() {
    return eventName;
  }

  @Override
  public String toString() {
    return "MaskedLogRecordData{body=" + body + ", attributes=" + attributes + "}";
  }
}
