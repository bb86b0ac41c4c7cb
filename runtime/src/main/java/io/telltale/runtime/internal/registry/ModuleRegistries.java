/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.registry;

import static java.util.Objects.requireNonNull;

import io.telltale.runtime.spi.ErrorModule;
import io.telltale.runtime.spi.ErrorWrapper;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Loads the declared errors of modules, and knows what finds and lists them.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class ModuleRegistries {

  private static volatile @Nullable Opener opener;

  private ModuleRegistries() {}

  /** Reaches what users' registry does not show. A lambda would cost milliseconds at the start. */
  public abstract static class Opener {

    /** For the class of the registry. */
    protected Opener() {}

    /** Returns what a registry holds. */
    protected abstract LoadedModules modules(Object registry);
  }

  /** Takes the way from the class of the registry, when that is initialized. */
  public static void openBy(Opener way) {
    opener = way;
  }

  /**
   * Returns what users' registry holds.
   *
   * @param registry an {@code ErrorRegistry}, which is not to be named here, or what one holds
   */
  public static LoadedModules behind(Object registry) {
    return registry instanceof LoadedModules modules
        ? modules
        : requireNonNull(opener, "opener").modules(registry);
  }

  /** Loads those that are visible from a class loader. */
  public static LoadedModules visibleFrom(ClassLoader classLoader) {
    return of(
        new ModuleLoader(classLoader),
        ModuleLoader.modulesVisibleFrom(classLoader),
        Wrappers.visibleFrom(classLoader));
  }

  /** Loads those that are visible from the thread's context class loader, or from our own. */
  public static LoadedModules visible() {
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    return visibleFrom(context != null ? context : ModuleRegistries.class.getClassLoader());
  }

  /** Takes these, and searches for no others. */
  public static LoadedModules of(List<ErrorModule> modules) {
    return of(ModuleLoader.NONE, ModuleLoader.supported(modules), new Wrappers(List.of()));
  }

  private static LoadedModules of(
      ModuleLoader loader, List<ErrorModule> modules, Wrappers wrappers) {
    return new LoadedModules(new ErrorLookup(loader, modules, wrappers), new Catalogue(modules));
  }

  /** Returns the same errors, looked for in more wrappers. */
  public static LoadedModules withWrappers(LoadedModules modules, List<ErrorWrapper> wrappers) {
    return new LoadedModules(modules.lookup.withWrappers(wrappers), modules.catalogue);
  }

  /** Returns what finds the writers of exceptions. */
  public static ErrorLookup lookupOf(LoadedModules modules) {
    return modules.lookup;
  }

  /** Returns what lists the errors. */
  public static Catalogue catalogueOf(LoadedModules modules) {
    return modules.catalogue;
  }
}
