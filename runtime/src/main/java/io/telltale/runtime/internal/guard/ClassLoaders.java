/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.guard;

import org.jspecify.annotations.Nullable;

/**
 * How class loaders stand to each other.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class ClassLoaders {

  private ClassLoaders() {}

  /**
   * Returns whether a class loader is another one or among its parents, and so whether whatever it
   * loads lives at least as long as what the other one loads.
   *
   * @param candidate the presumed parent; null is the bootstrap class loader, everyone's parent
   * @param loader the class loader whose parents are searched
   */
  public static boolean isSameOrAncestor(
      @Nullable ClassLoader candidate, @Nullable ClassLoader loader) {
    if (candidate == null) {
      return true;
    }
    for (ClassLoader current = loader; current != null; current = current.getParent()) {
      if (current == candidate) {
        return true;
      }
    }
    return false;
  }
}
