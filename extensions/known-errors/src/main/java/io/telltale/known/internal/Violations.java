/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.known.internal;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What Jakarta Validation found, by path and constraint: its texts may quote the value. */
final class Violations {

  private static final String HIDDEN = "***";

  /** As many as a reader looks at. */
  private static final int MOST = 16;

  private Violations() {}

  /**
   * Returns each path with the template of its message, in which no value stands.
   *
   * @param values takes the values that were refused
   * @return null if nothing is told of them
   */
  static @Nullable String skeleton(Throwable error, List<String> values) {
    if (!(error instanceof ConstraintViolationException found)) {
      return null;
    }
    Set<ConstraintViolation<?>> violations = found.getConstraintViolations();
    if (violations == null || violations.isEmpty()) {
      return null;
    }
    List<String> told = new ArrayList<>();
    for (ConstraintViolation<?> violation : violations) {
      told.add(path(violation.getPropertyPath()) + ": " + violation.getMessageTemplate());
      addIfText(violation.getInvalidValue(), values);
    }
    return told.stream().sorted().limit(MOST).collect(Collectors.joining(", "));
  }

  /** The text of any other object is code of the application. */
  private static void addIfText(@Nullable Object value, List<String> values) {
    if (value instanceof String || value instanceof Number) {
      values.add(value.toString());
    }
  }

  /** The key of a map is data, an index is none. */
  private static String path(Path path) {
    StringBuilder out = new StringBuilder();
    for (Path.Node node : path) {
      if (node.isInIterable()) {
        Integer index = node.getIndex();
        out.append('[').append(index != null ? index : node.getKey() != null ? HIDDEN : "");
        out.append(']');
      }
      if (node.getName() != null) {
        out.append(out.length() == 0 ? "" : ".").append(node.getName());
      }
    }
    return out.toString();
  }
}
