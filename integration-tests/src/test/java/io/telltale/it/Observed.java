/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * An exporter of somebody's that looks at the span data it is handed, and may hand it on, which it
 * does not tell.
 */
final class Observed implements SpanExporter {

  private final List<SpanData> spans = new CopyOnWriteArrayList<>();
  private SpanExporter next = SpanExporter.composite();

  Observed before(SpanExporter exporter) {
    next = exporter;
    return this;
  }

  List<SpanData> spans() {
    return List.copyOf(spans);
  }

  @Override
  public CompletableResultCode export(Collection<SpanData> batch) {
    spans.addAll(batch);
    return next.export(batch);
  }

  @Override
  public CompletableResultCode flush() {
    return next.flush();
  }

  @Override
  public CompletableResultCode shutdown() {
    return next.shutdown();
  }
}
