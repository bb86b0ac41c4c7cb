/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.masking;

import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.internal.ExtendedSpanProcessor;
import io.telltale.sdk.internal.delegate.ExporterCalls;

/**
 * A {@link MaskingSpanProcessor} for a processor that is also called right before a span ends. That
 * call is internal to OpenTelemetry and may change: this is the only class that touches it, and
 * where it does not link, the processor does without that call.
 */
final class EndingSpanProcessor extends MaskingSpanProcessor implements ExtendedSpanProcessor {

  private final ExtendedSpanProcessor delegate;

  private EndingSpanProcessor(ExtendedSpanProcessor delegate, SpanBatch batch) {
    super(delegate, batch);
    this.delegate = delegate;
  }

  /** Returns what shows a processor masked spans. */
  static SpanProcessor of(SpanProcessor delegate, SpanBatch batch) {
    return delegate instanceof ExtendedSpanProcessor ending
        ? new EndingSpanProcessor(ending, batch)
        : new MaskingSpanProcessor(delegate, batch);
  }

  @Override
  public void onEnding(ReadWriteSpan span) {
    if (Canary.isOne(span.getSpanContext())) {
      return;
    }
    try {
      delegate.onEnding(masked(span));
    } catch (Throwable failure) {
      ExporterCalls.report(delegate, failure);
    }
  }

  @Override
  public boolean isOnEndingRequired() {
    return ExporterCalls.isTrueOrFails(delegate, delegate::isOnEndingRequired);
  }
}
