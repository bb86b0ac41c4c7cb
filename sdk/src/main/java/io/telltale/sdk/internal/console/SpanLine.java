/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.console;

import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import io.telltale.runtime.internal.json.JsonWriter;

/**
 * One span as one line of JSON, see {@link ConsoleSpanExporter}.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class SpanLine {

  private final JsonWriter json;
  private final DataJson data;

  private SpanLine(JsonWriter json) {
    this.json = json;
    this.data = new DataJson(json);
  }

  /** Returns the line with its line feed. */
  public static String of(SpanData span) {
    StringBuilder line = new StringBuilder(1024);
    new SpanLine(new JsonWriter(line)).span(span);
    return line.append('\n').toString();
  }

  private void span(SpanData span) {
    json.beginObject();
    data.context(span.getSpanContext());
    if (span.getParentSpanContext().isValid()) {
      json.name("parentSpanId").value(span.getParentSpanId());
    }
    json.name("name").value(span.getName());
    json.name("kind").value(span.getKind().name());
    data.time("startTime", span.getStartEpochNanos());
    data.time("endTime", span.getEndEpochNanos());
    status(span.getStatus());
    data.attributes(span.getAttributes(), span.getTotalAttributeCount());
    events(span);
    links(span);
    data.origin(span.getInstrumentationScopeInfo(), span.getResource());
    json.endObject();
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
      data.time("time", event.getEpochNanos());
      data.attributes(event.getAttributes(), event.getTotalAttributeCount());
      json.endObject();
    }
    json.endArray();
    data.dropped("droppedEventsCount", span.getTotalRecordedEvents() - span.getEvents().size());
  }

  private void links(SpanData span) {
    json.name("links").beginArray();
    for (LinkData link : span.getLinks()) {
      json.beginObject();
      data.context(link.getSpanContext());
      data.attributes(link.getAttributes(), link.getTotalAttributeCount());
      json.endObject();
    }
    json.endArray();
    data.dropped("droppedLinksCount", span.getTotalRecordedLinks() - span.getLinks().size());
  }
}
