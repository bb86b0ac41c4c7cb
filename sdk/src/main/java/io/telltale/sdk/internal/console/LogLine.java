/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.console;

import io.opentelemetry.api.common.Value;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.telltale.runtime.internal.json.JsonWriter;
import org.jspecify.annotations.Nullable;

/** A log record as one JSON object on one line, see {@link ConsoleLogRecordExporter}. */
final class LogLine {

  private LogLine() {}

  /** Returns the line with its line feed. */
  static String of(LogRecordData record) {
    StringBuilder line = new StringBuilder(512);
    write(record, new JsonWriter(line));
    return line.append('\n').toString();
  }

  private static void write(LogRecordData record, JsonWriter json) {
    DataJson data = new DataJson(json);
    json.beginObject();
    if (record.getSpanContext().isValid()) {
      data.context(record.getSpanContext());
    }
    long time = record.getTimestampEpochNanos();
    data.time("time", time == 0 ? record.getObservedTimestampEpochNanos() : time);
    String eventName = eventName(record);
    if (eventName != null) {
      json.name("eventName").value(eventName);
    }
    json.name("severity").value(record.getSeverity().name());
    Value<?> body = record.getBodyValue();
    if (body != null) {
      json.name("body").value(body.asString());
    }
    data.attributes(record.getAttributes(), record.getTotalAttributeCount());
    data.origin(record.getInstrumentationScopeInfo(), record.getResource());
    json.endObject();
  }

  private static @Nullable String eventName(LogRecordData record) {
    try {
      return record.getEventName();
    } catch (NoSuchMethodError before150) {
      return null;
    }
  }
}
