/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.testing;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.logs.export.LogRecordExporter;
import java.util.Collection;

/** Shows the running tests what an exporter gets. */
final class WatchedLogRecordExporter implements LogRecordExporter {

  private final LogRecordExporter exporter;
  private final Runnable onShutdown;

  WatchedLogRecordExporter(LogRecordExporter exporter, Runnable onShutdown) {
    this.exporter = exporter;
    this.onShutdown = onShutdown;
  }

  @Override
  public CompletableResultCode export(Collection<LogRecordData> logs) {
    for (LogRecordData log : logs) {
      ActiveCaptures.announce(
          () -> ObservedOutput.of("log exporter " + exporter.getClass().getSimpleName(), log));
    }
    return exporter.export(logs);
  }

  @Override
  public CompletableResultCode flush() {
    return exporter.flush();
  }

  @Override
  public CompletableResultCode shutdown() {
    onShutdown.run();
    return exporter.shutdown();
  }

  @Override
  public String toString() {
    return exporter.toString();
  }
}
