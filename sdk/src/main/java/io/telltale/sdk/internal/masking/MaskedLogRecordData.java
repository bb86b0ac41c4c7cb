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
import org.jspecify.annotations.Nullable;

/**
 * A log record of which everything that may hold a secret was looked through. What a later version
 * of OpenTelemetry may add to records does not leave, as nobody has masked it. Immutable.
 */
final class MaskedLogRecordData implements LogRecordData {

  private final LogRecordData delegate;
  private final @Nullable Value<?> body;
  private final Attributes attributes;
  private final int droppedAttributes;

  MaskedLogRecordData(
      LogRecordData delegate,
      @Nullable Value<?> body,
      Attributes attributes,
      int droppedAttributes) {
    this.delegate = delegate;
    this.body = body;
    this.attributes = attributes;
    this.droppedAttributes = droppedAttributes;
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
    return delegate.getSeverityText();
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
    return delegate.getEventName();
  }

  @Override
  public String toString() {
    return "MaskedLogRecordData{body=" + body + ", attributes=" + attributes + "}";
  }
}
