/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.known.internal;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.validation.metadata.ConstraintDescriptor;
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
   * Returns each path with the template that its constraint declares.
   *
   * @param values takes the values that were refused, and the keys on their paths
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
      told.add(path(violation.getPropertyPath(), values) + ": " + template(violation));
      ValueTexts.add(violation.getInvalidValue(), values::add);
    }
    return told.stream().sorted().limit(MOST).collect(Collectors.joining(", "));
  }

  /** The template of the violation itself may be a text that a validator has put together. */
  private static String template(ConstraintViolation<?> violation) {
    ConstraintDescriptor<?> constraint = violation.getConstraintDescriptor();
    String declared = constraint == null ? null : constraint.getMessageTemplate();
    return declared == null ? HIDDEN : declared;
  }

  /** The key of a map is data, an index is none. */
  private static String path(Path path, List<String> values) {
    StringBuilder out = new StringBuilder();
    for (Path.Node node : path) {
      if (node.isInIterable()) {
        Integer index = node.getIndex();
        out.append('[').append(index != null ? index : node.getKey() != null ? HIDDEN : "");
        out.append(']');
        ValueTexts.add(node.getKey(), values::add);
      }
      if (node.getName() != null) {
        out.append(out.length() == 0 ? "" : ".").append(node.getName());
      }
    }
    return out.toString();
  }
}
