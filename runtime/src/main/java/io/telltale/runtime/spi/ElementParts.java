/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.spi;

import io.telltale.runtime.internal.guard.LazyCollections;
import io.telltale.runtime.internal.guard.StructureLimits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads one part of each object in a collection, an array or a map, in generated code. What is of
 * another class stays as it is, and is then judged by itself.
 */
public final class ElementParts {

  /** As deep as the sink looks, and one value more than it takes: so it knows of the others. */
  private static final Room TAKEN =
      new Room(StructureLimits.MAX_DEPTH, StructureLimits.MAX_VALUES + 1);

  private static final Room LOOKED_AT =
      new Room(StructureLimits.MAX_LOOKED_AT_DEPTH, StructureLimits.MAX_LOOKED_AT + 1);

  private ElementParts() {}

  /**
   * Returns the same structure with a part in place of each object of a class: a collection for an
   * array or a collection, a map with the same keys for a map. A part may be a structure itself.
   *
   * @param structure an array, a collection, a map, an Optional, or null, which has no parts
   * @param part returns the part of an object, or null; what it throws is the caller's
   */
  public static <T> @Nullable Object of(
      Class<T> type,
      @Nullable Object structure,
      Function<? super T, ? extends @Nullable Object> part) {
    return parts(type, structure, part, TAKEN);
  }

  /**
   * Returns what {@link #of} returns, with the parts of all objects that the sink looks at to find
   * out whether one of them has marks.
   *
   * @param structure an array, a collection, a map, an Optional, or null, which has no parts
   * @param part returns the part of an object, or null; what it throws is the caller's
   */
  public static <T> @Nullable Object all(
      Class<T> type,
      @Nullable Object structure,
      Function<? super T, ? extends @Nullable Object> part) {
    return parts(type, structure, part, LOOKED_AT);
  }

  /** Returns what {@link #of} returns for a map; null for null. */
  public static @Nullable Map<?, ?> entries(@Nullable Object map) {
    return (Map<?, ?>) map;
  }

  private static <T> @Nullable Object parts(
      Class<T> type,
      @Nullable Object value,
      Function<? super T, ? extends @Nullable Object> part,
      Room room) {
    if (type.isInstance(value)) {
      return part.apply(type.cast(value));
    }
    if (value instanceof Optional<?> optional) {
      return parts(type, optional.orElse(null), part, room);
    }
    if (room.depth < 0 || LazyCollections.isLazy(value)) {
      return value;
    }
    if (value instanceof Map<?, ?> map) {
      Map<@Nullable Object, @Nullable Object> parts = new LinkedHashMap<>();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        if (parts.size() == room.values) {
          break;
        }
        parts.put(entry.getKey(), parts(type, entry.getValue(), part, room.inside()));
      }
      return parts;
    }
    if (value instanceof Object[] array) {
      return parts(type, Arrays.asList(array), part, room);
    }
    return value instanceof Collection<?> collection
        ? elements(type, collection, part, room)
        : value;
  }

  private static <T> List<@Nullable Object> elements(
      Class<T> type,
      Collection<?> values,
      Function<? super T, ? extends @Nullable Object> part,
      Room room) {
    List<@Nullable Object> parts = new ArrayList<>();
    for (Object element : values) {
      if (parts.size() == room.values) {
        break;
      }
      parts.add(parts(type, element, part, room.inside()));
    }
    return parts;
  }

  /**
   * How far a structure is followed.
   *
   * @param depth how much deeper
   * @param values how many values of each collection or map
   */
  private record Room(int depth, int values) {
    Room inside() {
      return new Room(depth - 1, values);
    }
  }
}
