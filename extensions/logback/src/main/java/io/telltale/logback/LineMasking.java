/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.logback;

import static java.util.Objects.requireNonNull;

import io.telltale.runtime.MaskedLine;
import io.telltale.runtime.data.ErrorIdentity;
import org.jspecify.annotations.Nullable;
import org.slf4j.helpers.MessageFormatter;

/** Gives whatever is part of a line the form in which it may leave. Used by one thread. */
final class LineMasking {

  static final String WITHHELD = "***";

  private final boolean isWithheld;
  private final @Nullable MaskedLine line;
  private final boolean isNamed;

  private LineMasking(boolean isWithheld, @Nullable MaskedLine line, boolean isNamed) {
    this.isWithheld = isWithheld;
    this.line = line;
    this.isNamed = isNamed;
  }

  /**
   * Masks by what is known.
   *
   * @param line null if nothing is secret
   * @param isNamed whether the identity of the exception becomes part of the line
   */
  static LineMasking of(@Nullable MaskedLine line, boolean isNamed) {
    return new LineMasking(false, line, isNamed);
  }

  /** Lets no text leave. */
  static LineMasking withheld() {
    return new LineMasking(true, null, false);
  }

  boolean isWithheld() {
    return isWithheld;
  }

  boolean isNamed() {
    return isNamed;
  }

  /** Returns the identity that becomes part of the line, or null. */
  @Nullable ErrorIdentity identity() {
    return line == null || !isNamed ? null : line.identity();
  }

  /** Returns the letters by which the defect is known again, if they become part of the line. */
  @Nullable String fingerprint() {
    return line == null || !isNamed ? null : line.fingerprint();
  }

  @Nullable String text(@Nullable String text) {
    if (text == null) {
      return null;
    }
    if (isWithheld) {
      return WITHHELD;
    }
    return line == null ? text : line.text(text);
  }

  /** Returns the message of an exception, of which nobody knows anything if there is none. */
  @Nullable String message(@Nullable Throwable whose, @Nullable String message) {
    if (message == null) {
      return null;
    }
    return isWithheld || line == null || whose == null ? WITHHELD : line.message(whose, message);
  }

  /** Returns whether an exception may be handed to those who ask for it at once. */
  boolean leavesAsItIs(@Nullable Throwable error) {
    return !isWithheld && line != null && error != null && line.leavesAsItIs(error);
  }

  /** Returns what may be handed over of an exception, with its type, code and frames. */
  Throwable throwable(Throwable error) {
    return requireNonNull((line == null ? MaskedLine.withheld() : line).throwable(error));
  }

  /** Returns what an exception says of itself, with its type in front. */
  @Nullable String heading(@Nullable Throwable whose, String type, @Nullable String text) {
    if (text == null || text.equals(type)) {
      return text;
    }
    String separated = type + ": ";
    if (text.startsWith(separated)) {
      return separated + message(whose, text.substring(separated.length()));
    }
    String masked = message(whose, text);
    return WITHHELD.equals(masked) ? separated + masked : masked;
  }

  /**
   * Returns an argument or the value of a pair. Whatever could show more than its text, as an
   * encoder looks into it, becomes that text.
   */
  @Nullable Object value(@Nullable Object value) {
    if (value == null) {
      return null;
    }
    if (isWithheld) {
      return WITHHELD;
    }
    return line == null ? value : line.value(value, LineMasking::asText);
  }

  /** As SLF4J writes it: arrays with their elements, and nothing that a toString() throws. */
  private static @Nullable String asText(Object value) {
    return MessageFormatter.arrayFormat("{}", new Object[] {value}).getMessage();
  }
}
