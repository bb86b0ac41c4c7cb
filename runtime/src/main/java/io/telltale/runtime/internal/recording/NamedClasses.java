/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.recording;

import io.telltale.runtime.internal.registry.ClassFinder;
import io.telltale.runtime.internal.registry.LookUps;
import io.telltale.runtime.internal.registry.SoughtNames;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what is told by the classes of exceptions of which only the names are left. What is kept
 * must not hold the class.
 *
 * @param <T> what is kept
 */
final class NamedClasses<T> {

  private static final int MAX_LENGTH = 512;

  private final Set<@Nullable ClassLoader> loaders = new LinkedHashSet<>();
  private final SoughtNames<T> known = new SoughtNames<>();
  private final LookUps lookUps = new LookUps();
  private final Function<Class<?>, T> told;
  private final T nothing;

  /**
   * Takes how to tell it.
   *
   * @param seers whose class loaders see the classes of the application
   * @param nothing what is told of a class that is not found, and of what is no exception
   */
  NamedClasses(List<?> seers, Function<Class<?>, T> told, T nothing) {
    seers.forEach(seer -> loaders.add(seer.getClass().getClassLoader()));
    this.told = told;
    this.nothing = nothing;
  }

  /** Returns what is told of a class; null if too many were sought for that to be known. */
  @Nullable T get(String name, ClassFinder classes) {
    T kept = known.get(name);
    if (kept != null || !isName(name)) {
      return kept == null ? nothing : kept;
    }
    if (!classes.isReady()) {
      // Who finds the class may know more of it.
      return nothing;
    }
    if (!lookUps.mayBeOneMore()) {
      return null;
    }
    Class<?> type = classes.find(name, loaders);
    T found = type != null && Throwable.class.isAssignableFrom(type) ? told.apply(type) : nothing;
    known.put(name, found);
    return found;
  }

  private static boolean isName(String text) {
    return !text.isEmpty()
        && text.length() <= MAX_LENGTH
        && text.chars().allMatch(c -> c == '.' || Character.isJavaIdentifierPart(c));
  }
}
