/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.console;

import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.io.PrintStream;

/**
 * Prints each span as one JSON object on one line, in UTF-8, with its events and its status.
 *
 * <pre>{@code
 * {"traceId":"0af7651916cd43dd8448eb211c80319c","spanId":"b7ad6b7169203331",
 *  "traceState":"a=1","parentSpanId":"00f067aa0ba902b7","name":"GET /orders","kind":"SERVER",
 *  "startTime":"2026-11-01T09:00:00.000000000Z","endTime":"2026-11-01T09:00:00.001000001Z",
 *  "status":{"code":"ERROR","description":"no stock"},
 *  "attributes":{"error.code":201,"tags":["a","b"]},"droppedAttributesCount":1,
 *  "events":[{"name":"exception","time":"2026-11-01T09:00:00.000000005Z",
 *             "attributes":{"exception.type":"Gone"},"droppedAttributesCount":1}],
 *  "droppedEventsCount":1,
 *  "links":[{"traceId":"4bf92f3577b34da6a3ce929d0e0e4736","spanId":"00f067aa0ba902b7",
 *            "traceState":"a=1","attributes":{},"droppedAttributesCount":1}],
 *  "droppedLinksCount":1,
 *  "scope":{"name":"shop","version":"2"},"resource":{"service.name":"orders"}}
 * }</pre>
 *
 * <p>Names are those of OTLP's JSON form where the value has the same form too. Times are ISO 8601
 * in UTC with nine decimals; attributes are maps from name to value, sorted by name; of the
 * resource, only what starts with {@code service.} is printed. {@code parentSpanId}, {@code
 * traceState}, the description, the version and counts of zero are left out; everything else is
 * always there.
 *
 * <p>Safe for concurrent use: a line is written by one call, so that lines do not mix. No method
 * throws.
 */
public final class ConsoleSpanExporter extends LineExporter<SpanData> implements SpanExporter {

  private ConsoleSpanExporter(PrintStream out) {
    super(out, SpanLine::of);
  }

  /**
   * Returns an exporter.
   *
   * @param out where lines go; it is flushed after each batch, and never closed
   */
  public static ConsoleSpanExporter create(PrintStream out) {
    return new ConsoleSpanExporter(out);
  }
}
