/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk;

import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.telltale.sdk.shop.AuthRequiredException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A declared exception of which the description of a status tells alone: what it says is secret in
 * all that leaves with it.
 */
class ToldInStatusTest {

  private static final String SAID = "no session for QuillonRavensworth";
  private static final String TYPE = AuthRequiredException.class.getName();
  private static final String TOLD = "gave up: " + TYPE + ": " + SAID;

  private final InMemorySpanExporter spans = InMemorySpanExporter.create();
  private final Protection protection = Telltale.with(TracingConfig.builder().build());
  private final SdkTracerProvider batching =
      tracers(
          BatchSpanProcessor.builder(protection.masking(spans))
              .setScheduleDelay(Duration.ofHours(1))
              .build());
  private SdkTracerProvider tracers = batching;

  private SdkTracerProvider tracers(SpanProcessor processor) {
    return protection.install(SdkTracerProvider.builder()).addSpanProcessor(processor).build();
  }

  @AfterEach
  void stop() {
    tracers.close();
    batching.close();
  }

  private Span span(String name, Context parent) {
    return tracers.get("shop").spanBuilder(name).setParent(parent).startSpan();
  }

  private List<SpanData> exported() {
    tracers.forceFlush().join(10, TimeUnit.SECONDS);
    assertThat(spans.getFinishedSpanItems().toString()).doesNotContain("Quillon");
    return spans.getFinishedSpanItems();
  }

  private static void describes(SpanData span) {
    assertThat(span.getStatus().getDescription())
        .isEqualTo("gave up: " + TYPE + ": No session for ***");
  }

  @Test
  void onTheSameSpan() {
    Span span = span("work", Context.root());
    span.setAttribute("detail", SAID).setAttribute("tenant", "acme");
    span.addEvent("retry", Attributes.of(stringKey("why"), SAID));
    span.setStatus(StatusCode.ERROR, TOLD);
    span.end();

    SpanData left = exported().get(0);
    describes(left);
    assertThat(left.getAttributes())
        .isEqualTo(Attributes.of(stringKey("detail"), "***", stringKey("tenant"), "acme"));
    assertThat(left.getEvents().get(0).getAttributes().get(stringKey("why"))).isEqualTo("***");
  }

  @Test
  void onSpansThatEndedBefore() {
    Span parent = span("parent", Context.root());
    Span child = span("child", Context.root().with(parent));
    child.setAttribute("detail", SAID).end();
    Span other = span("other", Context.root());
    other.setAttribute("tenant", "acme").end();
    parent.setStatus(StatusCode.ERROR, TOLD);
    parent.end();

    List<SpanData> left = exported();
    assertThat(left.get(0).getAttributes().get(stringKey("detail"))).isEqualTo("***");
    assertThat(left.get(1).getAttributes().get(stringKey("tenant"))).isEqualTo("acme");
    describes(left.get(2));
  }

  @Test
  void onSpansThatLeaveLater() {
    tracers = tracers(SimpleSpanProcessor.create(protection.masking(spans)));
    Span parent = span("parent", Context.root());
    Span child = span("child", Context.root().with(parent));
    child.setStatus(StatusCode.ERROR, TOLD);
    child.end();
    describes(exported().get(0));
    parent.setAttribute("detail", SAID).end();

    assertThat(exported().get(1).getAttributes().get(stringKey("detail"))).isEqualTo("***");
  }

  /** Whoever has recorded it has made its values known. */
  @Test
  void whatTheTraceKnowsStaysReadable() {
    Span parent = span("parent", Context.root());
    Span child = span("child", Context.root().with(parent));
    parent.setStatus(StatusCode.ERROR, TOLD);
    parent.end();
    child.recordException(new AuthRequiredException("QuillonRavensworth", "acme"));
    child.setAttribute("detail", SAID).end();

    List<SpanData> left = exported();
    assertThat(left.get(0).getStatus().getDescription())
        .isEqualTo("gave up: " + TYPE + ": no session for ***");
    assertThat(left.get(1).getAttributes().get(stringKey("detail")))
        .isEqualTo("no session for ***");
  }
}
