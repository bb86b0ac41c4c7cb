/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.registry;

import io.telltale.runtime.data.ErrorIdentity;
import io.telltale.runtime.spi.ErrorModule;
import io.telltale.runtime.spi.ErrorWrapper;
import java.util.List;

/**
 * Loads the declared errors of modules, and knows what finds and lists them.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class ModuleRegistries {

  private ModuleRegistries() {}

  /** Those that no user sees. */
  private static final class Plain extends LoadedModules {

    Plain(ErrorLookup lookup, Catalogue catalogue) {
      super(lookup, catalogue);
    }

    @Override
    public List<ErrorIdentity> all() {
      return catalogue.all();
    }

    @Override
    public boolean isEmpty() {
      return catalogue.isEmpty();
    }
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
    return new Plain(new ErrorLookup(loader, modules, wrappers), new Catalogue(modules));
  }

  /** Returns the same errors, looked for in more wrappers. */
  public static LoadedModules withWrappers(LoadedModules modules, List<ErrorWrapper> wrappers) {
    return new Plain(modules.lookup.withWrappers(wrappers), modules.catalogue);
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
