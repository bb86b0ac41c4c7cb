/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.common.KeyValue;
import io.opentelemetry.api.common.Value;
import io.opentelemetry.exporter.internal.otlp.traces.TraceRequestMarshaler;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The estimate against what OTLP really makes of a span. */
class SpanSizeTest {

  private static final AttributeKey<String> TEXT = AttributeKey.stringKey("text");

  private static int marshaled(SpanData span) {
    return TraceRequestMarshaler.create(List.of(span)).getBinarySerializedSize();
  }

  private static SpanData random(Random random, String letters) {
    AttributesBuilder attributes = Attributes.builder();
    int count = random.nextInt(20);
    for (int i = 0; i < count; i++) {
      switch (random.nextInt(6)) {
        case 0 -> attributes.put("long." + i, random.nextLong());
        case 1 -> attributes.put("boolean." + i, random.nextBoolean());
        case 2 -> attributes.put("double." + i, random.nextDouble());
        case 3 -> attributes.put("texts." + i, text(random, letters), text(random, letters));
        default -> attributes.put("text." + i, text(random, letters));
      }
    }
    Attributes all = attributes.build();
    EventData event = EventData.create(5, "exception", Attributes.of(TEXT, text(random, letters)));
    return Spans.span(
        random.nextInt(1000) + 1L,
        builder ->
            builder
                .setName(text(random, letters))
                .setStatus(StatusData.create(StatusData.error().getStatusCode(), "no stock"))
                .setAttributes(all)
                .setEvents(random.nextBoolean() ? List.of(event, event) : List.of()));
  }

  private static String text(Random random, String letters) {
    int length = 1 + random.nextInt(random.nextInt(10) == 0 ? 3_000 : 40);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(letters.charAt(random.nextInt(letters.length())));
    }
    return text.toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"abcdefg hij", "äöüéß", "日本語の文字", "Привет"})
  void itIsBetweenTwoThirdsAndThreeTimesTheRealSize(String letters) {
    Random random = new Random(20261123);
    for (int i = 0; i < 500; i++) {
      SpanData span = random(random, letters);
      int real = marshaled(span);
      assertThat(SpanSize.of(span)).isBetween(real * 2 / 3, real * 3);
    }
  }

  @Test
  void aMixOfScriptsIsNotBelowAThirdOfTheRealSize() {
    String hidden = ("a" + "語".repeat(124)).repeat(8);
    SpanData span = Spans.span(1, b -> b.setAttributes(Attributes.of(TEXT, hidden)));
    assertThat(SpanSize.of(span)).isGreaterThan(marshaled(span) / 3);
  }

  @Test
  void largeTextsAreEstimatedWithinAFewPercent() {
    SpanData span = Spans.span(1, b -> b.setAttributes(Attributes.of(TEXT, "x".repeat(100_000))));
    assertThat(SpanSize.of(span)).isBetween(marshaled(span), marshaled(span) * 101 / 100);
  }

  @EnabledIf("io.telltale.sdk.Features#nestedValues")
  @Test
  void linksAndNestedValuesCount() {
    Value<?> nested =
        Value.of(
            Value.of("x".repeat(1_000)), Value.of(KeyValue.of("key", Value.of("y".repeat(500)))));
    Attributes attributes =
        Attributes.builder().put(AttributeKey.valueKey("nested"), nested).build();
    SpanData span =
        Spans.span(
            1,
            b ->
                b.setAttributes(attributes)
                    .setLinks(List.of(LinkData.create(Spans.named("other").getSpanContext()))));
    int real = marshaled(span);
    assertThat(real).isGreaterThan(1_500);
    assertThat(SpanSize.of(span)).isBetween(real * 2 / 3, real * 3);
  }
}
