/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.registry;

import io.telltale.runtime.internal.guard.ClassCache;

/**
 * Which classes have objects that are sensitive, or hold what is. Class files tell, once for each
 * class: no reflection, and no processor that has to see the class.
 */
final class SensitiveClasses {

  private static final ClassCache<Boolean> KNOWN =
      new ClassCache<>() {
        @Override
        protected Boolean compute(Class<?> type) {
          return ClassFileMarks.isSensitive(type) || isAbove(type);
        }
      };

  private SensitiveClasses() {}

  /** Returns what a class says, and all above it. Never throws. */
  static boolean contain(Class<?> type) {
    return !ClassFileMarks.isOfPlatform(type) && KNOWN.get(type);
  }

  private static boolean isAbove(Class<?> type) {
    for (Class<?> above : type.getInterfaces()) {
      if (contain(above)) {
        return true;
      }
    }
    Class<?> superclass = type.getSuperclass();
    return superclass != null && contain(superclass);
  }
}
