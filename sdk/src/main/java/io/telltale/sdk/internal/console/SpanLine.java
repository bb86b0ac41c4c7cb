/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.console;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import io.telltale.runtime.internal.json.JsonWriter;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.concurrent.TimeUnit;

/**
 * One span as one line of JSON, see {@link ConsoleSpanExporter}.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class SpanLine {

  private static final DateTimeFormatter TIME =
      new DateTimeFormatterBuilder().appendInstant(9).toFormatter();
  private static final String SERVICE = "service.";

  private final JsonWriter json;

  private SpanLine(JsonWriter json) {
    this.json = json;
  }

  /** Returns the line with its line feed. */
  public static String of(SpanData span) {
    StringBuilder line = new StringBuilder(1024);
    new SpanLine(new JsonWriter(line)).span(span);
    return line.append('\n').toString();
  }

  private void span(SpanData span) {
    json.beginObject();
    context(span.getSpanContext());
    if (span.getParentSpanContext().isValid()) {
      json.name("parentSpanId").value(span.getParentSpanId());
    }
    json.name("name").value(span.getName());
    json.name("kind").value(span.getKind().name());
    time("startTime", span.getStartEpochNanos());
    time("endTime", span.getEndEpochNanos());
    status(span.getStatus());
    attributes(span.getAttributes(), span.getTotalAttributeCount());
    events(span);
    links(span);
    scope(span.getInstrumentationScopeInfo());
    json.name("resource");
    AttributesJson.write(json, span.getResource().getAttributes(), key -> key.startsWith(SERVICE));
    json.endObject();
  }

  private void context(SpanContext context) {
    json.name("traceId").value(context.getTraceId());
    json.name("spanId").value(context.getSpanId());
    if (!context.getTraceState().isEmpty()) {
      StringBuilder state = new StringBuilder();
      context
          .getTraceState()
          .forEach(
              (key, value) ->
                  state.append(state.isEmpty() ? "" : ",").append(key).append('=').append(value));
      json.name("traceState").value(state.toString());
    }
  }

  private void status(StatusData status) {
    json.name("status").beginObject();
    json.name("code").value(status.getStatusCode().name());
    if (!status.getDescription().isEmpty()) {
      json.name("description").value(status.getDescription());
    }
    json.endObject();
  }

  private void events(SpanData span) {
    json.name("events").beginArray();
    for (EventData event : span.getEvents()) {
      json.beginObject();
      json.name("name").value(event.getName());
      time("time", event.getEpochNanos());
      attributes(event.getAttributes(), event.getTotalAttributeCount());
      json.endObject();
    }
    json.endArray();
    dropped("droppedEventsCount", span.getTotalRecordedEvents() - span.getEvents().size());
  }

  private void links(SpanData span) {
    json.name("links").beginArray();
    for (LinkData link : span.getLinks()) {
      json.beginObject();
      context(link.getSpanContext());
      attributes(link.getAttributes(), link.getTotalAttributeCount());
      json.endObject();
    }
    json.endArray();
    dropped("droppedLinksCount", span.getTotalRecordedLinks() - span.getLinks().size());
  }

  private void scope(InstrumentationScopeInfo scope) {
    json.name("scope").beginObject();
    json.name("name").value(scope.getName());
    if (scope.getVersion() != null) {
      json.name("version").value(scope.getVersion());
    }
    json.endObject();
  }

  private void attributes(Attributes attributes, int total) {
    json.name("attributes");
    AttributesJson.write(json, attributes, key -> true);
    dropped("droppedAttributesCount", total - attributes.size());
  }

  private void dropped(String name, int count) {
    if (count > 0) {
      json.name(name).value(count);
    }
  }

  private void time(String name, long epochNanos) {
    long second = TimeUnit.SECONDS.toNanos(1);
    Instant instant =
        Instant.ofEpochSecond(Math.floorDiv(epochNanos, second), Math.floorMod(epochNanos, second));
    json.name(name).value(TIME.format(instant));
  }
}
