/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.describe;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the exceptions that a line tells of.
 *
 * <p>This class is internal and is hence not for public use. Used by one thread.
 */
public final class LineErrors {

  private List<Throwable> found = List.of();

  private LineErrors() {}

  /**
   * Returns the one that was thrown, and then those among the values, and in arrays, collections,
   * and what else of the JDK holds something there; others may read a database to tell.
   */
  public static List<Throwable> of(
      @Nullable Throwable thrown, @Nullable Object @Nullable [] values) {
    LineErrors errors = new LineErrors();
    errors.add(thrown, 0);
    if (values != null) {
      for (Object value : values) {
        errors.add(value, 0);
      }
    }
    return errors.found;
  }

  private void add(@Nullable Object value, int depth) {
    if (value instanceof Throwable error) {
      if (found.isEmpty()) {
        found = new ArrayList<>(1);
      }
      if (!isFound(error)) {
        found.add(error);
      }
    } else if (value != null
        && depth < HeldValues.DEEPEST
        && !(value instanceof String)
        && HeldValues.mayBeIn(value)) {
      HeldValues.forEach(value, element -> add(element, depth + 1));
    }
  }

  @SuppressWarnings("ReferenceEquality") // its equals may be anything
  private boolean isFound(Throwable error) {
    for (Throwable known : found) {
      if (known == error) {
        return true;
      }
    }
    return false;
  }
}
