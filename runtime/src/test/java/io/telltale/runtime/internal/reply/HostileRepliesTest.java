/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.reply;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.telltale.runtime.ForeignReply;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A service that invents an error for each reply, and the spans that leave. */
class HostileRepliesTest {

  private static final int REPLIES = 20_000;

  private final InMemorySpanExporter exporter = InMemorySpanExporter.create();

  @BeforeEach
  @AfterEach
  void clear() {
    UpstreamErrors.shared().clear();
  }

  @Test
  void spansTellSoManyErrorsApartAtMost() {
    Tracer tracer =
        SdkTracerProvider.builder()
            .addSpanProcessor(SimpleSpanProcessor.create(exporter))
            .build()
            .get("test");
    Random random = new Random(7);
    Set<String> types = new HashSet<>();
    for (int i = 0; i < REPLIES; i++) {
      ForeignReply reply = ForeignReply.parse(reply(i, random));
      Span span = tracer.spanBuilder("call").startSpan();
      span.setAllAttributes(reply.upstreamAttributes()).end();
      types.add(reply.type());
    }

    assertThat(types).containsExactly("about:blank");
    List<SpanData> spans = exporter.getFinishedSpanItems();
    assertThat(spans).hasSize(REPLIES);
    assertThat(spans.stream().map(span -> span.getAttributes().asMap()).collect(toSet()))
        .hasSize(UpstreamErrors.LIMIT + 1)
        .allMatch(attributes -> attributes.toString().length() < 250)
        .contains(
            Attributes.builder()
                .put("error.upstream.domain", "_OTHER")
                .put("error.upstream.name", "_OTHER")
                .build()
                .asMap());
  }

  /** What was known before is told as before. */
  @Test
  void thoseThatCameFirstKeepTheirNames() {
    ForeignReply first = ForeignReply.parse(reply(0, new Random(7)));
    Attributes before = first.upstreamAttributes();
    Random random = new Random(8);
    for (int i = 1; i <= UpstreamErrors.LIMIT; i++) {
      assertThat(ForeignReply.parse(reply(i, random)).upstreamAttributes()).isNotNull();
    }

    assertThat(first.upstreamAttributes()).isEqualTo(before);
  }

  private static String reply(int number, Random random) {
    String domain = "D" + Integer.toString(random.nextInt(1 << 30), 36).toUpperCase();
    return "{\"type\":\"javascript:alert("
        + number
        + ")\",\"title\":\"\\u0000\\u202e\\ud800 "
        + "x".repeat(random.nextInt(2_000))
        + "\",\"status\":"
        + random.nextInt(1_000)
        + ",\"code\":"
        + number
        + ",\"domain\":\""
        + domain
        + "\",\"name\":\"N"
        + number
        + "\",\"attributes\":{\"a\":[[[[1]]]],\"a\":2}}";
  }
}
