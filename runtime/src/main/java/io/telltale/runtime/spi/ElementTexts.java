/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.spi;

import io.telltale.runtime.internal.guard.Failures;
import io.telltale.runtime.internal.guard.LazyCollections;
import io.telltale.runtime.internal.guard.StructureLimits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes texts of the values in a collection, an array or a map, in generated code: where their
 * class is known to the compiler as one whose {@code toString()} is the value. What is of another
 * class stays as it is, and is then judged by itself.
 */
public final class ElementTexts {

  /** As deep as the sink looks, and one value more than it takes: so it knows of the others. */
  private static final int MAX_DEPTH = StructureLimits.MAX_DEPTH;

  private static final int MAX_VALUES = StructureLimits.MAX_VALUES + 1;

  private ElementTexts() {}

  /** Returns the values of a collection, with texts in place of those of a class; of null, null. */
  public static @Nullable Collection<?> of(Class<?> type, @Nullable Collection<?> values) {
    return (Collection<?>) textsOrSame(type, values);
  }

  /** Returns the elements of an array, with texts in place of those of a class; of null, null. */
  public static @Nullable Collection<?> of(Class<?> type, @Nullable Object @Nullable [] values) {
    return values == null ? null : of(type, Arrays.asList(values));
  }

  /** Returns the entries of a map, with texts in place of those of a class; of null, null. */
  public static @Nullable Map<?, ?> of(Class<?> type, @Nullable Map<?, ?> values) {
    return (Map<?, ?>) textsOrSame(type, values);
  }

  /** Returns the text of a value of a class; of a structure, the same with texts; of null, null. */
  public static @Nullable Object of(Class<?> type, @Nullable Object value) {
    return textsOrSame(type, value);
  }

  /** What cannot be read here, the sink cannot read either, and knows what follows from that. */
  private static @Nullable Object textsOrSame(Class<?> type, @Nullable Object values) {
    try {
      return text(type, values, 0);
    } catch (Throwable failure) {
      Failures.contain(failure);
      return values;
    }
  }

  private static @Nullable Object text(Class<?> type, @Nullable Object value, int depth) {
    if (type.isInstance(value)) {
      return String.valueOf(value);
    }
    if (depth > MAX_DEPTH || LazyCollections.isLazy(value)) {
      return value;
    }
    if (value instanceof Map<?, ?> map) {
      Map<@Nullable Object, @Nullable Object> texts = new LinkedHashMap<>();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        if (texts.size() == MAX_VALUES) {
          break;
        }
        texts.put(text(type, entry.getKey(), MAX_DEPTH), text(type, entry.getValue(), depth + 1));
      }
      return texts;
    }
    if (value instanceof Collection<?> collection) {
      List<@Nullable Object> texts = new ArrayList<>();
      for (Object element : collection) {
        if (texts.size() == MAX_VALUES) {
          break;
        }
        texts.add(text(type, element, depth + 1));
      }
      return texts;
    }
    if (value instanceof Object[] array) {
      return text(type, Arrays.asList(array), depth);
    }
    return value instanceof Optional<?> optional ? text(type, optional.orElse(null), depth) : value;
  }
}
