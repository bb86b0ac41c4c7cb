/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.jaeger;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.testing.trace.TestSpanData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.util.List;
import java.util.stream.IntStream;

/** Plain spans of a service called orders. */
final class Spans {

  static final Resource RESOURCE =
      Resource.create(Attributes.builder().put("service.name", "orders").build());

  private Spans() {}

  static SpanData named(String name) {
    return of(name, Attributes.empty(), RESOURCE);
  }

  static SpanData with(Attributes attributes) {
    return of("work", attributes, RESOURCE);
  }

  static SpanData of(String name, Attributes attributes, Resource resource) {
    return TestSpanData.builder()
        .setName(name)
        .setKind(SpanKind.INTERNAL)
        .setSpanContext(
            SpanContext.create(
                "0af7651916cd43dd8448eb211c80319c",
                "b7ad6b7169203331",
                TraceFlags.getSampled(),
                TraceState.getDefault()))
        .setStatus(StatusData.unset())
        .setStartEpochNanos(1_700_000_000_000_000_000L)
        .setEndEpochNanos(1_700_000_000_001_000_000L)
        .setHasEnded(true)
        .setAttributes(attributes)
        .setTotalAttributeCount(attributes.size())
        .setResource(resource)
        .build();
  }

  /** Returns spans that carry a text of one kilobyte each. */
  static List<SpanData> kilobytes(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> of("span-" + i, text("text", 1_000), RESOURCE))
        .toList();
  }

  static Attributes text(String name, int length) {
    return Attributes.builder().put(name, "x".repeat(length)).build();
  }
}
