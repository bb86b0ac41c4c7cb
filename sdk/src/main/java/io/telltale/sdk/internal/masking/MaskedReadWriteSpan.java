/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.masking;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A span that is written to as it is, and can be read masked only. */
final class MaskedReadWriteSpan extends MaskedReadableSpan implements ReadWriteSpan {

  private final ReadWriteSpan span;

  MaskedReadWriteSpan(ReadWriteSpan span, SpanBatch batch) {
    super(span, batch);
    this.span = span;
  }

  @Override
  @SuppressWarnings("NullAway") // the interface says nullable, in annotations not read here
  public <T> Span setAttribute(AttributeKey<T> key, @Nullable T value) {
    Span unused = span.setAttribute(key, value);
    return this;
  }

  @Override
  public Span addEvent(String name, Attributes attributes) {
    Span unused = span.addEvent(name, attributes);
    return this;
  }

  @Override
  public Span addEvent(String name, Attributes attributes, long timestamp, TimeUnit unit) {
    Span unused = span.addEvent(name, attributes, timestamp, unit);
    return this;
  }

  @Override
  public Span setStatus(StatusCode statusCode, String description) {
    Span unused = span.setStatus(statusCode, description);
    return this;
  }

  @Override
  public Span recordException(Throwable exception, Attributes additionalAttributes) {
    Span unused = span.recordException(exception, additionalAttributes);
    return this;
  }

  @Override
  public Span updateName(String name) {
    Span unused = span.updateName(name);
    return this;
  }

  @Override
  public Span addLink(SpanContext spanContext) {
    Span unused = span.addLink(spanContext);
    return this;
  }

  @Override
  public Span addLink(SpanContext spanContext, Attributes attributes) {
    Span unused = span.addLink(spanContext, attributes);
    return this;
  }

  @Override
  public void end() {
    span.end();
  }

  @Override
  public void end(long timestamp, TimeUnit unit) {
    span.end(timestamp, unit);
  }

  @Override
  public boolean isRecording() {
    return span.isRecording();
  }
}
