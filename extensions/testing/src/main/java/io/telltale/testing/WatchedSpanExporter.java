/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.testing;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.ExceptionEventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;

/** Shows the running tests what an exporter gets. */
final class WatchedSpanExporter implements SpanExporter {

  private final SpanExporter exporter;
  private final Runnable onShutdown;

  WatchedSpanExporter(SpanExporter exporter, Runnable onShutdown) {
    this.exporter = exporter;
    this.onShutdown = onShutdown;
  }

  @Override
  public CompletableResultCode export(Collection<SpanData> spans) {
    for (SpanData span : spans) {
      for (EventData event : span.getEvents()) {
        if (event instanceof ExceptionEventData recorded) {
          ActiveCaptures.carried(recorded.getException());
        }
      }
      ActiveCaptures.announce(
          () -> ObservedOutput.of("span exporter " + exporter.getClass().getSimpleName(), span));
    }
    return exporter.export(spans);
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
