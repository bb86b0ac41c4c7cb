/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.testing;

import com.google.protobuf.ByteString;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.InstrumentationScope;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Status;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One span that arrived.
 *
 * @param resource the attributes of its resource, by name
 * @param scope what started it
 * @param proto the span as OTLP has it
 */
public record ReceivedSpan(Map<String, Object> resource, InstrumentationScope scope, Span proto) {

  static void addAll(ExportTraceServiceRequest request, List<ReceivedSpan> spans) {
    for (ResourceSpans resourceSpans : request.getResourceSpansList()) {
      Map<String, Object> resource = values(resourceSpans.getResource().getAttributesList());
      for (ScopeSpans scopeSpans : resourceSpans.getScopeSpansList()) {
        for (Span span : scopeSpans.getSpansList()) {
          spans.add(new ReceivedSpan(resource, scopeSpans.getScope(), span));
        }
      }
    }
  }

  /** Returns its name. */
  public String name() {
    return proto.getName();
  }

  /** Returns its status. */
  public Status status() {
    return proto.getStatus();
  }

  /** Returns its trace, in hexadecimal digits. */
  public String traceId() {
    return hex(proto.getTraceId());
  }

  /** Returns its id, in hexadecimal digits. */
  public String spanId() {
    return hex(proto.getSpanId());
  }

  /** Returns its attributes, by name: String, Long, Double, Boolean, or a List of them. */
  public Map<String, Object> attributes() {
    return values(proto.getAttributesList());
  }

  /** Returns the names of its events. */
  public List<String> eventNames() {
    return proto.getEventsList().stream().map(Span.Event::getName).toList();
  }

  /** Returns the attributes of an event, by name. */
  public Map<String, Object> eventAttributes(int index) {
    return values(proto.getEvents(index).getAttributesList());
  }

  private static String hex(ByteString bytes) {
    return HexFormat.of().formatHex(bytes.toByteArray());
  }

  private static Map<String, Object> values(List<KeyValue> attributes) {
    Map<String, Object> values = new TreeMap<>();
    for (KeyValue attribute : attributes) {
      values.put(attribute.getKey(), value(attribute.getValue()));
    }
    return values;
  }

  private static Object value(AnyValue value) {
    return switch (value.getValueCase()) {
      case STRING_VALUE -> value.getStringValue();
      case INT_VALUE -> value.getIntValue();
      case DOUBLE_VALUE -> value.getDoubleValue();
      case BOOL_VALUE -> value.getBoolValue();
      case ARRAY_VALUE ->
          value.getArrayValue().getValuesList().stream().map(ReceivedSpan::value).toList();
      default -> value;
    };
  }
}
