/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.console;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.resources.Resource;
import io.telltale.runtime.internal.json.JsonWriter;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.concurrent.TimeUnit;

/** What the lines of spans and of log records have in common. */
final class DataJson {

  private static final DateTimeFormatter TIME =
      new DateTimeFormatterBuilder().appendInstant(9).toFormatter();
  private static final String SERVICE = "service.";

  private final JsonWriter json;

  DataJson(JsonWriter json) {
    this.json = json;
  }

  void context(SpanContext context) {
    json.name("traceId").value(context.getTraceId());
    json.name("spanId").value(context.getSpanId());
    if (!context.getTraceState().isEmpty()) {
      StringBuilder state = new StringBuilder();
      context
          .getTraceState()
          .forEach(
              (key, value) ->
                  state.append(state.isEmpty() ? "" : ",").append(key).append('=').append(value));
      json.name("traceState").value(state.toString());
    }
  }

  void origin(InstrumentationScopeInfo scope, Resource resource) {
    json.name("scope").beginObject();
    json.name("name").value(scope.getName());
    if (scope.getVersion() != null) {
      json.name("version").value(scope.getVersion());
    }
    json.endObject();
    json.name("resource");
    AttributesJson.write(json, resource.getAttributes(), key -> key.startsWith(SERVICE));
  }

  void attributes(Attributes attributes, int total) {
    json.name("attributes");
    AttributesJson.write(json, attributes, key -> true);
    dropped("droppedAttributesCount", total - attributes.size());
  }

  void dropped(String name, int count) {
    if (count > 0) {
      json.name(name).value(count);
    }
  }

  void time(String name, long epochNanos) {
    long second = TimeUnit.SECONDS.toNanos(1);
    Instant instant =
        Instant.ofEpochSecond(Math.floorDiv(epochNanos, second), Math.floorMod(epochNanos, second));
    json.name(name).value(TIME.format(instant));
  }
}
