/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.export;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanId;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceId;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.sdk.testing.trace.TestSpanData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.util.function.UnaryOperator;

/** Spans that have ended. */
final class Spans {

  private Spans() {}

  static SpanData named(String name) {
    return span(1, builder -> builder.setName(name));
  }

  static SpanData error(String name) {
    return span(1, builder -> builder.setName(name).setStatus(StatusData.error()));
  }

  static SpanData span(long id, UnaryOperator<TestSpanData.Builder> with) {
    TestSpanData.Builder builder =
        TestSpanData.builder()
            .setName("work")
            .setKind(SpanKind.INTERNAL)
            .setSpanContext(
                SpanContext.create(
                    TraceId.fromLongs(7, id),
                    SpanId.fromLong(id),
                    TraceFlags.getSampled(),
                    TraceState.getDefault()))
            .setStartEpochNanos(1_000)
            .setEndEpochNanos(2_000)
            .setHasEnded(true)
            .setAttributes(Attributes.empty())
            .setStatus(StatusData.unset());
    return with.apply(builder).build();
  }

  /** A span as the queue has it. */
  static QueuedSpan queued(SpanData span) {
    return new QueuedSpan(span, span.getStatus().equals(StatusData.error()), 0);
  }
}
