/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.registry;

import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The exception classes with writers of which an exception was met, by their names: no class loader
 * need find them again. A class is not held; its name stays. Safe for concurrent use.
 */
final class SeenClasses {

  /** Shared, as whoever met an exception may not be who reads a text of it. */
  static final SeenClasses SHARED = new SeenClasses(4_096);

  private final int most;
  private final Map<String, WeakReference<Class<?>>> byName = new ConcurrentHashMap<>();

  SeenClasses(int most) {
    this.most = most;
  }

  void add(Class<?> type) {
    String name = dotted(type.getName());
    WeakReference<Class<?>> known = byName.get(name);
    if (known == null ? byName.size() < most : known.refersTo(null)) {
      byName.put(name, new WeakReference<>(type));
    }
  }

  /** Returns whether a class of that name was met, which may have gone since. */
  boolean has(String name) {
    return byName.containsKey(dotted(name));
  }

  /** Returns the class, or null if none was met, or if it has gone. */
  @Nullable Class<?> get(String name) {
    WeakReference<Class<?>> known = byName.get(dotted(name));
    return known == null ? null : known.get();
  }

  /** Texts have the canonical name of a nested class or its binary one. */
  static String dotted(String name) {
    return name.replace('$', '.');
  }
}
