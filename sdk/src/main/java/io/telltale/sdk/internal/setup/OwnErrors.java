/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.setup;

import io.telltale.runtime.internal.guard.Failures;
import io.telltale.runtime.internal.registry.LoadedModules;
import io.telltale.runtime.internal.registry.ModuleRegistries;
import io.telltale.runtime.internal.registry.UnprocessedClasses;
import io.telltale.runtime.spi.ErrorModule;
import io.telltale.sdk.internal.protection.DeclaredErrors;
import org.jspecify.annotations.Nullable;

/**
 * The declared errors that this copy of Telltale can read.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class OwnErrors {

  private OwnErrors() {}

  /** Returns those of the application, or where that has another copy, those beside this one. */
  public static LoadedModules load() {
    return ModuleRegistries.visibleFrom(classLoader());
  }

  /** Returns the class loader of the application, if it has the same copy, else our own. */
  static ClassLoader classLoader() {
    @Nullable ClassLoader context = Thread.currentThread().getContextClassLoader();
    return context != null && areThoseOfTheApplication()
        ? context
        : OwnErrors.class.getClassLoader();
  }

  /** Returns what is known of those that were found. */
  public static DeclaredErrors declared(LoadedModules found) {
    return new DeclaredErrors(
        found.all().size(), !areThoseOfTheApplication(), UnprocessedClasses.seen());
  }

  /**
   * Returns whether this copy serves the application, and is not part of a Java agent or a
   * container. What the application declares is asked of its own copy then, error by error.
   */
  static boolean areThoseOfTheApplication() {
    @Nullable ClassLoader context = Thread.currentThread().getContextClassLoader();
    if (context == null || context == OwnErrors.class.getClassLoader()) {
      return true;
    }
    try {
      return context.loadClass(ErrorModule.class.getName()) == ErrorModule.class;
    } catch (Throwable none) {
      Failures.contain(none);
      // As in a thread of a pool that belongs to nobody: nothing speaks for another copy.
      return true;
    }
  }
}
