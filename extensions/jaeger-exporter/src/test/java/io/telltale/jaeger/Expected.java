/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.jaeger;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.KeyValue;
import io.opentelemetry.api.common.Value;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What the specification wants of a span, written down a second time and as plain as can be. */
final class Expected {

  private Expected() {}

  static Map<String, Object> tags(SpanData span) {
    Map<String, Object> tags = map(span.getAttributes());
    if (span.getKind() != SpanKind.INTERNAL) {
      tags.put("span.kind", span.getKind().name().toLowerCase(Locale.ROOT));
    }
    StatusCode status = span.getStatus().getStatusCode();
    if (status != StatusCode.UNSET) {
      tags.put("otel.status_code", status.name());
    }
    if (status == StatusCode.ERROR) {
      tags.put("error", true);
      putText(tags, "otel.status_description", span.getStatus().getDescription());
    }
    putText(tags, "otel.scope.name", span.getInstrumentationScopeInfo().getName());
    putText(tags, "otel.scope.version", span.getInstrumentationScopeInfo().getVersion());
    putText(tags, "w3c.tracestate", text(span.getSpanContext().getTraceState()));
    putCount(tags, "attributes", span.getTotalAttributeCount() - span.getAttributes().size());
    putCount(tags, "events", span.getTotalRecordedEvents() - span.getEvents().size());
    putCount(tags, "links", span.getTotalRecordedLinks() - span.getLinks().size());
    return tags;
  }

  /** Returns the logs' fields, those of links first. */
  static List<Map<String, Object>> fields(SpanData span) {
    List<Map<String, Object>> logs = new ArrayList<>();
    for (LinkData link : span.getLinks()) {
      TraceState state = link.getSpanContext().getTraceState();
      if (link.getTotalAttributeCount() > 0 || !state.isEmpty()) {
        Map<String, Object> fields = map(link.getAttributes());
        fields.put("event", "link");
        fields.put("trace_id", link.getSpanContext().getTraceId());
        fields.put("span_id", link.getSpanContext().getSpanId());
        putText(fields, "trace_state", text(state));
        putCount(fields, "attributes", link.getTotalAttributeCount() - link.getAttributes().size());
        logs.add(fields);
      }
    }
    for (EventData event : span.getEvents()) {
      Map<String, Object> fields = map(event.getAttributes());
      fields.putIfAbsent("event", utf8(event.getName()));
      putCount(fields, "attributes", event.getTotalAttributeCount() - event.getAttributes().size());
      logs.add(fields);
    }
    return logs;
  }

  static String serviceName(Resource resource) {
    Object name = map(resource.getAttributes()).get("service.name");
    return name == null || name.equals("") ? "unknown_service:java" : name.toString();
  }

  static Map<String, Object> processTags(Resource resource) {
    Map<String, Object> tags = map(resource.getAttributes());
    tags.remove("service.name");
    return tags;
  }

  private static Map<String, Object> map(Attributes attributes) {
    Map<String, Object> map = new LinkedHashMap<>();
    attributes.forEach((key, value) -> map.put(utf8(key.getKey()), jaeger(value)));
    return map;
  }

  private static Object jaeger(Object value) {
    if (value instanceof Value<?> nested) {
      return switch (nested.getType()) {
        case STRING -> utf8(nested.getValue().toString());
        case BYTES -> base64(nested);
        case LONG, BOOLEAN, DOUBLE, EMPTY, ARRAY, KEY_VALUE_LIST -> json(nested);
      };
    }
    return value instanceof String text ? utf8(text) : value instanceof List ? json(value) : value;
  }

  private static String json(Object value) {
    if (value instanceof Value<?> nested) {
      return switch (nested.getType()) {
        case BYTES -> '"' + base64(nested) + '"';
        case EMPTY -> "null";
        case KEY_VALUE_LIST ->
            ((List<?>) nested.getValue())
                .stream()
                    .map(KeyValue.class::cast)
                    .map(member -> json(member.getKey()) + ':' + json(member.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        default -> json(nested.getValue());
      };
    }
    if (value instanceof List<?> list) {
      return list.stream().map(Expected::json).collect(Collectors.joining(",", "[", "]"));
    }
    if (value instanceof Double number && number.isNaN()) {
      return "\"NaN\"";
    }
    return value instanceof String text ? quoted(text) : value.toString();
  }

  /** JSON cannot carry half a code point; everything below a blank is escaped. */
  private static String quoted(String text) {
    String whole =
        text.replaceAll(
            "[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]", "\uFFFD");
    return '"'
        + whole
            .replace("\\", "\\\\")
            .replace("\"", "\\\"")
            .replace("\n", "\\n")
            .replace("\u0000", "\\u0000")
            .replace("\u2028", "\\u2028")
        + '"';
  }

  private static String base64(Value<?> value) {
    ByteBuffer bytes = ((ByteBuffer) value.getValue()).duplicate();
    byte[] copy = new byte[bytes.remaining()];
    bytes.get(copy);
    return Base64.getEncoder().encodeToString(copy);
  }

  static String utf8(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  private static String text(TraceState state) {
    return state.asMap().entrySet().stream()
        .map(entry -> entry.getKey() + "=" + entry.getValue())
        .collect(Collectors.joining(","));
  }

  private static void putText(Map<String, Object> tags, String name, String text) {
    if (text != null && !text.isEmpty()) {
      tags.put(name, utf8(text));
    }
  }

  private static void putCount(Map<String, Object> tags, String what, int count) {
    if (count > 0) {
      tags.put("otel.dropped_" + what + "_count", (long) count);
    }
  }
}
