/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.describe;

import io.telltale.runtime.internal.guard.ForeignCalls;
import io.telltale.runtime.internal.value.Masks;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Gives the arguments of a line, and what its exceptions say, the forms in which they may leave.
 */
final class LineValues {

  private LineValues() {}

  /** See {@link LineTexts#value}. */
  static @Nullable Object value(
      Object value, Function<Object, @Nullable String> asText, LineTexts line) {
    if (value instanceof String text) {
      return line.text(text);
    }
    if (value instanceof Throwable error) {
      return describe(error, line);
    }
    String text = asText.apply(value);
    if (text == null) {
      return null;
    }
    String masked = line.text(text);
    return isPlain(value) && text.equals(masked) ? value : masked;
  }

  private static String describe(Throwable error, LineTexts line) {
    String type = error.getClass().getName();
    try {
      String text = error.toString();
      return text == null ? type : heading(error, type, text, line);
    } catch (Throwable failure) {
      ForeignCalls.report(error.getClass(), "toString", failure);
      return type;
    }
  }

  /**
   * Masks what an exception says of itself: its type stays, and what follows is masked as its
   * message. If a text of another form is the mask alone then, the type stands before it.
   */
  static String heading(Throwable whose, String type, String text, LineTexts line) {
    if (text.equals(type)) {
      return text;
    }
    String separated = type + ": ";
    if (text.startsWith(separated)) {
      return separated + line.message(whose, text.substring(separated.length()));
    }
    String masked = line.message(whose, text);
    return Masks.REDACTED.equals(masked) ? separated + masked : masked;
  }

  /** Such a value has one text, whoever writes it. */
  private static boolean isPlain(Object value) {
    String name = value.getClass().getName();
    return value instanceof Enum
        || name.startsWith("java.lang.")
        || name.startsWith("java.math.")
        || name.startsWith("java.time.")
        || name.equals("java.util.UUID");
  }
}
