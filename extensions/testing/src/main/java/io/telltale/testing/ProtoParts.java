/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.testing;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.metrics.v1.Metric;
import io.opentelemetry.proto.trace.v1.Span;
import io.telltale.testing.ObservedOutput.Part;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Takes an OTLP message apart into its texts, whatever fields it has. */
final class ProtoParts {

  private ProtoParts() {}

  static void add(Message message, List<Part> parts) {
    add("", message, parts);
  }

  static void add(String where, Message message, List<Part> parts) {
    for (Map.Entry<FieldDescriptor, Object> field : message.getAllFields().entrySet()) {
      // Which type a value has is no place.
      String place =
          message instanceof AnyValue
              ? where
              : where + (where.isEmpty() ? "" : " ") + field.getKey().getName();
      if (field.getValue() instanceof List<?> elements) {
        for (Object element : elements) {
          addValue(where, place, element, parts);
        }
      } else {
        addValue(where, place, field.getValue(), parts);
      }
    }
  }

  private static void addValue(String where, String place, Object value, List<Part> parts) {
    if (value instanceof KeyValue attribute) {
      parts.add(new Part(place + " name", attribute.getKey()));
      add(place + "[" + attribute.getKey() + "]", attribute.getValue(), parts);
    } else if (value instanceof Span span) {
      add("span '" + span.getName() + "'", span, parts);
    } else if (value instanceof Span.Event event) {
      add(where + " event '" + event.getName() + "'", event, parts);
    } else if (value instanceof Metric metric) {
      add("metric '" + metric.getName() + "'", metric, parts);
    } else if (value instanceof Message message) {
      add(place, message, parts);
    } else if (value instanceof ByteString bytes) {
      parts.add(new Part(place, bytes.toString(StandardCharsets.ISO_8859_1)));
    } else {
      parts.add(new Part(place, value.toString()));
    }
  }
}
