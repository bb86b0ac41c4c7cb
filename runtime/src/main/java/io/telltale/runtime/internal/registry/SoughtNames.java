/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.registry;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What was found out about names that texts have. Anybody can make many of data, so that where
 * there are too many the ones that nobody asked for of late go. Waits for nobody.
 *
 * <p>This class is internal and is hence not for public use. Safe for concurrent use.
 *
 * @param <T> what was found out
 */
public final class SoughtNames<T> {

  /**
   * Half of what is kept: of the others, those that are asked for again stay. So all that is looked
   * up at once has room.
   */
  static final int MOST_YOUNG = LookUps.MOST;

  private volatile Map<String, T> young = new ConcurrentHashMap<>();
  private volatile Map<String, T> old = Map.of();

  /** Starts with no name. */
  public SoughtNames() {}

  /** Returns what is known of a name, or null. */
  public @Nullable T get(String name) {
    T known = young.get(name);
    if (known != null) {
      return known;
    }
    known = old.get(name);
    if (known != null) {
      put(name, known);
    }
    return known;
  }

  /** Keeps what was found out. */
  public void put(String name, T found) {
    Map<String, T> names = young;
    names.put(name, found);
    if (names.size() >= MOST_YOUNG) {
      // Of two threads that come here at once, one may lose a few names, and they are sought again.
      old = names;
      young = new ConcurrentHashMap<>();
    }
  }
}
