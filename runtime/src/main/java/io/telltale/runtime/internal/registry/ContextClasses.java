/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.registry;

import io.telltale.runtime.internal.guard.ClassLoaders;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds classes that only the context class loader of a thread sees, as those of a web application
 * beside a Telltale of its container. Holds no class loader. Safe for concurrent use.
 */
final class ContextClasses {

  /** As of all names that are looked up. */
  private static final int MAX_WITHOUT = 1_024;

  private final WriterLookup lookup;
  private final Set<@Nullable ClassLoader> others;

  /** The names under which a class loader has no class with writers. */
  private final Map<ClassLoader, Set<String>> without =
      Collections.synchronizedMap(new WeakHashMap<>());

  /** Takes the class loaders that were searched before. */
  ContextClasses(WriterLookup lookup, Set<@Nullable ClassLoader> others) {
    this.lookup = lookup;
    this.others = others;
  }

  /** Returns the writers of a class, or null if it is not found or has none. */
  @Nullable WriterChain writers(String name, ClassFinder classes) {
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    // One that is not capable has a lock for all, which another thread may have while it logs.
    if (context == null || !context.isRegisteredAsParallelCapable() || wasSearched(context)) {
      return null;
    }
    Set<String> names = without.computeIfAbsent(context, key -> ConcurrentHashMap.newKeySet());
    if (names.contains(name) || names.size() >= MAX_WITHOUT) {
      return null;
    }
    Class<?> type = classes.find(name, Set.of(context));
    if (type != null && Throwable.class.isAssignableFrom(type)) {
      WriterChain chain = lookup.get(type);
      if (!chain.isEmpty()) {
        return chain;
      }
    }
    names.add(name);
    return null;
  }

  private boolean wasSearched(ClassLoader context) {
    for (ClassLoader other : others) {
      if (ClassLoaders.isSameOrAncestor(context, other)) {
        return true;
      }
    }
    return false;
  }
}
