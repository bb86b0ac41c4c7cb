/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.testing;

import io.opentelemetry.proto.trace.v1.Status;
import io.telltale.runtime.data.ErrorAttributes;
import io.telltale.testing.ObservedOutput.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/** Asserts what a span tells of an error. */
public final class SpanAssert extends AbstractAssert<SpanAssert, ReceivedSpan> {

  SpanAssert(ReceivedSpan span) {
    super(span, SpanAssert.class);
  }

  /** Verifies the domain and the code of the error on the span. */
  public SpanAssert hasErrorCode(String domain, int code) {
    return hasAttribute(ErrorAttributes.ERROR_DOMAIN.getKey(), domain)
        .hasAttribute(ErrorAttributes.ERROR_CODE.getKey(), (long) code);
  }

  /** Verifies the name of the error on the span, {@code AUTH-201} say. */
  public SpanAssert hasErrorName(String name) {
    return hasAttribute(ErrorAttributes.ERROR_NAME.getKey(), name);
  }

  /** Verifies the class of the error on the span. */
  public SpanAssert hasErrorType(Class<? extends Throwable> type) {
    String name = type.getCanonicalName();
    return hasAttribute(ErrorAttributes.ERROR_TYPE.getKey(), name == null ? type.getName() : name);
  }

  /** Verifies the message of the error on the span, as it left. */
  public SpanAssert hasErrorMessage(String message) {
    return hasAttribute(ErrorAttributes.ERROR_MESSAGE.getKey(), message);
  }

  /**
   * Verifies an exported member.
   *
   * @param name its name, without {@code error.detail.}
   * @param value its value as it left; of numbers, any whole or any fractional type will do
   */
  public SpanAssert hasDetail(String name, Object value) {
    return hasAttribute(ErrorAttributes.ERROR_DETAIL_PREFIX + name, value);
  }

  /** Verifies that a member is not exported. */
  public SpanAssert hasNoDetail(String name) {
    isNotNull();
    String key = ErrorAttributes.ERROR_DETAIL_PREFIX + name;
    if (actual.attributes().containsKey(key)) {
      failWithMessage("Expected span '%s' to have no attribute %s", actual.name(), key);
    }
    return this;
  }

  /** Verifies that the span failed, with that description. */
  public SpanAssert hasErrorStatus(String description) {
    hasErrorStatus();
    if (!actual.proto().getStatus().getMessage().equals(description)) {
      failWithMessage(
          "Expected the status of span '%s' to be described as%n  <%s>%nbut it is%n  <%s>",
          actual.name(), description, actual.proto().getStatus().getMessage());
    }
    return this;
  }

  /** Verifies that the span failed. */
  public SpanAssert hasErrorStatus() {
    return hasStatus(Status.StatusCode.STATUS_CODE_ERROR);
  }

  /** Verifies that nobody said whether the span failed. */
  public SpanAssert hasUnsetStatus() {
    return hasStatus(Status.StatusCode.STATUS_CODE_UNSET);
  }

  /** Verifies that one exception event says that class and message. */
  public SpanAssert hasExceptionEvent(Class<? extends Throwable> type, @Nullable String message) {
    isNotNull();
    List<Map<String, Object>> events = new ArrayList<>();
    for (int i = 0; i < actual.eventNames().size(); i++) {
      Map<String, Object> attributes = actual.eventAttributes(i);
      String name = type.getCanonicalName() == null ? type.getName() : type.getCanonicalName();
      if (name.equals(attributes.get(ErrorAttributes.EXCEPTION_TYPE.getKey()))
          && Objects.equals(message, attributes.get(ErrorAttributes.EXCEPTION_MESSAGE.getKey()))) {
        return this;
      }
      events.add(attributes);
    }
    throw failure(
        "Expected span '%s' to have an exception event with%n  <%s: %s>%nbut its events have%n  %s",
        actual.name(), type.getCanonicalName(), message, events);
  }

  /** Verifies an attribute: String, Long, Double, Boolean, or a List of them. */
  public SpanAssert hasAttribute(String name, Object value) {
    isNotNull();
    Object found = actual.attributes().get(name);
    if (!widened(value).equals(found)) {
      failWithMessage(
          "Expected span '%s' to have%n  %s=<%s>%nbut it has%n  %s",
          actual.name(), name, value, actual.attributes());
    }
    return this;
  }

  /**
   * Verifies that none of the values stands anywhere in the span, in any encoding of {@link
   * LeakSearch}. A failure does not repeat them.
   */
  public SpanAssert hasNoLeakOf(String... values) {
    return hasNoLeak(LeakSearch.of(values));
  }

  /** Verifies that none of the values that an exception declares sensitive stands in the span. */
  public SpanAssert hasNoLeakOf(Throwable error) {
    return hasNoLeak(LeakSearch.of(error));
  }

  private SpanAssert hasNoLeak(LeakSearch search) {
    isNotNull();
    List<Part> parts = new ArrayList<>();
    ProtoParts.add("", actual.proto(), parts);
    actual.resource().forEach((key, value) -> parts.add(new Part("resource " + key, "" + value)));
    List<String> leaks =
        new ObservedOutput("span '" + actual.name() + "'", List.copyOf(parts)).leaks(search);
    if (!leaks.isEmpty()) {
      // The text may hold percent signs, and is no format.
      failWithMessage("%s", "Expected no leak, but found\n  - " + String.join("\n  - ", leaks));
    }
    return this;
  }

  private SpanAssert hasStatus(Status.StatusCode code) {
    isNotNull();
    if (actual.proto().getStatus().getCode() != code) {
      failWithMessage(
          "Expected span '%s' to have %s, but it has %s",
          actual.name(), code, actual.proto().getStatus().getCode());
    }
    return this;
  }

  private static Object widened(Object value) {
    if (value instanceof Integer || value instanceof Short || value instanceof Byte) {
      return ((Number) value).longValue();
    }
    return value instanceof Float number ? (Object) number.doubleValue() : value;
  }
}
