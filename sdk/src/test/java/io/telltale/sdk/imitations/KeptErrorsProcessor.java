/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.imitations;

import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Exports each span at its end, and says of itself what it was told to say. */
public class KeptErrorsProcessor implements SpanProcessor {

  private final String text;
  private final SpanExporter exporter;

  public KeptErrorsProcessor(String text, SpanExporter exporter) {
    this.text = text;
    this.exporter = exporter;
  }

  @Override
  public void onStart(Context parentContext, ReadWriteSpan span) {}

  @Override
  public boolean isStartRequired() {
    return false;
  }

  @Override
  public void onEnd(ReadableSpan span) {
    exporter.export(List.of(span.toSpanData())).join(10, TimeUnit.SECONDS);
  }

  @Override
  public boolean isEndRequired() {
    return true;
  }

  @Override
  public CompletableResultCode shutdown() {
    return exporter.shutdown();
  }

  @Override
  public String toString() {
    return text;
  }

  /** Named as one that does nothing. */
  public static final class NoopSpanProcessor extends KeptErrorsProcessor {
    public NoopSpanProcessor(SpanExporter exporter) {
      super("NoopSpanProcessor{}", exporter);
    }
  }

  /** Wants no ends: it keeps the spans that have started, and exports them when it is flushed. */
  public static final class Keeping extends KeptErrorsProcessor {

    private final SpanExporter exporter;
    private final List<ReadableSpan> started = new ArrayList<>();

    public Keeping(SpanExporter exporter) {
      super("SpanCounter{}", exporter);
      this.exporter = exporter;
    }

    @Override
    public void onStart(Context parentContext, ReadWriteSpan span) {
      started.add(span);
    }

    @Override
    public boolean isStartRequired() {
      return true;
    }

    @Override
    public boolean isEndRequired() {
      return false;
    }

    @Override
    public CompletableResultCode forceFlush() {
      return exporter.export(started.stream().map(ReadableSpan::toSpanData).toList());
    }
  }
}
