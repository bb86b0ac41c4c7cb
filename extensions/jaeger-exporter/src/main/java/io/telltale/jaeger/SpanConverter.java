/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.jaeger;

import io.jaegertracing.thriftjava.Log;
import io.jaegertracing.thriftjava.Span;
import io.jaegertracing.thriftjava.SpanRef;
import io.jaegertracing.thriftjava.SpanRefType;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A span in Jaeger's model, by OpenTelemetry's specification of that transformation and, where it
 * leaves something open, as the OpenTelemetry Collector does it.
 */
final class SpanConverter {

  private static final String EVENT = "event";
  private static final String DROPPED_ATTRIBUTES = "otel.dropped_attributes_count";

  private static final int HEX = 16;
  private static final int LONG_DIGITS = 16;
  private static final int SAMPLED = 1;
  private static final long NANOS_PER_MICRO = 1_000;

  /** {@code INTERNAL} is what a span without a kind is taken for. */
  private static final Map<SpanKind, String> KINDS =
      List.of(SpanKind.CLIENT, SpanKind.SERVER, SpanKind.PRODUCER, SpanKind.CONSUMER).stream()
          .collect(Collectors.toMap(kind -> kind, kind -> kind.name().toLowerCase(Locale.ROOT)));

  private SpanConverter() {}

  /** Returns the span; what it is made of is its own and may be changed. */
  static Span convert(SpanData span) {
    SpanContext context = span.getSpanContext();
    String traceId = context.getTraceId();
    long start = span.getStartEpochNanos();
    Span converted =
        new Span(
            low(traceId),
            high(traceId),
            id(context.getSpanId()),
            id(span.getParentSpanId()),
            span.getName(),
            context.isSampled() ? SAMPLED : 0,
            micros(start),
            Math.max(0, span.getEndEpochNanos() - start) / NANOS_PER_MICRO);
    converted.setTags(tags(span).tags());
    if (!span.getLinks().isEmpty()) {
      converted.setReferences(references(span.getLinks()));
    }
    List<Log> logs = logs(span);
    if (!logs.isEmpty()) {
      converted.setLogs(logs);
    }
    return converted;
  }

  private static TagList tags(SpanData span) {
    Attributes attributes = span.getAttributes();
    TagList tags = new TagList(attributes.size() + 8);
    String kind = KINDS.get(span.getKind());
    if (kind != null) {
      tags.put("span.kind", kind);
    }
    putStatus(tags, span.getStatus());
    putScope(tags, span.getInstrumentationScopeInfo());
    TraceState state = span.getSpanContext().getTraceState();
    if (!state.isEmpty()) {
      tags.put("w3c.tracestate", text(state));
    }
    // After ours, which are the truth where the application uses their names too.
    return tags.putDropped(DROPPED_ATTRIBUTES, span.getTotalAttributeCount() - attributes.size())
        .putDropped(
            "otel.dropped_events_count", span.getTotalRecordedEvents() - span.getEvents().size())
        .putDropped(
            "otel.dropped_links_count", span.getTotalRecordedLinks() - span.getLinks().size())
        .putAll(attributes);
  }

  private static void putStatus(TagList tags, StatusData status) {
    if (status.getStatusCode() == StatusCode.UNSET) {
      return;
    }
    tags.put("otel.status_code", status.getStatusCode().name());
    if (status.getStatusCode() == StatusCode.ERROR) {
      if (!status.getDescription().isEmpty()) {
        tags.put("otel.status_description", status.getDescription());
      }
      tags.put("error", true);
    }
  }

  private static void putScope(TagList tags, InstrumentationScopeInfo scope) {
    if (!scope.getName().isEmpty()) {
      tags.put("otel.scope.name", scope.getName());
    }
    String version = scope.getVersion();
    if (version != null && !version.isEmpty()) {
      tags.put("otel.scope.version", version);
    }
  }

  private static List<SpanRef> references(List<LinkData> links) {
    List<SpanRef> references = new ArrayList<>(links.size());
    for (LinkData link : links) {
      String traceId = link.getSpanContext().getTraceId();
      references.add(
          new SpanRef(
              SpanRefType.FOLLOWS_FROM,
              low(traceId),
              high(traceId),
              id(link.getSpanContext().getSpanId())));
    }
    return references;
  }

  private static List<Log> logs(SpanData span) {
    List<EventData> events = span.getEvents();
    List<Log> logs = new ArrayList<>(events.size());
    for (LinkData link : span.getLinks()) {
      if (hasMoreThanIds(link)) {
        logs.add(log(span.getStartEpochNanos(), link));
      }
    }
    for (EventData event : events) {
      logs.add(log(event));
    }
    return logs;
  }

  private static Log log(EventData event) {
    Attributes attributes = event.getAttributes();
    TagList fields =
        new TagList(attributes.size() + 2)
            .putDropped(DROPPED_ATTRIBUTES, event.getTotalAttributeCount() - attributes.size())
            .putAll(attributes);
    // An attribute of that name wins, says the specification.
    if (!fields.contains(EVENT)) {
      fields.put(EVENT, event.getName());
    }
    return new Log(micros(event.getEpochNanos()), fields.tags());
  }

  /** Jaeger's references hold ids only. */
  private static boolean hasMoreThanIds(LinkData link) {
    return link.getTotalAttributeCount() > 0 || !link.getSpanContext().getTraceState().isEmpty();
  }

  private static Log log(long spanStart, LinkData link) {
    Attributes attributes = link.getAttributes();
    TagList fields =
        new TagList(attributes.size() + 5)
            .put(EVENT, "link")
            .put("trace_id", link.getSpanContext().getTraceId())
            .put("span_id", link.getSpanContext().getSpanId());
    TraceState state = link.getSpanContext().getTraceState();
    if (!state.isEmpty()) {
      fields.put("trace_state", text(state));
    }
    fields
        .putDropped(DROPPED_ATTRIBUTES, link.getTotalAttributeCount() - attributes.size())
        .putAll(attributes);
    return new Log(micros(spanStart), fields.tags());
  }

  private static String text(TraceState state) {
    StringBuilder out = new StringBuilder();
    state.forEach(
        (key, value) -> {
          if (out.length() > 0) {
            out.append(',');
          }
          out.append(key).append('=').append(value);
        });
    return out.toString();
  }

  private static long micros(long nanos) {
    return Math.floorDiv(nanos, NANOS_PER_MICRO);
  }

  private static long high(String traceId) {
    return Long.parseUnsignedLong(traceId, 0, LONG_DIGITS, HEX);
  }

  private static long low(String traceId) {
    return Long.parseUnsignedLong(traceId, LONG_DIGITS, 2 * LONG_DIGITS, HEX);
  }

  private static long id(String spanId) {
    return Long.parseUnsignedLong(spanId, 0, LONG_DIGITS, HEX);
  }
}
