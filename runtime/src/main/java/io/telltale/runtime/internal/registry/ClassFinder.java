/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.registry;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds a class by its name.
 *
 * <p>This interface is internal and is hence not for public use. Implementations are safe for
 * concurrent use.
 */
@FunctionalInterface
public interface ClassFinder {

  /** Finds nothing, so that what the registries say of a name counts. */
  ClassFinder NONE =
      new ClassFinder() {
        @Override
        public @Nullable Class<?> find(String name, Set<@Nullable ClassLoader> loaders) {
          return null;
        }

        @Override
        public boolean isReady() {
          return false;
        }
      };

  /**
   * Returns a class, or null if there is none of that name.
   *
   * @param name its canonical or binary name
   * @param loaders those to search; null stands for that of the platform
   */
  @Nullable Class<?> find(String name, Set<@Nullable ClassLoader> loaders);

  /**
   * Returns whether it finds what is there. If not, nobody learns from it that a class is absent.
   */
  default boolean isReady() {
    return true;
  }
}
