/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.benchmarks;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.ArrayList;
import java.util.List;

/** Spans of the real SDK, as a batch of them comes to an exporter. */
final class BatchOfSpans {

  private BatchOfSpans() {}

  /** Returns spans with ten attributes and one event, and a text of that many characters. */
  static List<SpanData> create(int count, int textLength) {
    List<SpanData> spans = new ArrayList<>(count);
    try (SdkTracerProvider provider =
        SdkTracerProvider.builder()
            .setResource(
                Resource.getDefault()
                    .merge(Resource.builder().put("service.name", "benchmark").build()))
            .addSpanProcessor(new Collecting(spans))
            .build()) {
      String text = "x".repeat(textLength);
      for (int i = 0; i < count; i++) {
        Span span =
            provider
                .get("benchmark")
                .spanBuilder("GET /orders/{id}")
                .setSpanKind(SpanKind.SERVER)
                .startSpan();
        for (int n = 0; n < 4; n++) {
          span.setAttribute("http.request.header." + n, "value of header " + n);
          span.setAttribute("number." + n, 1_000L * n + i);
        }
        span.setAttribute(AttributeKey.stringArrayKey("tags"), List.of("a", "b"));
        span.setAttribute("text", text);
        span.addEvent("exception");
        span.setStatus(StatusCode.ERROR, "no stock");
        span.end();
      }
    }
    return spans;
  }

  /** Keeps the spans that end. */
  record Collecting(List<SpanData> spans) implements SpanProcessor {

    @Override
    public void onStart(Context parentContext, ReadWriteSpan span) {}

    @Override
    public boolean isStartRequired() {
      return false;
    }

    @Override
    public void onEnd(ReadableSpan span) {
      spans.add(span.toSpanData());
    }

    @Override
    public boolean isEndRequired() {
      return true;
    }
  }
}
