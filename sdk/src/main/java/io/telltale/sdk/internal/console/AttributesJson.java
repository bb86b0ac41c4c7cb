/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.console;

import io.opentelemetry.api.common.Attributes;
import io.telltale.runtime.internal.json.AttributeJson;
import io.telltale.runtime.internal.json.JsonWriter;
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
    sorted.forEach((name, value) -> AttributeJson.write(json.name(name), value));
    json.endObject();
  }
}
