/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime;

import io.telltale.runtime.internal.JsonReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a problem details object (RFC 9457) that another service has sent. Nothing of it is
 * believed that could not have come from a declaration.
 */
final class ProblemReader {

  private static final Pattern DOMAIN = Pattern.compile("[A-Z][A-Z0-9_-]{0,29}");
  private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9_-]{1,49}");
  private static final Pattern TRACE_ID = Pattern.compile("(?!0{32})[0-9a-f]{32}");

  private static final int MAX_CODE = 999_999;
  private static final int MAX_TEXT = 1_000;
  private static final int MAX_DETAILS = 64;

  private final Map<?, ?> problem;

  private ProblemReader(Map<?, ?> problem) {
    this.problem = problem;
  }

  static @Nullable ErrorResponse read(String json) {
    return JsonReader.read(json) instanceof Map<?, ?> problem
        ? new ProblemReader(problem).response()
        : null;
  }

  private @Nullable ErrorResponse response() {
    String type = text("type");
    String title = text("title");
    int status = number("status", 100, 599);
    ErrorIdentity identity = identity(status, title);
    if (type == null && title == null && status < 0 && identity == null) {
      return null;
    }
    return new ErrorResponse(
        type == null ? ErrorResponse.ABOUT_BLANK : type,
        title != null ? title : identity == null ? "" : identity.title(),
        status < 0 ? ErrorResponse.INTERNAL_SERVER_ERROR : status,
        identity,
        details(),
        matching("traceId", TRACE_ID));
  }

  private @Nullable ErrorIdentity identity(int status, @Nullable String title) {
    int code = number("code", 0, MAX_CODE);
    String domain = matching("domain", DOMAIN);
    if (code < 0 || domain == null) {
      return null;
    }
    ErrorIdentity.Builder identity = ErrorIdentity.builder(domain, code);
    String name = matching("name", NAME);
    if (name != null) {
      identity.name(name);
    }
    if (status >= 0) {
      identity.status(status);
    }
    if (title != null) {
      identity.title(title);
    }
    return identity.build();
  }

  private Map<String, Object> details() {
    Map<String, Object> details = new LinkedHashMap<>();
    if (problem.get("details") instanceof Map<?, ?> members) {
      members.forEach(
          (name, value) -> {
            if (details.size() < MAX_DETAILS && isDetail(value)) {
              details.put((String) name, value);
            }
          });
    }
    return details;
  }

  /** What {@link ErrorResponse#toJson} writes: a value, or a list of values. */
  private static boolean isDetail(Object value) {
    return isScalar(value)
        || (value instanceof List<?> list && list.stream().allMatch(ProblemReader::isScalar));
  }

  private static boolean isScalar(@Nullable Object value) {
    return value instanceof String
        || value instanceof Long
        || value instanceof Double
        || value instanceof Boolean;
  }

  private @Nullable String text(String name) {
    return problem.get(name) instanceof String text && text.length() <= MAX_TEXT ? text : null;
  }

  private @Nullable String matching(String name, Pattern pattern) {
    String text = text(name);
    return text != null && pattern.matcher(text).matches() ? text : null;
  }

  /** Returns a number within the bounds, both included, or -1. */
  private int number(String name, int least, int most) {
    return problem.get(name) instanceof Long number && number >= least && number <= most
        ? Math.toIntExact(number)
        : -1;
  }
}
