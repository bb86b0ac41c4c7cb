/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.imitations;

import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.logs.LogRecordProcessor;
import io.opentelemetry.sdk.logs.ReadWriteLogRecord;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.logs.export.LogRecordExporter;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Exports what it gets, under the name of what masks. */
public final class MaskingLogRecordExporter implements LogRecordExporter {

  private final LogRecordExporter exporter;

  public MaskingLogRecordExporter(LogRecordExporter exporter) {
    this.exporter = exporter;
  }

  @Override
  public CompletableResultCode export(Collection<LogRecordData> logs) {
    return exporter.export(logs);
  }

  @Override
  public CompletableResultCode flush() {
    return exporter.flush();
  }

  @Override
  public CompletableResultCode shutdown() {
    return exporter.shutdown();
  }

  @Override
  public String toString() {
    return "MaskingLogRecordExporter{OtlpHttpLogRecordExporter{}}";
  }

  /** Named as one that does nothing. */
  public static final class NoopLogRecordProcessor implements LogRecordProcessor {

    private final LogRecordExporter exporter;

    public NoopLogRecordProcessor(LogRecordExporter exporter) {
      this.exporter = exporter;
    }

    @Override
    public void onEmit(Context context, ReadWriteLogRecord record) {
      exporter.export(List.of(record.toLogRecordData())).join(10, TimeUnit.SECONDS);
    }

    @Override
    public String toString() {
      return "NoopLogRecordProcessor";
    }
  }
}
