/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.sampling;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.data.DelegatingSpanData;
import io.opentelemetry.sdk.trace.data.SpanData;
import org.jspecify.annotations.Nullable;

/** An ended span of an unsampled trace that is exported nevertheless, and says so. */
final class KeptErrorSpan implements ReadableSpan {

  static final AttributeKey<Boolean> KEPT = AttributeKey.booleanKey("telltale.kept");

  private final ReadableSpan span;
  private final SpanContext context;

  KeptErrorSpan(ReadableSpan span) {
    this.span = span;
    SpanContext unsampled = span.getSpanContext();
    this.context =
        SpanContext.create(
            unsampled.getTraceId(),
            unsampled.getSpanId(),
            TraceFlags.fromByte(
                (byte) (unsampled.getTraceFlags().asByte() | TraceFlags.getSampled().asByte())),
            unsampled.getTraceState());
  }

  @Override
  public SpanContext getSpanContext() {
    return context;
  }

  @Override
  public SpanContext getParentSpanContext() {
    return span.getParentSpanContext();
  }

  @Override
  public String getName() {
    return span.getName();
  }

  @Override
  public SpanData toSpanData() {
    return new Data(span.toSpanData(), context);
  }

  @Override
  @Deprecated
  public io.opentelemetry.sdk.common.InstrumentationLibraryInfo getInstrumentationLibraryInfo() {
    return span.getInstrumentationLibraryInfo();
  }

  @Override
  public InstrumentationScopeInfo getInstrumentationScopeInfo() {
    return span.getInstrumentationScopeInfo();
  }

  @Override
  public boolean hasEnded() {
    return span.hasEnded();
  }

  @Override
  public long getLatencyNanos() {
    return span.getLatencyNanos();
  }

  @Override
  public SpanKind getKind() {
    return span.getKind();
  }

  @Override
  @SuppressWarnings("NullAway") // the interface says nullable, in annotations not read here
  public <T> @Nullable T getAttribute(AttributeKey<T> key) {
    return span.getAttribute(key);
  }

  @Override
  public Attributes getAttributes() {
    return span.getAttributes();
  }

  private static final class Data extends DelegatingSpanData {

    private final SpanContext context;
    private final Attributes attributes;

    Data(SpanData span, SpanContext context) {
      super(span);
      this.context = context;
      this.attributes = span.getAttributes().toBuilder().put(KEPT, true).build();
    }

    @Override
    public SpanContext getSpanContext() {
      return context;
    }

    @Override
    public Attributes getAttributes() {
      return attributes;
    }

    @Override
    public int getTotalAttributeCount() {
      return super.getTotalAttributeCount() + 1;
    }
  }
}
