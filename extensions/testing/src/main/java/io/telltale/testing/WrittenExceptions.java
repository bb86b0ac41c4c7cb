/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.testing;

import io.telltale.runtime.data.ErrorAttributes;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The declared exceptions of which requests tell in texts that nothing of Telltale's has written:
 * whoever reads an exception for Telltale hears of it, and those of other processes have their
 * identity, or no message.
 */
final class WrittenExceptions {

  private static final String MASK = "***";

  private static final List<String> TEXTS =
      List.of(
          ErrorAttributes.EXCEPTION_MESSAGE.getKey(),
          ErrorAttributes.EXCEPTION_STACKTRACE.getKey());

  private static final List<String> IDENTITY =
      List.of(
          ErrorAttributes.ERROR_CODE.getKey(),
          ErrorAttributes.ERROR_DOMAIN.getKey(),
          ErrorAttributes.ERROR_NAME.getKey());

  /** At the beginning of a line, as the JDK prints causes and suppressed exceptions. */
  private static final Pattern CAUSE =
      Pattern.compile("(?m)^\\s{0,32}(?:Caused by|Suppressed): ([\\w.$]{1,256})");

  private WrittenExceptions() {}

  /** Returns the names of their classes, canonical. */
  static Set<String> in(OtlpRequest request) {
    Set<String> types = new HashSet<>();
    if (request.isTraces()) {
      ReceivedSpan.in(request.traces()).forEach(span -> addAll(span, types));
    } else if (request.isLogs()) {
      ReceivedLog.in(request.logs()).forEach(log -> add(log.attributes(), Map.of(), types));
    }
    if (!types.isEmpty()) {
      types.retainAll(Writers.declaredTypes());
    }
    return types;
  }

  private static void addAll(ReceivedSpan span, Set<String> types) {
    Map<String, Object> attributes = span.attributes();
    add(attributes, Map.of(), types);
    for (int i = 0; i < span.proto().getEventsCount(); i++) {
      add(span.eventAttributes(i), attributes, types);
    }
  }

  private static void add(
      Map<String, Object> attributes, Map<String, Object> around, Set<String> types) {
    if (attributes.get(ErrorAttributes.EXCEPTION_TYPE.getKey()) instanceof String type
        && TEXTS.stream().anyMatch(text -> !MASK.equals(attributes.getOrDefault(text, MASK)))
        && IDENTITY.stream()
            .noneMatch(key -> attributes.containsKey(key) || around.containsKey(key))) {
      types.add(type.replace('$', '.'));
      addCauses(attributes.get(ErrorAttributes.EXCEPTION_STACKTRACE.getKey()), types);
    }
  }

  private static void addCauses(@Nullable Object stackTrace, Set<String> types) {
    if (stackTrace instanceof String text) {
      CAUSE.matcher(text).results().forEach(cause -> types.add(cause.group(1).replace('$', '.')));
    }
  }
}
