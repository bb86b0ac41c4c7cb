/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.testing;

import io.telltale.runtime.data.ErrorAttributes;
import io.telltale.testing.internal.values.Writers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The declared exceptions of which requests tell without identity. Whoever writes one for Telltale
 * says so, and those that Telltale wrote in other processes have their identity, or no message: all
 * others left unmasked.
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

  /** Returns each of them. */
  static List<WrittenException> in(OtlpRequest request) {
    List<WrittenException> written = new ArrayList<>();
    if (request.isTraces()) {
      ReceivedSpan.in(request.traces()).forEach(span -> addAll(span, written));
    } else if (request.isLogs()) {
      ReceivedLog.in(request.logs()).forEach(log -> add(log.attributes(), Map.of(), written));
    }
    return written;
  }

  private static void addAll(ReceivedSpan span, List<WrittenException> written) {
    Map<String, Object> attributes = span.attributes();
    add(attributes, Map.of(), written);
    for (int i = 0; i < span.proto().getEventsCount(); i++) {
      add(span.eventAttributes(i), attributes, written);
    }
  }

  private static void add(
      Map<String, Object> attributes, Map<String, Object> around, List<WrittenException> written) {
    if (attributes.get(ErrorAttributes.EXCEPTION_TYPE.getKey()) instanceof String type
        && IDENTITY.stream()
            .noneMatch(key -> attributes.containsKey(key) || around.containsKey(key))) {
      List<String> texts = texts(attributes);
      Set<String> types = new HashSet<>(Set.of(type.replace('$', '.')));
      addCauses(attributes.get(ErrorAttributes.EXCEPTION_STACKTRACE.getKey()), types);
      types.retainAll(Writers.declaredTypes());
      if (!texts.isEmpty() && !types.isEmpty()) {
        written.add(new WrittenException(types, texts));
      }
    }
  }

  private static List<String> texts(Map<String, Object> attributes) {
    return TEXTS.stream()
        .map(attributes::get)
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .filter(text -> !text.equals(MASK))
        .toList();
  }

  private static void addCauses(@Nullable Object stackTrace, Set<String> types) {
    if (stackTrace instanceof String text) {
      CAUSE.matcher(text).results().forEach(cause -> types.add(cause.group(1).replace('$', '.')));
    }
  }
}
