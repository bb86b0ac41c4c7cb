/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.jaeger;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.common.KeyValue;
import io.opentelemetry.api.common.Value;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanId;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceId;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.testing.trace.TestSpanData;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Spans of every shape, the same ones for the same seed. */
final class RandomSpans {

  /** Names that the transformation uses itself are among them. */
  private static final String[] NAMES = {
    "error", "span.kind", "event", "otel.status_code", "http.route", "", "ключ", "a\u0000b", "名"
  };

  private static final String[] PIECES = {
    "a", "\"", "\\", "\n", "é", "漢", "\uD83D\uDE00", "\uD83D", "\uDE00", "\u0000", "\u2028", " "
  };

  private final Random random;

  RandomSpans(long seed) {
    this.random = new Random(seed);
  }

  SpanData span(Resource resource) {
    Attributes attributes = attributes();
    List<EventData> events = list(this::event);
    List<LinkData> links = list(this::link);
    long start = random.nextLong() >> 1;
    return TestSpanData.builder()
        .setName(text())
        .setKind(SpanKind.values()[random.nextInt(SpanKind.values().length)])
        .setSpanContext(context())
        .setParentSpanContext(random.nextBoolean() ? SpanContext.getInvalid() : context())
        .setStatus(status())
        .setStartEpochNanos(start)
        .setEndEpochNanos(start + (random.nextLong() >> (2 + random.nextInt(60))))
        .setHasEnded(true)
        .setAttributes(attributes)
        .setTotalAttributeCount(attributes.size() + random.nextInt(2))
        .setEvents(events)
        .setTotalRecordedEvents(events.size() + random.nextInt(2))
        .setLinks(links)
        .setTotalRecordedLinks(links.size() + random.nextInt(2))
        .setInstrumentationScopeInfo(scope())
        .setResource(resource)
        .build();
  }

  Resource resource() {
    AttributesBuilder attributes = Attributes.builder();
    for (int i = random.nextInt(4); i > 0; i--) {
      put(attributes, "host.name." + i);
    }
    if (random.nextInt(4) > 0) {
      attributes.put("service.name", text());
    }
    return Resource.create(attributes.build());
  }

  private InstrumentationScopeInfo scope() {
    return switch (random.nextInt(3)) {
      case 0 -> InstrumentationScopeInfo.empty();
      case 1 -> InstrumentationScopeInfo.create(text());
      default -> InstrumentationScopeInfo.builder(text()).setVersion(text()).build();
    };
  }

  private StatusData status() {
    return StatusData.create(
        StatusCode.values()[random.nextInt(3)], random.nextBoolean() ? "" : text());
  }

  private EventData event() {
    Attributes attributes = attributes();
    return EventData.create(
        random.nextLong() >> 1, text(), attributes, attributes.size() + random.nextInt(2));
  }

  private LinkData link() {
    Attributes attributes = random.nextBoolean() ? Attributes.empty() : attributes();
    return LinkData.create(context(), attributes, attributes.size() + random.nextInt(2));
  }

  private SpanContext context() {
    TraceState state =
        switch (random.nextInt(3)) {
          case 0 -> TraceState.builder().put("b", "2").put("a", "1").build();
          default -> TraceState.getDefault();
        };
    return SpanContext.create(
        TraceId.fromLongs(random.nextLong(), random.nextLong() | 1),
        SpanId.fromLong(random.nextLong() | 1),
        TraceFlags.fromByte((byte) random.nextInt(4)),
        state);
  }

  private Attributes attributes() {
    AttributesBuilder attributes = Attributes.builder();
    for (int i = random.nextInt(6); i > 0; i--) {
      put(attributes, random.nextBoolean() ? NAMES[random.nextInt(NAMES.length)] : name());
    }
    return attributes.build();
  }

  private void put(AttributesBuilder attributes, String name) {
    switch (random.nextInt(9)) {
      case 0 -> attributes.put(name, random.nextBoolean());
      case 1 -> attributes.put(name, random.nextLong());
      case 2 -> attributes.put(name, real());
      case 3 -> attributes.put(AttributeKey.stringArrayKey(name), list(this::text));
      case 4 -> attributes.put(AttributeKey.longArrayKey(name), list(random::nextLong));
      case 5 -> attributes.put(AttributeKey.doubleArrayKey(name), list(this::real));
      case 6 -> attributes.put(AttributeKey.booleanArrayKey(name), list(random::nextBoolean));
      case 7 -> attributes.put(AttributeKey.valueKey(name), value(2));
      default -> attributes.put(name, text());
    }
  }

  private Value<?> value(int depth) {
    return switch (random.nextInt(depth > 0 ? 7 : 5)) {
      case 0 -> Value.of(text());
      case 1 -> Value.of(random.nextLong());
      case 2 -> Value.of(random.nextBoolean());
      case 3 -> Value.of(new byte[] {1, (byte) random.nextInt()});
      case 4 -> Value.empty();
      case 5 -> Value.of(KeyValue.of("x", value(depth - 1)), KeyValue.of(text(), Value.of(1)));
      default -> Value.of(value(depth - 1), value(depth - 1));
    };
  }

  private double real() {
    return random.nextInt(5) == 0 ? Double.NaN : random.nextGaussian();
  }

  /** Names that differ in halves of code points only would be one name once encoded. */
  private String name() {
    return Expected.utf8(text());
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(20) == 0 ? random.nextInt(3_000) : random.nextInt(12);
    for (int i = 0; i < length; i++) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }

  private <T> List<T> list(Supplier<T> element) {
    List<T> list = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      list.add(element.get());
    }
    return list;
  }
}
