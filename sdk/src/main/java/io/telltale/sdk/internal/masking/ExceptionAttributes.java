/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.masking;

import static io.telltale.runtime.ErrorAttributes.EXCEPTION_CAUSE_TYPES;
import static io.telltale.runtime.ErrorAttributes.EXCEPTION_MESSAGE;
import static io.telltale.runtime.ErrorAttributes.EXCEPTION_STACKTRACE;
import static io.telltale.runtime.ErrorAttributes.EXCEPTION_TYPE;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.telltale.runtime.ErrorDescription;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The attributes by which an event or a log record tells of an exception. */
final class ExceptionAttributes {

  /** What only the exception itself may say, whoever else has written it. */
  private static final Set<String> OWN =
      Set.of(
          EXCEPTION_TYPE.getKey(),
          EXCEPTION_MESSAGE.getKey(),
          EXCEPTION_STACKTRACE.getKey(),
          EXCEPTION_CAUSE_TYPES.getKey());

  private ExceptionAttributes() {}

  /** Returns what an exception says of itself. */
  static Attributes of(ErrorDescription description) {
    AttributesBuilder attributes = Attributes.builder();
    put(attributes, description);
    return attributes.build();
  }

  /**
   * Returns attributes in which the exception is spoken of by its description alone.
   *
   * @param attributes what was written, which is not masked
   */
  static Attributes replace(Attributes attributes, ErrorDescription description) {
    AttributesBuilder replaced = Attributes.builder();
    replaced.putAll(attributes);
    replaced.removeIf(key -> OWN.contains(key.getKey()));
    put(replaced, description);
    keepCut(replaced, EXCEPTION_MESSAGE, attributes, description.exceptionMessage());
    keepCut(replaced, EXCEPTION_STACKTRACE, attributes, description.stackTrace());
    return replaced.build();
  }

  /** A text that the hook has masked, and the SDK has cut at its limit, stays cut. */
  private static void keepCut(
      AttributesBuilder out, AttributeKey<String> key, Attributes written, @Nullable String full) {
    String cut = written.get(key);
    if (cut != null && full != null && cut.length() < full.length() && full.startsWith(cut)) {
      out.put(key, cut);
    }
  }

  private static void put(AttributesBuilder out, ErrorDescription description) {
    out.put(EXCEPTION_TYPE, description.exceptionType());
    if (description.exceptionMessage() != null) {
      out.put(EXCEPTION_MESSAGE, description.exceptionMessage());
    }
    if (description.stackTrace() != null) {
      out.put(EXCEPTION_STACKTRACE, description.stackTrace());
    }
    if (!description.causeTypes().isEmpty()) {
      out.put(EXCEPTION_CAUSE_TYPES, description.causeTypes());
    }
    if (description.identity() != null) {
      out.putAll(description.identity().attributes());
    }
  }

  /** Masks the attributes of an event or a log record, of which the stack trace is a text only. */
  static Attributes mask(Attributes attributes, TraceMask mask) {
    String stackTrace = attributes.get(EXCEPTION_STACKTRACE);
    Attributes masked = AttributesMasker.mask(attributes, mask);
    if (stackTrace == null || masked == attributes) {
      return masked;
    }
    String kept = StackTexts.mask(stackTrace, attributes.get(EXCEPTION_TYPE), mask);
    return masked.toBuilder().put(EXCEPTION_STACKTRACE, kept).build();
  }

  /** Returns whether any of the attributes tells of an exception. */
  static boolean isIn(Attributes attributes) {
    return attributes.get(EXCEPTION_TYPE) != null
        || attributes.get(EXCEPTION_MESSAGE) != null
        || attributes.get(EXCEPTION_STACKTRACE) != null;
  }
}
