/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.masking;

import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.logs.LogRecordProcessor;
import io.opentelemetry.sdk.logs.ReadWriteLogRecord;

/**
 * Shows another processor masked log records only, whatever that processor does with them. What it
 * sets on a record is set as it says.
 */
final class MaskingLogRecordProcessor implements LogRecordProcessor {

  private final LogRecordProcessor delegate;
  private final LogRecordBatch batch;

  MaskingLogRecordProcessor(LogRecordProcessor delegate, LogRecordBatch batch) {
    this.delegate = delegate;
    this.batch = batch;
  }

  /** Returns the processor that is shown masked records. */
  LogRecordProcessor delegate() {
    return delegate;
  }

  @Override
  public void onEmit(Context context, ReadWriteLogRecord record) {
    if (!Canary.ends(record.toLogRecordData().getSpanContext(), Telemetry.LOGS, this)) {
      delegate.onEmit(context, new MaskedReadWriteLogRecord(record, batch));
    }
  }

  @Override
  public CompletableResultCode shutdown() {
    return Exports.contain(delegate, delegate::shutdown);
  }

  @Override
  public CompletableResultCode forceFlush() {
    return Exports.contain(delegate, delegate::forceFlush);
  }

  @Override
  public String toString() {
    return "MaskingLogRecordProcessor{" + delegate + "}";
  }
}
