/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.testing;

import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.logs.export.LogRecordExporter;

/** Shows the running tests what an exporter gets. */
final class WatchedLogRecordExporter extends WatchedExporter<LogRecordExporter, LogRecordData>
    implements LogRecordExporter {

  WatchedLogRecordExporter(LogRecordExporter exporter, Runnable onShutdown) {
    super(exporter, exporter::export, exporter::flush, exporter::shutdown, onShutdown);
  }

  @Override
  void show(LogRecordData log) {
    ActiveCaptures.announce(() -> ObservedOutput.of("log exporter " + name(), log));
  }
}
