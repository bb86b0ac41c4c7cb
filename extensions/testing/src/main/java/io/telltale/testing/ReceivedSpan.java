/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.testing;

import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.InstrumentationScope;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One span that arrived. Immutable. */
public final class ReceivedSpan {

  private final Map<String, Object> resource;
  private final InstrumentationScope scope;
  private final Span proto;

  ReceivedSpan(Map<String, Object> resource, InstrumentationScope scope, Span proto) {
    this.resource = resource;
    this.scope = scope;
    this.proto = proto;
  }

  /** Returns the attributes of its resource, by name. */
  public Map<String, Object> resource() {
    return resource;
  }

  /** Returns the name of the instrumentation scope that wrote it. */
  public String scopeName() {
    return scope.getName();
  }

  /** Returns the version of that scope; nothing if it has none. */
  public String scopeVersion() {
    return scope.getVersion();
  }

  /** Returns it as OTLP has it. */
  public Span proto() {
    return proto;
  }

  /** Returns a span of OpenTelemetry's SDK as a collector would receive it. */
  public static ReceivedSpan of(SpanData span) {
    return SpanProtos.received(span);
  }

  static List<ReceivedSpan> in(ExportTraceServiceRequest request) {
    List<ReceivedSpan> spans = new ArrayList<>();
    for (ResourceSpans resourceSpans : request.getResourceSpansList()) {
      Map<String, Object> resource =
          OtlpValues.map(resourceSpans.getResource().getAttributesList());
      for (ScopeSpans scopeSpans : resourceSpans.getScopeSpansList()) {
        for (Span span : scopeSpans.getSpansList()) {
          spans.add(new ReceivedSpan(resource, scopeSpans.getScope(), span));
        }
      }
    }
    return spans;
  }

  /** Returns its name. */
  public String name() {
    return proto.getName();
  }

  /** Returns its trace, in hexadecimal digits. */
  public String traceId() {
    return OtlpValues.hex(proto.getTraceId());
  }

  /** Returns its id, in hexadecimal digits. */
  public String spanId() {
    return OtlpValues.hex(proto.getSpanId());
  }

  /** Returns its attributes, by name: String, Long, Double, Boolean, or a List of them. */
  public Map<String, Object> attributes() {
    return OtlpValues.map(proto.getAttributesList());
  }

  /** Returns the names of its events. */
  public List<String> eventNames() {
    return proto.getEventsList().stream().map(Span.Event::getName).toList();
  }

  /** Returns the attributes of an event, by name. */
  public Map<String, Object> eventAttributes(int index) {
    return OtlpValues.map(proto.getEvents(index).getAttributesList());
  }
}
