/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.masking;

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
    super(delegate, delegate::export, delegate::flush, delegate::shutdown);
    this.batch = batch;
    this.masking = masking;
    this.firstUse = masking.firstUse();
  }

  /** Returns what masks it. */
  ExportMasking masking() {
    return masking;
  }

  @Override
  protected Collection<LogRecordData> masked(Collection<LogRecordData> records) {
    Collection<LogRecordData> shown = Canary.withoutLogs(records, this);
    if (shown.isEmpty()) {
      return shown;
    }
    firstUse.of(this);
    return batch.mask(shown);
  }
}
