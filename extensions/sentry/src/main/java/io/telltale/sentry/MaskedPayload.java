/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sentry;

import io.sentry.JsonDeserializer;
import io.sentry.JsonSerializable;
import io.sentry.SentryOptions;
import io.sentry.util.MapObjectReader;
import io.telltale.runtime.MaskedLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Masks a payload in the form in which it is sent: as the fields that its JSON would have. So there
 * is none that could be forgotten.
 */
final class MaskedPayload {

  static final String WITHHELD = "***";

  /** Times and ids that Sentry has written, and what the compiler has. */
  private static final Set<String> WRITTEN_BY_SENTRY =
      Set.of(
          "event_id",
          "check_in_id",
          "sid",
          "started",
          "timestamp",
          "start_timestamp",
          "trace_id",
          "span_id",
          "exception.values.*.type",
          "exception.values.*.module",
          "exception.values.*.thread_id",
          "exception.values.*.stacktrace",
          "exception.values.*.value",
          "threads.values.*.id",
          "threads.values.*.stacktrace",
          "breadcrumbs.*.timestamp",
          "contexts.trace.trace_id",
          "contexts.trace.span_id",
          "contexts.trace.parent_span_id",
          "spans.*.trace_id",
          "spans.*.span_id",
          "spans.*.parent_span_id",
          "spans.*.timestamp",
          "spans.*.start_timestamp");

  /**
   * Whose fields Sentry names, beside its contexts; an application may name those of all others.
   * What is in a list, or in a map of an application, is a star.
   */
  private static final Set<String> NAMED_BY_SENTRY =
      Set.of(
          "",
          "attributes.*",
          "attrs",
          "breadcrumbs.*",
          "contexts.flags.values.*",
          "debug_meta",
          "debug_meta.images.*",
          "debug_meta.sdk_info",
          "exception",
          "exception.values.*",
          "exception.values.*.mechanism",
          "logentry",
          "measurements.*",
          "message",
          "monitor_config",
          "monitor_config.schedule",
          "request",
          "sdk",
          "sdk.packages.*",
          "spans.*",
          "spans.*.measurements.*",
          "threads",
          "threads.values.*",
          "threads.values.*.held_locks.*",
          "transaction_info",
          "user",
          "user.geo");

  /** Whose fields Sentry names; an application names the others, and what is in them. */
  private static final Set<String> CONTEXTS_OF_SENTRY =
      Set.of(
          "app",
          "browser",
          "device",
          "feedback",
          "flags",
          "gpu",
          "os",
          "profile",
          "response",
          "runtime",
          "spring",
          "trace");

  private final MaskedLine line;

  private MaskedPayload(MaskedLine line) {
    this.line = line;
  }

  /** Returns a masked copy. */
  static <T extends JsonSerializable> T of(
      T payload, JsonDeserializer<T> deserializer, MaskedLine line, SentryOptions options)
      throws Exception {
    return of(WrittenFields.of(payload, options), deserializer, line, options);
  }

  /** Returns what is masked of a payload that is written already. */
  static <T> T of(
      String json, JsonDeserializer<T> deserializer, MaskedLine line, SentryOptions options)
      throws Exception {
    return of(WrittenFields.of(json), deserializer, line, options);
  }

  private static <T> T of(
      Map<?, ?> fields, JsonDeserializer<T> deserializer, MaskedLine line, SentryOptions options)
      throws Exception {
    Map<String, Object> masked = new MaskedPayload(line).map(fields, "");
    return deserializer.deserialize(new MapObjectReader(masked), options.getLogger());
  }

  private Map<String, Object> map(Map<?, ?> fields, String path) {
    Map<String, Object> masked = new LinkedHashMap<>();
    fields.forEach(
        (key, value) -> {
          String name = String.valueOf(key);
          if (!isOfSentry(name, path)) {
            masked.put(String.valueOf(line.text(name)), value(value, path + ".*"));
            return;
          }
          String inner = path.isEmpty() ? name : path + "." + name;
          masked.put(name, WRITTEN_BY_SENTRY.contains(inner) ? value : value(value, inner));
        });
    return typed(masked, fields);
  }

  private static boolean isOfSentry(String name, String path) {
    if (path.equals("contexts")) {
      return CONTEXTS_OF_SENTRY.contains(name);
    }
    return isNamedBySentry(path) && name.chars().allMatch(MaskedPayload::isInNamesOfSentry);
  }

  private static boolean isNamedBySentry(String path) {
    String context = path.startsWith("contexts.") ? path.substring("contexts.".length()) : "";
    return NAMED_BY_SENTRY.contains(path) || CONTEXTS_OF_SENTRY.contains(context);
  }

  private static boolean isInNamesOfSentry(int character) {
    return (character >= 'a' && character <= 'z')
        || (character >= '0' && character <= '9')
        || character == '_';
  }

  /** A number of a log or metric that had to become a text is one. */
  private static Map<String, Object> typed(Map<String, Object> masked, Map<?, ?> fields) {
    if (fields.get("value") instanceof Number && masked.get("value") instanceof String) {
      masked.replace("type", "string");
    }
    return masked;
  }

  private @Nullable Object value(@Nullable Object value, String path) {
    if (value instanceof String text) {
      return line.text(text);
    } else if (value instanceof Number number) {
      String text = number.toString();
      String masked = line.text(text);
      return text.equals(masked) ? number : masked;
    } else if (value instanceof Map<?, ?> fields) {
      return map(fields, path);
    } else if (value instanceof List<?> elements) {
      List<@Nullable Object> masked = new ArrayList<>(elements.size());
      elements.forEach(element -> masked.add(value(element, path + ".*")));
      return masked;
    }
    return value == null || value instanceof Boolean ? value : line.text(value.toString());
  }
}
