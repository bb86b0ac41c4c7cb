/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.masking;

import static io.telltale.runtime.data.ErrorAttributes.ERROR_CAUSE_TYPES;
import static io.telltale.runtime.data.ErrorAttributes.ERROR_FINGERPRINT;
import static io.telltale.runtime.data.ErrorAttributes.EXCEPTION_MESSAGE;
import static io.telltale.runtime.data.ErrorAttributes.EXCEPTION_STACKTRACE;
import static io.telltale.runtime.data.ErrorAttributes.EXCEPTION_TYPE;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.telltale.runtime.internal.recording.ErrorDescription;
import io.telltale.runtime.internal.recording.WrittenError;
import io.telltale.runtime.internal.text.AttributeTexts;
import io.telltale.runtime.internal.text.MaskedKeys;
import io.telltale.runtime.spi.ReadErrors;
import java.util.ArrayList;
import java.util.List;
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
          ERROR_CAUSE_TYPES.getKey());

  /** The texts of an exception. */
  private static final Set<String> TEXTS =
      Set.of(EXCEPTION_TYPE.getKey(), EXCEPTION_MESSAGE.getKey(), EXCEPTION_STACKTRACE.getKey());

  private ExceptionAttributes() {}

  /**
   * Returns what an exception says of itself.
   *
   * @param type the name of its type, in the instance to be written
   */
  static Attributes of(ErrorDescription description, String type, MaskedKeys keys) {
    AttributesBuilder attributes = Attributes.builder();
    put(attributes, description, type, keys);
    return attributes.build();
  }

  /** Returns what attributes say of an exception, or null if they tell of none. */
  static @Nullable WrittenError in(Attributes attributes) {
    if (attributes.isEmpty()) {
      return null;
    }
    String type = attributes.get(EXCEPTION_TYPE);
    String message = attributes.get(EXCEPTION_MESSAGE);
    String stackTrace = attributes.get(EXCEPTION_STACKTRACE);
    return type == null && message == null && stackTrace == null
        ? null
        : new WrittenError(type, message, stackTrace);
  }

  /**
   * Returns attributes in which an exception that somebody else has written is spoken of by its
   * description.
   *
   * @param attributes what was written, which is not masked
   */
  static Attributes replaceWritten(
      Attributes attributes, ErrorDescription description, MaskedKeys keys) {
    AttributesBuilder replaced = without(TEXTS, attributes);
    if (!description.exceptionType().isEmpty()) {
      replaced.put(keys.exceptionType(), description.exceptionType());
    }
    putTexts(replaced, description, keys);
    return replaced.build();
  }

  /**
   * Returns attributes in which the exception is spoken of by its description alone.
   *
   * @param attributes what was written, which is not masked
   */
  static Attributes replace(Attributes attributes, ErrorDescription description, MaskedKeys keys) {
    AttributesBuilder replaced = without(OWN, attributes);
    put(replaced, description, description.exceptionType(), keys);
    keepCut(replaced, keys.exceptionMessage(), attributes, description.exceptionMessage());
    keepCut(replaced, keys.exceptionStackTrace(), attributes, description.stackTrace());
    return replaced.build();
  }

  private static AttributesBuilder without(Set<String> names, Attributes attributes) {
    AttributesBuilder others = Attributes.builder();
    attributes.forEach(
        (key, value) -> {
          if (!names.contains(key.getKey())) {
            AttributeTexts.put(others, key, value);
          }
        });
    return others;
  }

  /** A text that the hook has masked, and the SDK has cut at its limit, stays cut. */
  private static void keepCut(
      AttributesBuilder out, AttributeKey<String> key, Attributes written, @Nullable String full) {
    String cut = written.get(key);
    if (cut != null && full != null && cut.length() < full.length() && full.startsWith(cut)) {
      out.put(key, cut);
    }
  }

  private static void put(
      AttributesBuilder out, ErrorDescription description, String type, MaskedKeys keys) {
    out.put(keys.exceptionType(), type);
    putTexts(out, description, keys);
    if (!description.causeTypes().isEmpty()) {
      out.put(ERROR_CAUSE_TYPES, description.causeTypes());
    }
  }

  private static void putTexts(
      AttributesBuilder out, ErrorDescription description, MaskedKeys keys) {
    if (description.exceptionMessage() != null) {
      out.put(keys.exceptionMessage(), description.exceptionMessage());
    }
    if (description.stackTrace() != null) {
      out.put(keys.exceptionStackTrace(), description.stackTrace());
    }
    if (description.fingerprint() != null) {
      out.put(ERROR_FINGERPRINT, description.fingerprint());
    }
    if (description.identity() != null) {
      out.putAll(description.identity().attributes());
    }
  }

  /** Masks the attributes of an event or a log record, of which the stack trace is a text only. */
  static Attributes mask(Attributes attributes, TraceMask mask) {
    Attributes masked = maskTexts(attributes, mask);
    ReadErrors.tellTexts(masked);
    return masked;
  }

  private static Attributes maskTexts(Attributes attributes, TraceMask mask) {
    String stackTrace = attributes.get(EXCEPTION_STACKTRACE);
    Attributes masked = AttributesMasker.mask(attributes, mask);
    if (stackTrace == null || masked == attributes) {
      return masked;
    }
    String kept = StackTexts.mask(stackTrace, attributes.get(EXCEPTION_TYPE), mask);
    return masked.toBuilder().put(keyOf(attributes, EXCEPTION_STACKTRACE), kept).build();
  }

  /** What was known to be masked still is: the instance of a key tells. */
  @SuppressWarnings("unchecked") // equal keys are of one type
  private static AttributeKey<String> keyOf(Attributes attributes, AttributeKey<String> like) {
    List<AttributeKey<String>> found = new ArrayList<>(1);
    attributes.forEach(
        (key, value) -> {
          if (key.equals(like)) {
            found.add((AttributeKey<String>) key);
          }
        });
    return found.isEmpty() ? like : found.get(0);
  }

  /** Returns whether any of the attributes tells of an exception. */
  static boolean isIn(Attributes attributes) {
    return !attributes.isEmpty()
        && (attributes.get(EXCEPTION_TYPE) != null
            || attributes.get(EXCEPTION_MESSAGE) != null
            || attributes.get(EXCEPTION_STACKTRACE) != null);
  }
}
