/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.masking;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.logs.LogRecordProcessor;
import io.opentelemetry.sdk.logs.ReadWriteLogRecord;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.telltale.sdk.internal.delegate.ExporterCalls;

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
    if (Canary.ends(record.toLogRecordData().getSpanContext(), Telemetry.LOGS, this)) {
      return;
    }
    try {
      delegate.onEmit(context, new MaskedRecord(record, batch));
    } catch (Throwable failure) {
      ExporterCalls.report(delegate, failure);
    }
  }

  @Override
  public CompletableResultCode shutdown() {
    return ExporterCalls.contain(delegate, delegate::shutdown);
  }

  @Override
  public CompletableResultCode forceFlush() {
    return ExporterCalls.contain(delegate, delegate::forceFlush);
  }

  @Override
  public String toString() {
    return "MaskingLogRecordProcessor{" + delegate + "}";
  }

  /**
   * A log record that is written to as it is, and can be read masked only. All that can be read of
   * one is read from its data; what later versions of OpenTelemetry add reads that by default.
   */
  private static final class MaskedRecord implements ReadWriteLogRecord {

    private final ReadWriteLogRecord record;
    private final LogRecordBatch batch;

    MaskedRecord(ReadWriteLogRecord record, LogRecordBatch batch) {
      this.record = record;
      this.batch = batch;
    }

    @Override
    public <T> ReadWriteLogRecord setAttribute(AttributeKey<T> key, T value) {
      record.setAttribute(key, value);
      return this;
    }

    @Override
    public LogRecordData toLogRecordData() {
      return batch.maskOne(record.toLogRecordData());
    }

    @Override
    @SuppressWarnings("NullAway") // the interface says nullable, in annotations not read here
    public String getEventName() {
      return toLogRecordData().getEventName();
    }
  }
}
