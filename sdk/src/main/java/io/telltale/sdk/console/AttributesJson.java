/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.console;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.KeyValue;
import io.opentelemetry.api.common.Value;
import io.telltale.runtime.internal.JsonWriter;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Attributes as one flat JSON object. */
final class AttributesJson {

  private AttributesJson() {}

  /** Writes the attributes of which the name is wanted, sorted by name. */
  static void write(JsonWriter json, Attributes attributes, Predicate<String> wanted) {
    // The order in which attributes come is that of hashes, and differs from run to run.
    Map<String, Object> sorted = new TreeMap<>();
    attributes.forEach(
        (key, value) -> {
          if (wanted.test(key.getKey())) {
            sorted.put(key.getKey(), value);
          }
        });
    json.beginObject();
    sorted.forEach((name, value) -> write(json.name(name), value));
    json.endObject();
  }

  private static void write(JsonWriter json, Object value) {
    if (value instanceof Boolean truth) {
      json.value(truth);
    } else if (value instanceof Long number) {
      json.value(number);
    } else if (value instanceof Double number) {
      json.value(number);
    } else if (value instanceof List<?> list) {
      writeList(json, list);
    } else if (value instanceof Value<?> nested) {
      writeNested(json, nested);
    } else {
      json.value(value.toString());
    }
  }

  private static void writeNested(JsonWriter json, Value<?> value) {
    switch (value.getType()) {
      case KEY_VALUE_LIST -> writeMap(json, (List<?>) value.getValue());
      case BYTES -> {
        ByteBuffer bytes = ((ByteBuffer) value.getValue()).duplicate();
        byte[] copy = new byte[bytes.remaining()];
        bytes.get(copy);
        json.value(Base64.getEncoder().encodeToString(copy));
      }
      case EMPTY -> json.nullValue();
      default -> write(json, value.getValue());
    }
  }

  private static void writeMap(JsonWriter json, List<?> entries) {
    Map<String, Object> sorted = new TreeMap<>();
    for (Object entry : entries) {
      KeyValue keyValue = (KeyValue) entry;
      sorted.put(keyValue.getKey(), keyValue.getValue());
    }
    json.beginObject();
    sorted.forEach((name, value) -> write(json.name(name), value));
    json.endObject();
  }

  private static void writeList(JsonWriter json, List<?> list) {
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
}
