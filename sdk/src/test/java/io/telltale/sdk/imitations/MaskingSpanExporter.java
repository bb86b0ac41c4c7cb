/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.imitations;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/** Exports what it gets to all of its exporters, and says of itself what it was told to say. */
public class MaskingSpanExporter implements SpanExporter {

  private final String text;
  private final Predicate<SpanData> filter;
  private final List<SpanExporter> exporters;

  public MaskingSpanExporter(
      String text, Predicate<SpanData> filter, List<SpanExporter> exporters) {
    this.text = text;
    this.filter = filter;
    this.exporters = exporters;
  }

  @Override
  public CompletableResultCode export(Collection<SpanData> spans) {
    List<SpanData> shown = spans.stream().filter(filter).toList();
    return CompletableResultCode.ofAll(
        exporters.stream().map(exporter -> exporter.export(shown)).toList());
  }

  @Override
  public CompletableResultCode flush() {
    return CompletableResultCode.ofAll(exporters.stream().map(SpanExporter::flush).toList());
  }

  @Override
  public CompletableResultCode shutdown() {
    return CompletableResultCode.ofAll(exporters.stream().map(SpanExporter::shutdown).toList());
  }

  @Override
  public String toString() {
    return text;
  }

  /** Named as one that does nothing. */
  public static final class NoopSpanExporter extends MaskingSpanExporter {
    public NoopSpanExporter(SpanExporter exporter) {
      super("NoopSpanExporter{}", span -> true, List.of(exporter));
    }
  }
}
