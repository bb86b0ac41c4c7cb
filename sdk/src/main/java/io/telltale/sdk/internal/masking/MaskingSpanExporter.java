/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.masking;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.telltale.sdk.internal.delegate.MaskingExporter;
import java.util.Collection;

/** Hands spans to another exporter, masked. Never throws. */
final class MaskingSpanExporter extends MaskingExporter<SpanExporter, SpanData>
    implements SpanExporter {

  private final SpanBatch batch;
  private final ExportMasking masking;
  private final FirstUse firstUse;

  MaskingSpanExporter(SpanExporter delegate, SpanBatch batch, ExportMasking masking) {
    super(delegate);
    this.batch = batch;
    this.masking = masking;
    this.firstUse = masking.firstUse();
  }

  /** Returns what masks it. */
  ExportMasking masking() {
    return masking;
  }

  @Override
  protected CompletableResultCode exportTo(SpanExporter exporter, Collection<SpanData> masked) {
    return exporter.export(masked);
  }

  @Override
  protected CompletableResultCode flush(SpanExporter exporter) {
    return exporter.flush();
  }

  @Override
  protected CompletableResultCode shutdown(SpanExporter exporter) {
    return exporter.shutdown();
  }

  @Override
  protected Collection<SpanData> masked(Collection<SpanData> spans) {
    Collection<SpanData> shown = Canary.withoutSpans(spans, this);
    if (shown.isEmpty()) {
      return shown;
    }
    firstUse.run(this);
    return batch.mask(CachingSpanData.of(shown));
  }
}
