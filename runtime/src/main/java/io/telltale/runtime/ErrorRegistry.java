/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime;

import static java.util.Objects.requireNonNull;

import io.telltale.runtime.data.ErrorIdentity;
import io.telltale.runtime.internal.registry.LoadedModules;
import io.telltale.runtime.internal.registry.ModuleRegistries;
import io.telltale.runtime.spi.ErrorModule;
import io.telltale.runtime.spi.ErrorWrapper;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every error that the modules of an application declare.
 *
 * <p>It is lazy. A look-up of an exception loads the writers of that exception's class and of its
 * superclasses, nothing else. Only {@link #all()} and the look-ups by domain load every writer,
 * once. Even they load no exception class.
 *
 * <p>Immutable and safe for concurrent use. It keeps no class loader alive beyond the one that it
 * was loaded from.
 */
public final class ErrorRegistry {

  static {
    ModuleRegistries.openBy(
        new ModuleRegistries.Opener() {
          @Override
          protected LoadedModules modules(Object registry) {
            return ((ErrorRegistry) registry).modules;
          }
        });
  }

  private final LoadedModules modules;

  private ErrorRegistry(LoadedModules modules) {
    this.modules = modules;
  }

  /**
   * Merges the registries that the compiler generated into the modules of this application: those
   * visible from the thread's context class loader, or from this class's own loader if there is
   * none.
   *
   * <p>If a registry cannot be loaded, this reports it on the logger {@code io.telltale.runtime}
   * and uses the others.
   */
  public static ErrorRegistry load() {
    return new ErrorRegistry(ModuleRegistries.visible());
  }

  /**
   * Merges the registries visible from a class loader.
   *
   * @param classLoader where {@code META-INF/services} is searched, its parents included
   * @see #load()
   */
  public static ErrorRegistry load(ClassLoader classLoader) {
    return new ErrorRegistry(
        ModuleRegistries.visibleFrom(requireNonNull(classLoader, "classLoader")));
  }

  /**
   * Merges the given registries and searches for no others: for tests, and for applications whose
   * services files are lost in packaging.
   *
   * @param modules generated registries
   */
  public static ErrorRegistry of(ErrorModule... modules) {
    return new ErrorRegistry(ModuleRegistries.of(List.of(modules)));
  }

  /**
   * Returns the same errors, with more wrappers known. {@link #load()} finds those that are named
   * in a services file.
   *
   * @param wrappers know the exceptions of a library that only carry another one
   */
  public ErrorRegistry withWrappers(ErrorWrapper... wrappers) {
    return new ErrorRegistry(ModuleRegistries.withWrappers(modules, List.of(wrappers)));
  }

  /**
   * Finds the declared identity of an exception: that of its class, else of the nearest superclass
   * that has one. An undeclared exception has the identity of its first declared cause.
   *
   * <p>Never throws. A writer that fails counts as none.
   *
   * @param error the exception; null has no identity
   * @return null if it has none
   */
  public @Nullable ErrorIdentity identityOf(@Nullable Throwable error) {
    return error == null ? null : ModuleRegistries.lookupOf(modules).identityOf(error);
  }

  /** Finds a declared error by its domain and code; null if there is none. */
  public @Nullable ErrorIdentity find(String domain, int code) {
    return ModuleRegistries.catalogueOf(modules).find(domain, code);
  }

  /**
   * Finds a declared error by its domain and name, as another domain may use the same name; null if
   * there is none.
   */
  public @Nullable ErrorIdentity find(String domain, String name) {
    return ModuleRegistries.catalogueOf(modules).find(domain, name);
  }

  /** Returns every declared error, ordered by domain, code and name. */
  public List<ErrorIdentity> all() {
    return ModuleRegistries.catalogueOf(modules).all();
  }

  /** Returns whether no module declares anything. Loads no writer. */
  public boolean isEmpty() {
    return ModuleRegistries.catalogueOf(modules).isEmpty();
  }
}
