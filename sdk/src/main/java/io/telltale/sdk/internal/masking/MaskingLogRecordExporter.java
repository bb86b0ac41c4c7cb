/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.masking;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.logs.export.LogRecordExporter;
import io.telltale.sdk.internal.delegate.MaskingExporter;
import java.util.Collection;

/** Hands log records to another exporter, masked. Never throws. */
final class MaskingLogRecordExporter extends MaskingExporter<LogRecordExporter, LogRecordData>
    implements LogRecordExporter {

  private final LogRecordBatch batch;
  private final ExportMasking masking;
  private final FirstUse firstUse;

  MaskingLogRecordExporter(
      LogRecordExporter delegate, LogRecordBatch batch, ExportMasking masking) {
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
  protected CompletableResultCode exportTo(
      LogRecordExporter exporter, Collection<LogRecordData> masked) {
    return exporter.export(masked);
  }

  @Override
  protected CompletableResultCode flush(LogRecordExporter exporter) {
    return exporter.flush();
  }

  @Override
  protected CompletableResultCode shutdown(LogRecordExporter exporter) {
    return exporter.shutdown();
  }

  @Override
  protected Collection<LogRecordData> masked(Collection<LogRecordData> records) {
    Collection<LogRecordData> shown = Canary.withoutLogs(records, this);
    if (shown.isEmpty()) {
      return shown;
    }
    firstUse.run(this);
    return batch.mask(shown);
  }
}
