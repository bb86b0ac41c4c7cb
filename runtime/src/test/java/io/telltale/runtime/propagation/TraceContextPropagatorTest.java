/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.propagation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.sun.net.httpserver.Headers;
import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.baggage.propagation.W3CBaggagePropagator;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceContextPropagatorTest {

  private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
  private static final String SPAN = "b7ad6b7169203331";

  private final TraceContextPropagator propagator =
      TraceContextPropagator.of(
          TextMapPropagator.composite(
              W3CTraceContextPropagator.getInstance(), W3CBaggagePropagator.getInstance()));

  private static String parent(String flags) {
    return "00-" + TRACE + "-" + SPAN + "-" + flags;
  }

  private static SpanContext span(Context context) {
    return Span.fromContext(context).getSpanContext();
  }

  @Test
  void readsAMap() {
    Context context =
        propagator.extract(
            Map.of("traceparent", parent("01"), "tracestate", "a=1", "baggage", "k=v"));

    assertThat(propagator.traceContext(context)).isEqualTo(new TraceContext(TRACE, SPAN, 1, true));
    assertThat(span(context).getTraceState().asMap()).containsExactly(entry("a", "1"));
    assertThat(Baggage.fromContext(context).getEntryValue("k")).isEqualTo("v");
  }

  @ParameterizedTest
  @ValueSource(strings = {"traceparent", "Traceparent", "TraceParent", "TRACEPARENT"})
  void takesNamesInAnyCase(String name) {
    assertThat(span(propagator.extract(Map.of(name, parent("00")))).getTraceId()).isEqualTo(TRACE);
    assertThat(span(propagator.extract(Map.of(name, List.of(parent("00"))))).getTraceId())
        .isEqualTo(TRACE);
  }

  @Test
  void takesNamesInDifferentCases() {
    Context context = propagator.extract(Map.of("traceparent", parent("01"), "Baggage", "k=v"));
    assertThat(Baggage.fromContext(context).getEntryValue("k")).isEqualTo("v");
  }

  /** A map of a raw type may hold anything, whatever the declaration says. */
  @Test
  @SuppressWarnings({"unchecked", "rawtypes"})
  void skipsNamesAndValuesThatAreNoTexts() {
    Map headers = new LinkedHashMap();
    headers.put(42, "x");
    headers.put(null, "x");
    headers.put("number", 17);
    headers.put("traceparent", parent("01"));
    headers.put("TraceState", List.of(5, "a=1"));
    headers.put("Baggage", List.of("k=v"));

    Context context = propagator.extract((Map<String, Object>) headers);

    assertThat(span(context).getTraceId()).isEqualTo(TRACE);
    assertThat(span(context).getTraceState().asMap()).containsExactly(entry("a", "1"));
    assertThat(Baggage.fromContext(context).getEntryValue("k")).isEqualTo("v");
    assertThat(Carriers.<Map<String, Object>>mapGetter().keys((Map<String, Object>) headers))
        .containsExactly("number", "traceparent", "TraceState", "Baggage");
  }

  @Test
  void takesTheHeadersOfTheJdk() {
    HttpHeaders received =
        HttpHeaders.of(
            Map.of("TraceParent", List.of(parent("01")), "TraceState", List.of("a=1", "b=2")),
            (name, value) -> true);
    Headers served = new Headers();
    served.add("TRACEPARENT", parent("01"));
    served.add("tracestate", "a=1");
    served.add("tracestate", "b=2");

    for (Context context : List.of(propagator.extract(received), propagator.extract(served))) {
      assertThat(span(context).getTraceId()).isEqualTo(TRACE);
      assertThat(span(context).getTraceState().asMap())
          .containsExactly(entry("a", "1"), entry("b", "2"));
    }
  }

  @Test
  void writesToTheCarriersOfTheJdk() {
    Context context = propagator.extract(Map.of("traceparent", parent("01"), "baggage", "k=v"));
    Map<String, String> map = new HashMap<>();
    Headers headers = new Headers();
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost"));
    try (Scope ignored = context.makeCurrent()) {
      propagator.inject(map);
      propagator.inject(headers, Headers::set);
      propagator.inject(request);
    }

    assertThat(map).containsOnly(entry("traceparent", parent("01")), entry("baggage", "k=v"));
    assertThat(headers.getFirst("traceparent")).isEqualTo(parent("01"));
    assertThat(request.build().headers().firstValue("traceparent")).hasValue(parent("01"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void keepsTheSampledFlag(int flags) {
    Context context = propagator.extract(Map.of("traceparent", parent("0" + flags)));
    TraceContext trace = propagator.traceContext(context);

    assertThat(trace.isSampled()).isEqualTo(flags == 1);
    assertThat(trace.isValid()).isTrue();
    assertThat(trace.traceparent()).isEqualTo(parent("0" + flags));
  }

  @Test
  void keepsTheRandomFlagOverASpanWhoseSdkDoesNotKnowIt() {
    Context context = propagator.extract(Map.of("traceparent", parent("03")));
    Span child =
        Span.wrap(
            SpanContext.create(
                TRACE, "00f067aa0ba902b7", TraceFlags.getSampled(), TraceState.getDefault()));
    Span other =
        Span.wrap(
            SpanContext.create(
                "1" + TRACE.substring(1),
                "00f067aa0ba902b7",
                TraceFlags.getDefault(),
                TraceState.getDefault()));

    assertThat(injected(context.with(child)))
        .containsEntry("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-03");
    assertThat(injected(context.with(other)).get("traceparent")).endsWith("-00");
    assertThat(propagator.traceContext(context).isRandom()).isTrue();
  }

  private Map<String, String> injected(Context context) {
    Map<String, String> headers = new LinkedHashMap<>();
    propagator.inject(context, headers, Map::put);
    return headers;
  }

  @Test
  void tellsThatThereIsNoTrace() {
    assertThat(propagator.traceContext(Context.root()).isValid()).isFalse();
    assertThat(injected(Context.root())).isEmpty();
  }

  @Test
  void leavesOtherPropagatorsToThemselves() {
    TraceContextPropagator baggageOnly =
        TraceContextPropagator.of(W3CBaggagePropagator.getInstance());
    Context context =
        baggageOnly.extract(Map.of("traceparent", parent("01"), "Baggage", List.of("a=1", "b=2")));

    assertThat(span(context).isValid()).isFalse();
    assertThat(Baggage.fromContext(context).asMap()).containsOnlyKeys("a", "b");
    assertThat(baggageOnly.asTextMapPropagator().fields()).containsExactly("baggage");
  }

  @Test
  void readsTheSameWithinAnotherOne() {
    TraceContextPropagator outer =
        TraceContextPropagator.of(
            TextMapPropagator.composite(
                propagator.asTextMapPropagator(), W3CBaggagePropagator.getInstance()));
    Context context =
        outer.extract(
            Map.of("traceparent", List.of(parent("01")), "tracestate", List.of("a@=1", "b=2")));

    assertThat(span(context).getTraceState().asMap())
        .containsExactly(entry("a@", "1"), entry("b", "2"));
  }

  @Test
  void usesAGetterThatOnlyKnowsOneValueAndOneCase() {
    Map<String, String> headers = new TreeMap<>(Map.of("X-TraceParent", parent("01")));
    TextMapGetter<Map<String, String>> prefixed =
        new TextMapGetter<>() {
          @Override
          public Iterable<String> keys(Map<String, String> carrier) {
            return carrier.keySet().stream().map(key -> key.substring(2)).toList();
          }

          @Override
          public String get(Map<String, String> carrier, String key) {
            return carrier.get("X-" + key);
          }
        };

    assertThat(span(propagator.extract(headers, prefixed)).getTraceId()).isEqualTo(TRACE);
  }

  @Test
  void survivesACarrierThatFails() {
    TextMapGetter<String> failing =
        new TextMapGetter<>() {
          @Override
          public Iterable<String> keys(String carrier) {
            throw new IllegalStateException("no keys");
          }

          @Override
          public String get(String carrier, String key) {
            throw new IllegalStateException("no value");
          }
        };
    Context context = Context.root().with(Span.wrap(span(propagator.extract(Map.of()))));

    assertThat(propagator.extract(context, "carrier", failing)).isSameAs(context);
    assertThat(propagator.extract(context, null, failing)).isSameAs(context);
    propagator.inject(
        propagator.extract(Map.of("traceparent", parent("01"))),
        "carrier",
        (carrier, key, value) -> {
          throw new IllegalArgumentException("read-only");
        });
  }
}
