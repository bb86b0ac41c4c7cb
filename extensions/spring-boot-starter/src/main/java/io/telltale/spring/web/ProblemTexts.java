/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring.web;

import io.telltale.runtime.Masked;
import io.telltale.runtime.MaskedLine;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;

/**
 * Masks the title of a problem and the texts among its properties by what is known of the current
 * trace, and not by their shape: an application tells there what it wants to. Used by one thread.
 */
final class ProblemTexts {

  /** The name by which {@link #mask} asks for the title. */
  static final String TITLE = "title";

  private static final String WITHHELD = "***";

  private static final int MAX_DEPTH = 16;

  /** What is beyond is withheld. */
  private static final int MAX_VALUES = 10_000;

  private final MaskedLine line;
  private int values;

  private ProblemTexts(MaskedLine line) {
    this.line = line;
  }

  /**
   * Masks a problem. Objects of which nothing is secret stay the same ones.
   *
   * @param declared tells whether a property is a constant that somebody has declared
   */
  static void mask(ProblemDetail problem, BiPredicate<String, Object> declared) {
    try (MaskedLine line = Masked.line(List.of())) {
      if (line != null) {
        new ProblemTexts(line).maskAll(problem, declared);
      }
    }
  }

  private void maskAll(ProblemDetail problem, BiPredicate<String, Object> declared) {
    String title = problem.getTitle();
    if (title != null && !declared.test(TITLE, title)) {
      String masked = line.text(title);
      if (!title.equals(masked)) {
        problem.setTitle(masked);
      }
    }
    Map<String, Object> properties = problem.getProperties();
    if (properties == null) {
      return;
    }
    Map<String, @Nullable Object> shown = new LinkedHashMap<>();
    boolean changed = false;
    for (Map.Entry<String, Object> each : properties.entrySet()) {
      String key = String.valueOf(contained(each.getKey()));
      @Nullable Object value = each.getValue();
      if (value != null && !declared.test(each.getKey(), value)) {
        value = contained(value);
      }
      changed |= value != each.getValue() || !key.equals(each.getKey());
      shown.put(key, value);
    }
    if (changed) {
      problem.setProperties(shown);
    }
  }

  private Object contained(Object value) {
    try {
      return masked(value, 0);
    } catch (RuntimeException unreadable) {
      return WITHHELD;
    }
  }

  private Object masked(Object value, int depth) {
    boolean isText = value instanceof CharSequence || value instanceof URI;
    boolean isSeveral =
        value instanceof Map<?, ?> || value instanceof Collection<?> || value instanceof Object[];
    if (!isText && !isSeveral) {
      return value;
    }
    if (++values > MAX_VALUES || depth > MAX_DEPTH) {
      return WITHHELD;
    }
    if (value instanceof Map<?, ?> map) {
      return masked(map, depth + 1);
    }
    if (value instanceof Collection<?> elements) {
      return masked(elements, elements, depth + 1);
    }
    if (value instanceof Object[] elements) {
      return masked(value, Arrays.asList(elements), depth + 1);
    }
    String text = value.toString();
    String masked = line.text(text);
    return masked == null || text.equals(masked) ? value : masked;
  }

  private Object masked(Map<?, ?> map, int depth) {
    Map<@Nullable Object, @Nullable Object> shown = new LinkedHashMap<>();
    boolean changed = false;
    for (Map.Entry<?, ?> each : map.entrySet()) {
      @Nullable Object key = each.getKey() == null ? null : masked(each.getKey(), depth);
      @Nullable Object value = each.getValue() == null ? null : masked(each.getValue(), depth);
      changed |= key != each.getKey() || value != each.getValue();
      shown.put(key, value);
    }
    return changed ? shown : map;
  }

  /** Returns the same object if nothing in it is secret. */
  private Object masked(Object original, Collection<?> elements, int depth) {
    List<@Nullable Object> shown = new ArrayList<>();
    boolean changed = false;
    for (Object each : elements) {
      @Nullable Object value = each == null ? null : masked(each, depth);
      changed |= value != each;
      shown.add(value);
    }
    return changed ? shown : original;
  }
}
