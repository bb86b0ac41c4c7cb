/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.testing;

import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.ExceptionEventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;

/** Shows the running tests what an exporter gets. */
final class WatchedSpanExporter extends WatchedExporter<SpanExporter, SpanData>
    implements SpanExporter {

  WatchedSpanExporter(SpanExporter exporter, Runnable onShutdown) {
    super(exporter, exporter::export, exporter::flush, exporter::shutdown, onShutdown);
  }

  @Override
  void show(SpanData span) {
    for (EventData event : span.getEvents()) {
      if (event instanceof ExceptionEventData recorded) {
        ActiveCaptures.carried(recorded.getException());
      }
    }
    ActiveCaptures.announce(() -> ObservedOutput.of("span exporter " + name(), span));
  }
}
