/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.guard;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Collections of an ORM, which load what they hold when somebody looks at it. Nothing is loaded for
 * a trace: that waits for a data base, which may be what has failed. Whether one is loaded already
 * only its own library knows.
 *
 * <p>This class is internal and is hence not for public use. Safe for concurrent use.
 */
public final class LazyCollections {

  private static final List<String> LIBRARIES =
      List.of(
          "org.hibernate.", "org.eclipse.persistence.", "org.apache.openjpa.", "org.datanucleus.");

  private LazyCollections() {}

  /** Whether a value is one, so that it must not be looked into. Says so once for each class. */
  public static boolean isLazy(@Nullable Object value) {
    if (!(value instanceof Collection<?> || value instanceof Map<?, ?>)) {
      return false;
    }
    String type = value.getClass().getName();
    if (LIBRARIES.stream().noneMatch(type::startsWith)) {
      return false;
    }
    Warnings.once(
        "unlooked",
        type,
        () ->
            "An exception holds an object of "
                + type
                + ". Reading it may load values from the database. So it is left out of"
                + " telemetry, and texts that may hold its values are withheld. Give the"
                + " exception a copy of the values that it needs.");
    return true;
  }
}
