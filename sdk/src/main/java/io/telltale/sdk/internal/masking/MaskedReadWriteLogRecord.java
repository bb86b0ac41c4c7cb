/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.masking;

import static java.util.Objects.requireNonNull;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.logs.ReadWriteLogRecord;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import java.util.List;

/**
 * A log record that is written to as it is, and can be read masked only. All that can be read of
 * one is read from its data; what later versions of OpenTelemetry add reads that by default.
 */
final class MaskedReadWriteLogRecord implements ReadWriteLogRecord {

  private final ReadWriteLogRecord record;
  private final LogRecordBatch batch;

  MaskedReadWriteLogRecord(ReadWriteLogRecord record, LogRecordBatch batch) {
    this.record = record;
    this.batch = batch;
  }

  @Override
  public <T> ReadWriteLogRecord setAttribute(AttributeKey<T> key, T value) {
    ReadWriteLogRecord unused = record.setAttribute(key, value);
    return this;
  }

  @Override
  public LogRecordData toLogRecordData() {
    return requireNonNull(batch.mask(List.of(record.toLogRecordData())).iterator().next());
  }

  @Override
  @SuppressWarnings("NullAway") // the interface says nullable, in annotations not read here
  public String getEventName() {
    return toLogRecordData().getEventName();
  }
}
