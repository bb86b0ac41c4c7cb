/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.testing;

import com.google.protobuf.ByteString;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.ArrayValue;
import io.opentelemetry.proto.common.v1.InstrumentationScope;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Status;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Writes the spans of OpenTelemetry's SDK as OTLP has them. */
final class SpanProtos {

  private SpanProtos() {}

  static ReceivedSpan received(SpanData data) {
    Span.Builder span =
        Span.newBuilder()
            .setTraceId(ByteString.copyFrom(data.getSpanContext().getTraceIdBytes()))
            .setSpanId(ByteString.copyFrom(data.getSpanContext().getSpanIdBytes()))
            .setName(data.getName())
            .setKind(Span.SpanKind.valueOf("SPAN_KIND_" + data.getKind().name()))
            .setStartTimeUnixNano(data.getStartEpochNanos())
            .setEndTimeUnixNano(data.getEndEpochNanos())
            .setStatus(status(data.getStatus()))
            .addAllAttributes(attributes(data.getAttributes()));
    if (data.getParentSpanContext().isValid()) {
      span.setParentSpanId(ByteString.copyFrom(data.getParentSpanContext().getSpanIdBytes()));
    }
    for (EventData event : data.getEvents()) {
      span.addEvents(
          Span.Event.newBuilder()
              .setName(event.getName())
              .setTimeUnixNano(event.getEpochNanos())
              .addAllAttributes(attributes(event.getAttributes())));
    }
    for (LinkData link : data.getLinks()) {
      span.addLinks(
          Span.Link.newBuilder()
              .setTraceId(ByteString.copyFrom(link.getSpanContext().getTraceIdBytes()))
              .setSpanId(ByteString.copyFrom(link.getSpanContext().getSpanIdBytes()))
              .addAllAttributes(attributes(link.getAttributes())));
    }
    InstrumentationScope scope =
        InstrumentationScope.newBuilder()
            .setName(data.getInstrumentationScopeInfo().getName())
            .build();
    return new ReceivedSpan(
        OtlpValues.map(attributes(data.getResource().getAttributes())), scope, span.build());
  }

  private static Status status(StatusData status) {
    return Status.newBuilder()
        .setCode(Status.StatusCode.valueOf("STATUS_CODE_" + status.getStatusCode().name()))
        .setMessage(status.getDescription())
        .build();
  }

  static List<KeyValue> attributes(Attributes attributes) {
    List<KeyValue> values = new ArrayList<>();
    attributes.forEach(
        (key, value) ->
            values.add(KeyValue.newBuilder().setKey(key.getKey()).setValue(value(value)).build()));
    return values;
  }

  private static AnyValue value(Object value) {
    AnyValue.Builder out = AnyValue.newBuilder();
    if (value instanceof Boolean truth) {
      out.setBoolValue(truth);
    } else if (value instanceof Long number) {
      out.setIntValue(number);
    } else if (value instanceof Double number) {
      out.setDoubleValue(number);
    } else if (value instanceof Collection<?> values) {
      ArrayValue.Builder array = ArrayValue.newBuilder();
      values.forEach(element -> array.addValues(value(element)));
      out.setArrayValue(array);
    } else {
      out.setStringValue(value.toString());
    }
    return out.build();
  }
}
