/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.json;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.opentelemetry.api.common.KeyValue;
import io.opentelemetry.api.common.Value;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values of attributes as JSON: as the specification of OpenTelemetry has them outside of OTLP.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class AttributeJson {

  private AttributeJson() {}

  /**
   * Writes a value: arrays as arrays, maps as objects, bytes as Base64, and what is empty as null.
   */
  public static void write(JsonWriter json, @Nullable Object value) {
    if (value == null) {
      json.nullValue();
    } else if (value instanceof Boolean truth) {
      json.value(truth);
    } else if (value instanceof Long number) {
      json.value(number);
    } else if (value instanceof Double number) {
      json.value(number);
    } else if (value instanceof List<?> elements) {
      json.beginArray();
      elements.forEach(element -> write(json, element));
      json.endArray();
    } else if (value instanceof Value<?> nested) {
      writeNested(json, nested);
    } else {
      json.value(value.toString());
    }
  }

  private static void writeNested(JsonWriter json, Value<?> value) {
    switch (value.getType()) {
      case KEY_VALUE_LIST -> writeMap(json, (List<?>) value.getValue());
      case BYTES -> json.value(base64((ByteBuffer) value.getValue()));
      case EMPTY -> json.nullValue();
      default -> write(json, value.getValue());
    }
  }

  private static void writeMap(JsonWriter json, List<?> entries) {
    json.beginObject();
    for (Object entry : entries) {
      KeyValue member = (KeyValue) entry;
      write(json.name(member.getKey()), member.getValue());
    }
    json.endObject();
  }

  /** Returns bytes in Base64, and leaves the buffer as it is. */
  public static String base64(ByteBuffer bytes) {
    return US_ASCII.decode(Base64.getEncoder().encode(bytes.duplicate())).toString();
  }
}
