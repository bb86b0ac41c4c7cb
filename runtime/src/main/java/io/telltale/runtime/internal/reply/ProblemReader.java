/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.reply;

import io.telltale.annotations.Retry;
import io.telltale.runtime.data.ErrorIdentity;
import io.telltale.runtime.internal.json.JsonReader;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a problem details object (RFC 9457) that another service has sent. Nothing of it is
 * believed that could not have come from a declaration.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class ProblemReader {

  private static final Pattern DOMAIN = Pattern.compile("[A-Z][A-Z0-9_-]{0,29}");
  private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9_-]{1,49}");
  private static final Pattern TRACE_ID = Pattern.compile("(?!0{32})[0-9a-f]{32}");

  /** What names a problem and can be followed without harm. It may stand in a page as a link. */
  private static final Pattern TYPE = Pattern.compile("(?i)(https?://|urn:)[!-~]+");

  private static final int MAX_CODE = 999_999;
  private static final int MAX_TEXT = 1_000;
  private static final int MAX_ATTRIBUTES = 64;
  private static final int MAX_ATTRIBUTE_NAME = 64;
  private static final int MAX_ELEMENTS = 64;

  private final Map<?, ?> problem;

  private ProblemReader(Map<?, ?> problem) {
    this.problem = problem;
  }

  /** Reads the body of a reply; null if it is no JSON object. */
  public static @Nullable ProblemReader read(String json) {
    return JsonReader.read(json) instanceof Map<?, ?> problem ? new ProblemReader(problem) : null;
  }

  /**
   * Returns the URI that names the problem, {@code http}, {@code https} or {@code urn}, or null.
   */
  public @Nullable String type() {
    String type = matching("type", TYPE);
    return type != null && isUri(type) ? type : null;
  }

  private static boolean isUri(String text) {
    try {
      URI uri = new URI(text);
      return uri.isOpaque() || (uri.getHost() != null && uri.getRawUserInfo() == null);
    } catch (URISyntaxException none) {
      return false;
    }
  }

  /** Returns the short text for people, or null. */
  public @Nullable String title() {
    return text("title");
  }

  /** Returns the HTTP status, or -1 if there is none that a reply to an error can have. */
  public int status() {
    int status = number("status", 0, MAX_CODE);
    return ErrorIdentity.isReplyStatus(status) ? status : -1;
  }

  /** Returns the trace in which it was recorded, or null. */
  public @Nullable String traceId() {
    return matching("traceId", TRACE_ID);
  }

  /**
   * Returns the identity that the other service declares, or null.
   *
   * @param status that of the reply; one that no reply to an error can have counts as not known
   */
  public @Nullable ErrorIdentity identity(int status) {
    String title = title();
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
    if (ErrorIdentity.isReplyStatus(status)) {
      identity.status(status);
    }
    if (title != null) {
      identity.title(title);
    }
    if (problem.get("retryable") instanceof Boolean retryable) {
      identity.retry(retryable ? Retry.SAFE : Retry.NEVER);
    }
    return identity.build();
  }

  /** Returns the members that the other service shows. */
  public Map<String, Object> attributes() {
    Map<String, Object> attributes = new LinkedHashMap<>();
    if (problem.get("attributes") instanceof Map<?, ?> members) {
      members.forEach(
          (name, value) -> {
            if (attributes.size() < MAX_ATTRIBUTES
                && ((String) name).length() <= MAX_ATTRIBUTE_NAME
                && isAttribute(value)) {
              attributes.put((String) name, value);
            }
          });
    }
    return Collections.unmodifiableMap(attributes);
  }

  /** What {@link io.telltale.runtime.ErrorReply#toJson} writes: a value, or a list of values. */
  private static boolean isAttribute(Object value) {
    return isScalar(value)
        || (value instanceof List<?> list
            && list.size() <= MAX_ELEMENTS
            && list.stream().allMatch(ProblemReader::isScalar));
  }

  private static boolean isScalar(@Nullable Object value) {
    return (value instanceof String text && text.length() <= MAX_TEXT)
        || value instanceof Long
        || (value instanceof Double number && Double.isFinite(number))
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
