/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.known.internal;

import java.util.function.Consumer;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;

/**
 * What Spring did not accept of a form: its message quotes the first value in a form of its own.
 */
final class RejectedValues {

  /** As many as are looked for of one exception. */
  private static final int MOST = 16;

  private RejectedValues() {}

  /** Hands over the values that were refused. */
  static void add(Throwable error, Consumer<String> values) {
    if (error instanceof Errors errors) {
      errors.getFieldErrors().stream()
          .map(FieldError::getRejectedValue)
          .limit(MOST)
          .forEach(value -> ValueTexts.add(value, values));
    }
  }
}
