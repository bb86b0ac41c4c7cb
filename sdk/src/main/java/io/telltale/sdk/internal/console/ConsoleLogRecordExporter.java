/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.console;

import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.logs.export.LogRecordExporter;
import java.io.PrintStream;

/**
 * Prints each log record as one JSON object on one line, in UTF-8.
 *
 * <pre>{@code
 * {"traceId":"0af7651916cd43dd8448eb211c80319c","spanId":"b7ad6b7169203331",
 *  "time":"2026-11-01T09:00:00.000000000Z","eventName":"exception","severity":"ERROR",
 *  "body":"no stock","attributes":{"error.code":201},"droppedAttributesCount":1,
 *  "scope":{"name":"shop","version":"2"},"resource":{"service.name":"orders"}}
 * }</pre>
 *
 * <p>What it has in common with spans has the form of {@link ConsoleSpanExporter}. The ids of the
 * trace, the name of the event and the body are left out where there are none.
 *
 * <p>Safe for concurrent use: a line is written by one call, so that lines do not mix. No method
 * throws.
 */
public final class ConsoleLogRecordExporter extends LineExporter<LogRecordData>
    implements LogRecordExporter {

  private ConsoleLogRecordExporter(PrintStream out) {
    super(out, LogLine::of);
  }

  /**
   * Returns an exporter.
   *
   * @param out where lines go; it is flushed after each batch, and never closed
   */
  public static ConsoleLogRecordExporter create(PrintStream out) {
    return new ConsoleLogRecordExporter(out);
  }
}
