/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.recording;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.telltale.runtime.data.ErrorIdentity;
import io.telltale.runtime.internal.text.AttributeTexts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of one exception may leave the process, for outlets other than the span on which it is
 * recorded: log records, exporters, reports. Every text in it is masked.
 *
 * <p>This class is internal and is hence not for public use.
 *
 * @param identity the declared identity, or null
 * @param errorType the class that says what went wrong, see {@code ErrorAttributes.ERROR_TYPE}
 * @param exceptionType the class that was thrown, which may be a wrapper of the former
 * @param exceptionMessage the exception's message, masked; null if it has none
 * @param errorMessage the rendered template, else the message; null if there is neither
 * @param causeTypes the class names of its causes, nearest first, at most 8
 * @param stackTrace its stack trace by policy, masked; null if none is to leave
 * @param fingerprint the letters by which its defect is known again; null if nobody has read its
 *     stack
 * @param details the exported members as {@code error.detail.*}
 */
public record ErrorDescription(
    @Nullable ErrorIdentity identity,
    String errorType,
    String exceptionType,
    @Nullable String exceptionMessage,
    @Nullable String errorMessage,
    List<String> causeTypes,
    @Nullable String stackTrace,
    @Nullable String fingerprint,
    Attributes details) {

  /** Returns the description of what may leave of an exception. */
  static ErrorDescription of(ErrorOccurrence error) {
    return new ErrorDescription(
        error.identity(),
        error.errorType(),
        error.exceptionType(),
        error.exceptionMessage(),
        error.errorMessage(),
        error.causeTypes(),
        error.stackTrace(),
        error.shownFingerprint(),
        details(error));
  }

  private static Attributes details(ErrorOccurrence error) {
    AttributesBuilder details = Attributes.builder();
    for (int i = 0; i < error.size(); i++) {
      Object value = error.attribute(i);
      if (value != null) {
        AttributeTexts.put(details, error.key(i), value);
      }
    }
    return details.build();
  }
}
