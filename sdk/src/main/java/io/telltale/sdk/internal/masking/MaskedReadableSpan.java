/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.masking;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A span that can be read masked only, by what is known of its trace at the time: the later it is
 * read, the more. It holds the span itself, as the SDK's own queue does.
 */
class MaskedReadableSpan implements ReadableSpan {

  private final ReadableSpan span;
  private final SpanBatch batch;

  MaskedReadableSpan(ReadableSpan span, SpanBatch batch) {
    this.span = span;
    this.batch = batch;
  }

  @Override
  public final SpanData toSpanData() {
    return batch.maskOne(span.toSpanData());
  }

  @Override
  public final String getName() {
    return toSpanData().getName();
  }

  @Override
  @SuppressWarnings("NullAway") // the interface says nullable, in annotations not read here
  public final <T> @Nullable T getAttribute(AttributeKey<T> key) {
    return getAttributes().get(key);
  }

  @Override
  public final Attributes getAttributes() {
    return toSpanData().getAttributes();
  }

  @Override
  public final SpanContext getSpanContext() {
    return span.getSpanContext();
  }

  @Override
  public final SpanContext getParentSpanContext() {
    return span.getParentSpanContext();
  }

  @Override
  @Deprecated
  public final io.opentelemetry.sdk.common.InstrumentationLibraryInfo
      getInstrumentationLibraryInfo() {
    return span.getInstrumentationLibraryInfo();
  }

  @Override
  public final InstrumentationScopeInfo getInstrumentationScopeInfo() {
    return span.getInstrumentationScopeInfo();
  }

  @Override
  public final boolean hasEnded() {
    return span.hasEnded();
  }

  @Override
  public final long getLatencyNanos() {
    return span.getLatencyNanos();
  }

  @Override
  public final SpanKind getKind() {
    return span.getKind();
  }

  /** Names the span, and nothing that it holds. */
  @Override
  public final String toString() {
    SpanContext context = span.getSpanContext();
    return "MaskedSpan{" + context.getTraceId() + "/" + context.getSpanId() + "}";
  }

  /** A span that is written to as it is, and can be read masked only. */
  static final class Writable extends MaskedReadableSpan implements ReadWriteSpan {

    private final ReadWriteSpan span;

    Writable(ReadWriteSpan span, SpanBatch batch) {
      super(span, batch);
      this.span = span;
    }

    @Override
    @SuppressWarnings("NullAway") // the interface says nullable, in annotations not read here
    public <T> Span setAttribute(AttributeKey<T> key, @Nullable T value) {
      span.setAttribute(key, value);
      return this;
    }

    @Override
    public Span addEvent(String name, Attributes attributes) {
      span.addEvent(name, attributes);
      return this;
    }

    @Override
    public Span addEvent(String name, Attributes attributes, long timestamp, TimeUnit unit) {
      span.addEvent(name, attributes, timestamp, unit);
      return this;
    }

    @Override
    public Span setStatus(StatusCode statusCode, String description) {
      span.setStatus(statusCode, description);
      return this;
    }

    @Override
    public Span recordException(Throwable exception, Attributes additionalAttributes) {
      span.recordException(exception, additionalAttributes);
      return this;
    }

    @Override
    public Span updateName(String name) {
      span.updateName(name);
      return this;
    }

    @Override
    public Span addLink(SpanContext spanContext) {
      span.addLink(spanContext);
      return this;
    }

    @Override
    public Span addLink(SpanContext spanContext, Attributes attributes) {
      span.addLink(spanContext, attributes);
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
}
