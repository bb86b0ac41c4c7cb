/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.export;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.Value;
import io.opentelemetry.api.common.ValueType;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Estimates how many bytes a span takes up, without writing it. The estimate is never below two
 * thirds of the size in OTLP's binary form while a text is of one script, and for small spans about
 * twice that size, as memory is.
 */
final class SpanSize implements BiConsumer<AttributeKey<?>, Object> {

  /** The objects that every span has. */
  private static final int SPAN = 192;

  private static final int EVENT = 64;
  private static final int LINK = 96;

  /** The key is shared by all spans in memory, but not in OTLP. */
  private static final int ATTRIBUTE = 24;

  private static final int SCALAR = 8;
  private static final int NESTED_DEPTH = 8;

  /** In how many places of a text it is looked for characters outside of ASCII. */
  private static final int SAMPLES = 8;

  private long bytes;

  private SpanSize() {}

  /** Returns the estimate, at most {@link Integer#MAX_VALUE}. */
  static int of(SpanData span) {
    SpanSize size = new SpanSize();
    size.add(span);
    return (int) Math.min(size.bytes, Integer.MAX_VALUE);
  }

  private void add(SpanData span) {
    bytes += SPAN + text(span.getName()) + text(span.getStatus().getDescription());
    add(span.getSpanContext().getTraceState());
    add(span.getAttributes());
    List<EventData> events = span.getEvents();
    for (int i = 0; i < events.size(); i++) {
      EventData event = events.get(i);
      bytes += EVENT + text(event.getName());
      add(event.getAttributes());
    }
    List<LinkData> links = span.getLinks();
    for (int i = 0; i < links.size(); i++) {
      bytes += LINK;
      add(links.get(i).getSpanContext().getTraceState());
      add(links.get(i).getAttributes());
    }
  }

  private void add(TraceState state) {
    if (!state.isEmpty()) {
      state.forEach((key, value) -> bytes += SCALAR + key.length() + value.length());
    }
  }

  private void add(Attributes attributes) {
    if (!attributes.isEmpty()) {
      attributes.forEach(this);
    }
  }

  @Override
  public void accept(AttributeKey<?> key, Object value) {
    bytes += ATTRIBUTE + key.getKey().length() + value(value, 0);
  }

  private static long value(Object value, int depth) {
    if (value instanceof String text) {
      return text(text);
    }
    if (value instanceof List<?> elements) {
      long sum = 0;
      for (Object element : elements) {
        sum += SCALAR + value(element, depth);
      }
      return sum;
    }
    return value instanceof Value<?> nested ? nested(nested, depth) : SCALAR;
  }

  /** Bytes and maps are known to {@link Value} only. */
  private static long nested(Value<?> nested, int depth) {
    if (depth > NESTED_DEPTH) {
      return nested.asString().length();
    }
    ValueType type = nested.getType();
    if (type == ValueType.ARRAY || type == ValueType.STRING) {
      return value(nested.getValue(), depth + 1);
    }
    return type == ValueType.KEY_VALUE_LIST || type == ValueType.BYTES
        ? text(nested.asString())
        : SCALAR;
  }

  /** A character outside of ASCII has two or three bytes in UTF-8, and two in memory. */
  private static long text(String text) {
    int length = text.length();
    if (length == 0) {
      return 0;
    }
    int samples = Math.min(length, SAMPLES);
    int more = 0;
    for (int i = 0; i < samples; i++) {
      char c = text.charAt((int) ((long) i * length / samples));
      more += c < 0x80 ? 0 : c < 0x800 ? 1 : 2;
    }
    return length + (long) length * more / samples;
  }
}
