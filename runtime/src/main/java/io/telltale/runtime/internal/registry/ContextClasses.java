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
import org.jspecify.annotations.Nullable;

/**
 * Finds classes that only the context class loader of a thread sees, as those of a web application
 * beside a Telltale of its container. Holds no class loader. Safe for concurrent use.
 */
final class ContextClasses {

  private final WriterLookup lookup;
  private final Set<@Nullable ClassLoader> others;
  private final LookUps lookUps;

  /** The names under which a class loader has no class with writers. */
  private final Map<ClassLoader, SoughtNames<Boolean>> without =
      Collections.synchronizedMap(new WeakHashMap<>());

  /**
   * Takes where to look.
   *
   * @param others the class loaders that were searched before
   * @param lookUps how often classes are sought
   */
  ContextClasses(WriterLookup lookup, Set<@Nullable ClassLoader> others, LookUps lookUps) {
    this.lookup = lookup;
    this.others = others;
    this.lookUps = lookUps;
  }

  /** Returns the writers of a class, or null if it is not found or has none. */
  @Nullable WriterChain writers(String name, ClassFinder classes) {
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    // One that is not capable has a lock for all, which another thread may have while it logs.
    if (context == null || !context.isRegisteredAsParallelCapable() || wasSearched(context)) {
      return null;
    }
    SoughtNames<Boolean> names = without.computeIfAbsent(context, key -> new SoughtNames<>());
    if (names.get(name) != null) {
      return null;
    }
    if (!lookUps.mayBeOneMore()) {
      return NamedWriters.unknown(name);
    }
    Class<?> type = classes.find(name, Set.of(context));
    if (type != null && Throwable.class.isAssignableFrom(type)) {
      WriterChain chain = lookup.get(type);
      if (!chain.isEmpty()) {
        return chain;
      }
    }
    names.put(name, Boolean.TRUE);
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
