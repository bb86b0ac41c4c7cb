/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.jaeger;

import io.opentelemetry.api.common.Value;
import io.opentelemetry.api.common.ValueType;
import io.telltale.runtime.internal.json.AttributeJson;
import io.telltale.runtime.internal.json.JsonWriter;
import java.nio.ByteBuffer;

/** Values that Jaeger has no type for, as OpenTelemetry writes them outside OTLP. */
final class TagText {

  private TagText() {}

  /**
   * Returns an array or a map as JSON; bytes as Base64, and what is a text anyway as it is, both
   * without quotes.
   */
  static String of(Object value) {
    if (value instanceof Value<?> nested) {
      if (nested.getType() == ValueType.STRING) {
        return nested.getValue().toString();
      }
      if (nested.getType() == ValueType.BYTES) {
        return AttributeJson.base64((ByteBuffer) nested.getValue());
      }
    }
    StringBuilder out = new StringBuilder();
    AttributeJson.write(new JsonWriter(out), value);
    return out.toString();
  }
}
