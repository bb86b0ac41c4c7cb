/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.jaeger;

import io.opentelemetry.api.common.KeyValue;
import io.opentelemetry.api.common.Value;
import io.opentelemetry.api.common.ValueType;
import io.telltale.runtime.internal.JsonWriter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Values that Jaeger has no type for, as OpenTelemetry writes them outside OTLP. */
final class AttributeJson {

  private AttributeJson() {}

  /**
   * Returns an array or a map as JSON; bytes as Base64, and what is a text anyway as it is, both
   * without quotes.
   */
  static String text(Object value) {
    if (value instanceof Value<?> nested) {
      if (nested.getType() == ValueType.STRING) {
        return nested.getValue().toString();
      }
      if (nested.getType() == ValueType.BYTES) {
        return base64((ByteBuffer) nested.getValue());
      }
    }
    StringBuilder out = new StringBuilder();
    write(new JsonWriter(out), value);
    return out.toString();
  }

  private static void write(JsonWriter json, Object value) {
    if (value instanceof Boolean truth) {
      json.value(truth);
    } else if (value instanceof Long number) {
      json.value(number);
    } else if (value instanceof Double number) {
      json.value(number);
    } else if (value instanceof List<?> list) {
      writeArray(json, list);
    } else if (value instanceof Value<?> nested) {
      writeNested(json, nested);
    } else {
      json.value(value.toString());
    }
  }

  private static void writeArray(JsonWriter json, List<?> list) {
    json.beginArray();
    for (Object element : list) {
      if (element == null) {
        json.nullValue();
      } else {
        write(json, element);
      }
    }
    json.endArray();
  }

  private static void writeNested(JsonWriter json, Value<?> value) {
    switch (value.getType()) {
      case KEY_VALUE_LIST -> writeObject(json, (List<?>) value.getValue());
      case BYTES -> json.value(base64((ByteBuffer) value.getValue()));
      case EMPTY -> json.nullValue();
      default -> write(json, value.getValue());
    }
  }

  private static void writeObject(JsonWriter json, List<?> entries) {
    json.beginObject();
    for (Object entry : entries) {
      KeyValue member = (KeyValue) entry;
      write(json.name(member.getKey()), member.getValue());
    }
    json.endObject();
  }

  private static String base64(ByteBuffer bytes) {
    return StandardCharsets.US_ASCII
        .decode(Base64.getEncoder().encode(bytes.duplicate()))
        .toString();
  }
}
