/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.masking;

import static java.util.Objects.requireNonNull;

import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.telltale.sdk.internal.delegate.ExporterCalls;
import java.util.List;

/**
 * Shows another processor masked spans only, whatever that processor does with them: nobody can
 * tell from outside whether it exports. What it sets on a span that has started is set as it says.
 * Starting and ending a span never throws.
 */
class MaskingSpanProcessor implements SpanProcessor {

  private final SpanProcessor delegate;
  private final SpanBatch batch;

  MaskingSpanProcessor(SpanProcessor delegate, SpanBatch batch) {
    this.delegate = delegate;
    this.batch = batch;
  }

  /** Returns the processor that is shown masked spans. */
  final SpanProcessor delegate() {
    return delegate;
  }

  @Override
  public final void onStart(Context parentContext, ReadWriteSpan span) {
    if (Canary.ends(span.getSpanContext(), Telemetry.SPANS, this)) {
      return;
    }
    try {
      delegate.onStart(parentContext, masked(span));
    } catch (Throwable failure) {
      ExporterCalls.report(delegate, failure);
    }
  }

  /** Returns a span whose texts are masked as long as it can be written to. */
  final ReadWriteSpan masked(ReadWriteSpan span) {
    return new MaskedReadableSpan.Writable(span, batch);
  }

  @Override
  public final boolean isStartRequired() {
    return ExporterCalls.isTrueOrFails(delegate, delegate::isStartRequired);
  }

  @Override
  public final void onEnd(ReadableSpan span) {
    if (Canary.ends(span.getSpanContext(), Telemetry.SPANS, this)) {
      return;
    }
    try {
      tell(span);
      delegate.onEnd(new MaskedReadableSpan(span, batch));
    } catch (Throwable failure) {
      ExporterCalls.report(delegate, failure);
    }
  }

  /** The other spans of its trace are masked by what this one tells, whichever is read first. */
  private void tell(ReadableSpan span) {
    SpanData data = requireNonNull(span.toSpanData());
    if (SpanBatch.mayHoldError(data)) {
      batch.mask(List.of(data));
    }
  }

  @Override
  public final boolean isEndRequired() {
    return ExporterCalls.isTrueOrFails(delegate, delegate::isEndRequired);
  }

  @Override
  public final CompletableResultCode shutdown() {
    return ExporterCalls.contain(delegate, delegate::shutdown);
  }

  @Override
  public final CompletableResultCode forceFlush() {
    return ExporterCalls.contain(delegate, delegate::forceFlush);
  }

  @Override
  public final String toString() {
    return "MaskingSpanProcessor{" + delegate + "}";
  }
}
