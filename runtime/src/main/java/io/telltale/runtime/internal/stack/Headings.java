/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.stack;

import io.telltale.runtime.internal.guard.Failures;
import io.telltale.runtime.internal.guard.ForeignCalls;
import io.telltale.runtime.internal.guard.MaskingCounters;
import io.telltale.runtime.internal.value.Masks;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Writes the first line of an exception: its type, and its message in the form that may leave.
 *
 * @param masking masks the message of an exception; null if none is wanted
 */
record Headings(@Nullable BiFunction<Throwable, String, String> masking) {

  /** Returns the text that stands for an exception in a stack trace. */
  String of(Throwable error) {
    String type = error.getClass().getName();
    if (masking == null) {
      return type;
    }
    String text = ForeignCalls.textOf(error);
    if (text == null || text.equals(type)) {
      return type;
    }
    String separated = type + ": ";
    if (text.startsWith(separated)) {
      return separated + masked(masking, error, text.substring(separated.length()));
    }
    if (text.startsWith(type)) {
      return type + masked(masking, error, text.substring(type.length()));
    }
    String masked = masked(masking, error, text);
    // A text without the type is the exception's choice; one of which nothing is left is not.
    return masked.equals(Masks.REDACTED) ? separated + masked : masked;
  }

  private static String masked(
      BiFunction<Throwable, String, String> masking, Throwable error, String message) {
    try {
      @Nullable String masked = masking.apply(error, message);
      return masked == null ? Masks.REDACTED : masked;
    } catch (Throwable failure) {
      Failures.contain(failure);
      MaskingCounters.countFailed();
      return Masks.REDACTED;
    }
  }
}
