/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.masking;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;

/** Hands spans to another exporter, masked. Never throws. */
final class MaskingSpanExporter implements SpanExporter {

  private final SpanExporter delegate;
  private final SpanBatch batch;
  private final ExportMasking masking;
  private final FirstUse firstUse;

  MaskingSpanExporter(SpanExporter delegate, SpanBatch batch, ExportMasking masking) {
    this.delegate = delegate;
    this.batch = batch;
    this.masking = masking;
    this.firstUse = masking.firstUse();
  }

  /** Returns the exporter that gets masked data. */
  SpanExporter delegate() {
    return delegate;
  }

  /** Returns what masks it. */
  ExportMasking masking() {
    return masking;
  }

  @Override
  public CompletableResultCode export(Collection<SpanData> spans) {
    // Not by the way of the others, as healthy spans are to cost no memory, not even a lambda.
    try {
      Collection<SpanData> shown = Canary.withoutSpans(spans, this);
      if (shown.isEmpty() && shown != spans) {
        return CompletableResultCode.ofSuccess();
      }
      firstUse.of(this);
      return ExporterCalls.orFailure(delegate.export(batch.mask(shown)));
    } catch (Throwable failure) {
      return ExporterCalls.failed(delegate, failure);
    }
  }

  @Override
  public CompletableResultCode flush() {
    return ExporterCalls.contain(delegate, delegate::flush);
  }

  @Override
  public CompletableResultCode shutdown() {
    return ExporterCalls.contain(delegate, delegate::shutdown);
  }

  @Override
  public String toString() {
    return "MaskingSpanExporter{" + delegate + "}";
  }
}
