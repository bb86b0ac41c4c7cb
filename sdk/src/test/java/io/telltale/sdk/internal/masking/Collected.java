/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.masking;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanLimits;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.telltale.runtime.ErrorRegistry;
import io.telltale.runtime.internal.describe.ErrorDescriber;
import io.telltale.sdk.Discarding;
import io.telltale.sdk.shop.ShopErrors;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/** Spans as the SDK makes them, and what the masking exporter hands on of them. */
final class Collected extends Discarding {

  /** The collections as they were handed on. */
  final List<Collection<SpanData>> batches = new ArrayList<>();

  static ErrorDescriber describer() {
    return ErrorDescriber.builder().registry(ErrorRegistry.of(new ShopErrors())).build();
  }

  /** Masks spans, in one batch. */
  static List<SpanData> mask(SpanData... spans) {
    return mask(describer(), spans);
  }

  static List<SpanData> mask(ErrorDescriber describer, SpanData... spans) {
    Collected collected = new Collected();
    ExportMasking.of(describer).mask(collected).export(List.of(spans));
    return List.copyOf(collected.batches.get(0));
  }

  /** Returns a span that the SDK has made. */
  static SpanData span(Consumer<Span> work) {
    return spans((tracer, parent) -> work.accept(parent)).get(0);
  }

  /** Work on a span that is a parent. */
  interface Work {
    void run(Tracer tracer, Span parent);
  }

  /** Returns the spans that the SDK has made, the parent last. */
  static List<SpanData> spans(Work work) {
    return spans(SpanLimits.getDefault(), work);
  }

  static List<SpanData> spans(SpanLimits limits, Work work) {
    Collected raw = new Collected();
    try (SdkTracerProvider provider =
        SdkTracerProvider.builder()
            .setSpanLimits(limits)
            .addSpanProcessor(SimpleSpanProcessor.create(raw))
            .build()) {
      Tracer tracer = provider.get("test");
      Span parent = tracer.spanBuilder("work").startSpan();
      work.run(tracer, parent);
      parent.end();
    }
    return raw.batches.stream().flatMap(Collection::stream).toList();
  }

  @Override
  public CompletableResultCode export(Collection<SpanData> spans) {
    batches.add(spans);
    return CompletableResultCode.ofSuccess();
  }
}
