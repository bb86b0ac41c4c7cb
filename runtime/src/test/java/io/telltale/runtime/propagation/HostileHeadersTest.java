/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.propagation;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.baggage.propagation.W3CBaggagePropagator;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapPropagator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever arrives, the outcome is a valid context or none, and headers that can be sent. */
class HostileHeadersTest {

  private static final String PARENT = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
  private static final List<String> NAMES =
      List.of("traceparent", "TraceParent", "tracestate", "TRACESTATE", "baggage", "b3", "", "\0");
  private static final List<String> SEEDS =
      List.of(
          PARENT,
          "cc-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-what",
          "ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
          "foo@=1,bar=2",
          "a=1,a=2,,b=3",
          "k=v;p=1,k2=%0d%0a",
          "",
          " ",
          ",",
          "=");

  private final TraceContextPropagator propagator =
      TraceContextPropagator.of(
          TextMapPropagator.composite(
              W3CTraceContextPropagator.getInstance(), W3CBaggagePropagator.getInstance()));

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void giveAValidContextOrNone(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 5_000; i++) {
      Map<String, List<String>> headers = headers(random);
      Context context = propagator.extract(Context.root(), headers, Carriers.mapGetter());

      Map<String, String> out = new HashMap<>();
      propagator.inject(context, out, Map::put);
      SpanContext span = Span.fromContext(context).getSpanContext();
      assertThat(out.containsKey("traceparent")).as("%s", headers).isEqualTo(span.isValid());
      assertThat(out.values()).as("%s", headers).allMatch(HostileHeadersTest::canBeSent);
      assertThat(span.getTraceState().size()).isLessThanOrEqualTo(32);
      if (span.isValid()) {
        // What is sent is understood, and says the same.
        Context again = propagator.extract(Context.root(), out, Carriers.mapGetter());
        assertThat(Span.fromContext(again).getSpanContext().getTraceState().asMap())
            .as("%s", headers)
            .isEqualTo(span.getTraceState().asMap());
        assertThat(propagator.traceContext(again)).isEqualTo(propagator.traceContext(context));
      }
    }
  }

  private static Map<String, List<String>> headers(Random random) {
    Map<String, List<String>> headers = new HashMap<>();
    for (String name : NAMES) {
      List<String> values = new ArrayList<>();
      for (int i = random.nextInt(4); i > 0; i--) {
        values.add(random.nextInt(20) == 0 ? null : mutated(random));
      }
      headers.put(name, values);
    }
    headers.put(null, List.of("nameless"));
    return headers;
  }

  private static String mutated(Random random) {
    StringBuilder text = new StringBuilder(SEEDS.get(random.nextInt(SEEDS.size())));
    for (int i = random.nextInt(4) - 1; i > 0; i--) {
      char c = (char) random.nextInt(random.nextBoolean() ? 0x80 : 0x10000);
      int at = random.nextInt(text.length() + 1);
      if (at < text.length() && random.nextBoolean()) {
        text.setCharAt(at, c);
      } else {
        text.insert(at, c);
      }
    }
    return text.toString();
  }

  private static boolean canBeSent(String value) {
    return value.chars().allMatch(c -> (c >= ' ' && c <= '~') || c == '\t');
  }

  @Test
  void ofMegabytesAreNotTakenIn() {
    String megabytes = "a".repeat(10_000_000);
    Context context =
        propagator.extract(
            Map.of(
                "traceparent",
                List.of(PARENT),
                "tracestate",
                List.of("a=1", "b=" + megabytes),
                "baggage",
                List.of("k=" + megabytes, "l=v")));

    assertThat(Span.fromContext(context).getSpanContext().isValid()).isTrue();
    assertThat(Span.fromContext(context).getSpanContext().getTraceState().isEmpty()).isTrue();
    assertThat(Baggage.fromContext(context).getEntryValue("k")).isNull();
    assertThat(
            propagator.extract(Map.of("traceparent", "cc" + PARENT.substring(2) + "-" + megabytes)))
        .isSameAs(Context.current());
  }

  @Test
  void ofManyValuesAreReadUpToTheLimit() {
    List<String> many = Collections.nCopies(1_000_000, "a=1");
    Context context =
        propagator.extract(
            Map.of("traceparent", List.of(PARENT), "tracestate", many, "baggage", many));

    assertThat(Span.fromContext(context).getSpanContext().getTraceState().isEmpty()).isTrue();
    assertThat(Baggage.fromContext(context).asMap()).containsOnlyKeys("a");
  }
}
