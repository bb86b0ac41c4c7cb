/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.masking;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.sdk.logs.LogLimits;
import io.opentelemetry.sdk.logs.SdkLoggerProvider;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SdkTracerProviderBuilder;
import io.opentelemetry.sdk.trace.SpanLimits;
import io.opentelemetry.sdk.trace.data.DelegatingSpanData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.telltale.sdk.internal.limits.LengthLimits;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Which texts count as cut. */
class CutTextFinderTest {

  private final LengthLimits limits = new LengthLimits();
  private final CutTextFinder finder = new CutTextFinder(limits);

  private static SdkTracerProviderBuilder builder(int limit) {
    return SdkTracerProvider.builder().setSpanLimits(limited(limit));
  }

  private static SpanLimits limited(int limit) {
    return SpanLimits.builder().setMaxAttributeValueLength(limit).build();
  }

  private static SpanData span(String text, Resource resource) {
    return new DelegatingSpanData(Collected.span(span -> span.setAttribute("note", text))) {
      @Override
      public Resource getResource() {
        return resource;
      }
    };
  }

  private boolean isCut(String text, Resource resource) {
    return finder.of(span(text, resource)).contains(text);
  }

  private boolean isCut(String text) {
    return isCut(text, Resource.getDefault());
  }

  @Test
  void withoutALimitNoTextIsCut() {
    limits.learn(SdkTracerProvider.builder());
    assertThat(isCut("a text")).isFalse();
  }

  @Test
  void textsAreCutThatAreAsLongAsOneOfTheLimits() {
    limits.learn(builder(6));
    limits.learn(builder(8));
    assertThat(isCut("a text")).isTrue();
    assertThat(isCut("a text7")).isFalse();
    assertThat(isCut("a text 8")).isTrue();
  }

  @Test
  void aLimitThatIsGivenAfterwardsCounts() {
    SdkTracerProviderBuilder builder = SdkTracerProvider.builder();
    limits.learn(builder);
    builder.setSpanLimits(limited(6));
    assertThat(isCut("a text")).isTrue();
  }

  @Test
  void aLimitThatTheApplicationChangesCounts() {
    AtomicInteger limit = new AtomicInteger(6);
    limits.learn(SdkTracerProvider.builder().setSpanLimits(() -> limited(limit.get())));
    assertThat(isCut("a text")).isTrue();
    limit.set(7);
    assertThat(isCut("a text7")).isTrue();
  }

  @Test
  void theLimitsOfManyBuildersCount() {
    for (int limit = 1; limit <= 40; limit++) {
      limits.learn(builder(limit));
    }
    for (int length = 1; length <= 40; length++) {
      assertThat(isCut("x".repeat(length))).isTrue();
    }
    assertThat(isCut("x".repeat(41))).isFalse();
  }

  @Test
  void theLongestTextIsCutWhereNobodyTellsTheLimit() {
    assertThat(isCut("a text")).isTrue();
    assertThat(isCut("a longer text")).isTrue();
    assertThat(isCut("a text")).as("there has been a longer one").isFalse();
    assertThat(isCut("a longer text")).isTrue();
  }

  @Test
  void theLongestTextOfAnotherProviderTellsNothing() {
    Resource one = Resource.builder().put("service.name", "one").build();
    Resource other = Resource.builder().put("service.name", "other").build();
    assertThat(isCut("a longer text", one)).isTrue();
    assertThat(isCut("a text", other)).isTrue();
    assertThat(isCut("a text", one)).isTrue();
  }

  @Test
  void aBuilderThatDoesNotBuildTellsNothing() {
    limits.learn(builder(6));
    limits.learn(
        SdkTracerProvider.builder()
            .setSpanLimits(
                () -> {
                  throw new IllegalStateException("no limits");
                }));
    assertThat(isCut("a text")).isTrue();
    assertThat(isCut("a longer text")).isTrue();
    assertThat(isCut("a shorter")).isFalse();
  }

  @Test
  void limitsOfLogRecordsAreTheirOwn() {
    limits.learn(builder(6));
    assertThat(limits.ofLogs()).isEmpty();
    limits.learn(
        SdkLoggerProvider.builder()
            .setLogLimits(() -> LogLimits.builder().setMaxAttributeValueLength(8).build()));
    limits.learn(SdkLoggerProvider.builder());
    assertThat(limits.ofLogs()).containsExactly(8, Integer.MAX_VALUE);
    assertThat(limits.ofSpans()).containsExactly(6);
  }
}
