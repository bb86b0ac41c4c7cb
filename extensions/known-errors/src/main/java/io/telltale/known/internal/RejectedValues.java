/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.known.internal;

import java.util.List;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;

/**
 * What Spring did not accept of a form: its message quotes the first value in a form of its own.
 */
final class RejectedValues {

  /** As many as are looked for of one exception. */
  private static final int MOST = 16;

  private RejectedValues() {}

  /** Adds the values that were refused. */
  static void add(Throwable error, List<String> values) {
    if (error instanceof Errors errors) {
      for (FieldError each : errors.getFieldErrors()) {
        Object value = each.getRejectedValue();
        // The text of any other object is code of the application.
        if (values.size() < MOST && (value instanceof String || value instanceof Number)) {
          values.add(value.toString());
        }
      }
    }
  }
}
