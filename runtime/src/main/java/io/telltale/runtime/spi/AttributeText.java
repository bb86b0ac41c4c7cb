/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.spi;

import io.opentelemetry.api.common.Value;
import io.opentelemetry.api.common.ValueType;
import io.telltale.runtime.internal.json.AttributeJson;
import io.telltale.runtime.internal.json.JsonWriter;
import java.nio.ByteBuffer;

/** The value of an attribute as text, for exporters to what has no type for it. */
public final class AttributeText {

  private AttributeText() {}

  /**
   * Returns a value as OpenTelemetry's specification has it outside of OTLP: an array or a map as
   * JSON; bytes as Base64, and what is a text anyway as it is, both without quotes.
   *
   * @param value the value of an attribute, of any type
   */
  public static String of(Object value) {
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
