/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.masking;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.logs.export.LogRecordExporter;
import java.util.Collection;

/** Hands log records to another exporter, masked. Never throws. */
final class MaskingLogRecordExporter implements LogRecordExporter {

  private final LogRecordExporter delegate;
  private final LogRecordBatch batch;
  private final ExportMasking masking;
  private final FirstUse firstUse;

  MaskingLogRecordExporter(
      LogRecordExporter delegate, LogRecordBatch batch, ExportMasking masking) {
    this.delegate = delegate;
    this.batch = batch;
    this.masking = masking;
    this.firstUse = masking.firstUse();
  }

  /** Returns the exporter that gets masked data. */
  LogRecordExporter delegate() {
    return delegate;
  }

  /** Returns what masks it. */
  ExportMasking masking() {
    return masking;
  }

  @Override
  public CompletableResultCode export(Collection<LogRecordData> records) {
    try {
      Collection<LogRecordData> shown = Canary.withoutLogs(records, this);
      if (shown.isEmpty() && shown != records) {
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
    return "MaskingLogRecordExporter{" + delegate + "}";
  }
}
