/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.propagation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The edge cases of W3C Trace Context, which its conformance suite asks for as well. */
class TraceStateTest {

  private static final String PARENT = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00";

  private final TraceContextPropagator propagator =
      TraceContextPropagator.of(W3CTraceContextPropagator.getInstance());

  private String forwarded(String... headers) {
    Context context =
        propagator.extract(Map.of("traceparent", PARENT, "tracestate", List.of(headers)));
    Map<String, String> out = new HashMap<>();
    propagator.inject(context, out, Map::put);
    assertThat(out).containsEntry("traceparent", PARENT);
    return out.getOrDefault("tracestate", "");
  }

  private static String members(int from, int to) {
    return IntStream.rangeClosed(from, to)
        .mapToObj(i -> "bar" + i + "=" + i)
        .collect(Collectors.joining(","));
  }

  @Test
  void beginsAnewWhereATraceparentIsRepeated() {
    Context context = propagator.extract(Map.of("traceparent", List.of(PARENT, PARENT)));
    assertThat(Span.fromContext(context).getSpanContext().isValid()).isFalse();
    Context joined = propagator.extract(Map.of("traceparent", PARENT + "," + PARENT));
    assertThat(Span.fromContext(joined).getSpanContext().isValid()).isFalse();
  }

  @Test
  void joinsSeveralHeadersInTheirOrder() {
    assertThat(forwarded("foo=1,bar=2", "", "rojo=1", " \t", "baz=3"))
        .isEqualTo("foo=1,bar=2,rojo=1,baz=3");
  }

  @Test
  void forwardsAsManyMembersAsAreAllowed() {
    assertThat(forwarded(members(1, 20), members(21, 32))).isEqualTo(members(1, 32));
    assertThat(forwarded(members(1, 20), members(21, 33))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"foo@=1,bar=2", "foo@@bar=1,bar=2", "a@b@c=1", "1a=1", "t@vvvvvvvvvvvvvvvvvvv=1"})
  void forwardsKeysThatOpenTelemetryDoesNotKnow(String header) {
    assertThat(forwarded(header)).isEqualTo(header);
  }

  @Test
  void forwardsKeysAndValuesOfAllLengthsAllowed() {
    String longest = "z".repeat(256) + "=" + "v".repeat(256);
    assertThat(forwarded("foo=1", longest)).isEqualTo("foo=1," + longest);
    assertThat(forwarded("foo=1", "z".repeat(257) + "=1")).isEmpty();
    assertThat(forwarded("foo=1", "z=" + "v".repeat(257))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\'',
      value = {"'foo=1,foo=1','foo=1'", "'foo=1,bar=2,foo=3','foo=1,bar=2'"})
  void keepsTheFirstOfRepeatedKeys(String header, String expected) {
    assertThat(forwarded(header)).isEqualTo(expected);
    assertThat(forwarded(header.split(","))).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@foo=1,bar=2",
        "foo =1",
        "FOO=1",
        "foo.bar=1",
        "foo=bar=baz",
        "foo=,bar=3",
        "foo",
        "=1",
        "f\u00f6o=1",
        "foo=\u00f6",
        "foo=a\u0000",
        "foo=a\nb",
        "foo@=1,BAR=2"
      })
  void forwardsNothingOfAnInvalidOne(String header) {
    assertThat(forwarded(header)).isEmpty();
  }

  @Test
  void toleratesWhiteSpaceAndEmptyMembers() {
    assertThat(forwarded("\t foo@=1 \t , \t ,bar= 2, ")).isEqualTo("foo@=1,bar= 2");
  }

  @Test
  void isATraceStateLikeOpenTelemetrysOwn() {
    TraceState state = TraceStateParser.parse("a@=1,b=2");

    assertThat(state.get("a@")).isEqualTo("1");
    assertThat(state.get("c")).isNull();
    assertThat(state.size()).isEqualTo(2);
    assertThat(state.isEmpty()).isFalse();
    assertThat(state.asMap()).containsExactly(entry("a@", "1"), entry("b", "2"));
    assertThat(state)
        .isEqualTo(TraceStateParser.parse("a@=1, b=2"))
        .hasSameHashCodeAs(TraceStateParser.parse("a@=1, b=2"))
        .isNotEqualTo(TraceStateParser.parse("a@=1"))
        .hasToString("ForwardedTraceState{a@=1, b=2}");
  }

  @Test
  void takesASamplersMember() {
    TraceState state = TraceStateParser.parse("a@=1,b=2");

    assertThat(state.toBuilder().put("ot", "th:8").build().asMap())
        .containsExactly(entry("ot", "th:8"), entry("a@", "1"), entry("b", "2"));
    assertThat(state.toBuilder().put("b", "3").put("B", "4").put("c", "\n").build().asMap())
        .containsExactly(entry("b", "3"), entry("a@", "1"));
    assertThat(state.toBuilder().remove("a@").remove("b").remove("c").build().isEmpty()).isTrue();
  }

  @Test
  void pushesOutTheOldestMemberWhereItIsFull() {
    TraceState full = TraceStateParser.parse(members(1, 31) + ",1=1");

    assertThat(full.toBuilder().put("ot", "th:8").build().asMap())
        .hasSize(32)
        .containsEntry("ot", "th:8")
        .doesNotContainKey("1");
  }
}
