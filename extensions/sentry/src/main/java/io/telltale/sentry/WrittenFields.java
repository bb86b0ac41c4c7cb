/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sentry;

import io.sentry.JsonObjectReader;
import io.sentry.JsonObjectWriter;
import io.sentry.JsonSerializable;
import io.sentry.JsonSerializer;
import io.sentry.NoOpLogger;
import io.sentry.SentryOptions;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a payload as Sentry would send them. They are read from its JSON, as only the
 * writer of that JSON knows what becomes of an object of the application.
 */
final class WrittenFields {

  private WrittenFields() {}

  /** Returns maps, lists, texts, numbers, booleans and nulls. */
  static Map<?, ?> of(JsonSerializable payload, SentryOptions options) throws IOException {
    StringWriter json = new StringWriter();
    write(payload, json, options);
    return of(json.toString());
  }

  /** Returns the same of a payload that is written already. */
  static Map<?, ?> of(String json) throws IOException {
    try (JsonObjectReader reader = new JsonObjectReader(new StringReader(json))) {
      if (read(reader) instanceof Map<?, ?> fields) {
        return fields;
      }
      throw new IOException("no fields");
    }
  }

  /** Sentry's own serializer would write all of it into Sentry's log first, if that is on. */
  private static void write(JsonSerializable payload, Writer json, SentryOptions options)
      throws IOException {
    if (options.getSerializer() instanceof JsonSerializer) {
      new JsonObjectWriter(json, options.getMaxDepth()).value(NoOpLogger.getInstance(), payload);
    } else {
      options.getSerializer().serialize(payload, json);
    }
  }

  private static @Nullable Object read(JsonObjectReader reader) throws IOException {
    return switch (reader.peek()) {
      case BEGIN_OBJECT -> fields(reader);
      case BEGIN_ARRAY -> elements(reader);
      case NUMBER -> number(reader.nextString());
      case BOOLEAN -> reader.nextBoolean();
      case NULL -> {
        reader.nextNull();
        yield null;
      }
      default -> reader.nextString();
    };
  }

  private static Map<String, @Nullable Object> fields(JsonObjectReader reader) throws IOException {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    reader.beginObject();
    while (reader.hasNext()) {
      fields.put(reader.nextName(), read(reader));
    }
    reader.endObject();
    return fields;
  }

  private static List<@Nullable Object> elements(JsonObjectReader reader) throws IOException {
    List<@Nullable Object> elements = new ArrayList<>();
    reader.beginArray();
    while (reader.hasNext()) {
      elements.add(read(reader));
    }
    reader.endArray();
    return elements;
  }

  /** Keeps every digit; Sentry's own reader makes a double of a long. */
  private static Number number(String text) {
    BigDecimal exact = new BigDecimal(text);
    if (text.equals(Integer.toString(exact.intValue()))) {
      return exact.intValue();
    } else if (text.equals(Long.toString(exact.longValue()))) {
      return exact.longValue();
    } else if (text.equals(Double.toString(exact.doubleValue()))) {
      return exact.doubleValue();
    }
    return exact;
  }
}
