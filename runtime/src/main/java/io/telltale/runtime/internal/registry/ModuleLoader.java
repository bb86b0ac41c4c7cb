/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.registry;

import io.telltale.runtime.internal.guard.ClassLoaders;
import io.telltale.runtime.internal.guard.Warnings;
import io.telltale.runtime.spi.ErrorModule;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the generated registries that an exception's own class loader sees, where that is another
 * one than the application's (a web application in its container, a plug-in).
 *
 * <p>This class is internal and is hence not for public use.
 */
final class ModuleLoader {

  /** The newest format of generated code that is understood; the oldest is 1. */
  static final int NEWEST_FORMAT = 1;

  /** Searches nowhere. */
  public static final ModuleLoader NONE = new ModuleLoader(null);

  private final @Nullable ClassLoader base;

  /**
   * The lists are held by the writer chains found in them, and so by the classes of their loader.
   */
  private final Map<ClassLoader, WeakReference<List<ErrorModule>>> byLoader = new WeakHashMap<>();

  private final Object lock = new Object();

  /**
   * @param base the class loader whose modules the registry has already, or null to search nowhere
   */
  public ModuleLoader(@Nullable ClassLoader base) {
    this.base = base;
  }

  /** Returns the class loader whose modules the registry has, or null if none is searched. */
  @Nullable ClassLoader base() {
    return base;
  }

  /**
   * Returns the modules that a class loader sees beyond those of the base class loader.
   *
   * @param classLoader that of an exception class; null is the bootstrap class loader
   */
  List<ErrorModule> beyondBase(@Nullable ClassLoader classLoader) {
    if (base == null || ClassLoaders.isSameOrAncestor(classLoader, base)) {
      return List.of();
    }
    synchronized (lock) {
      WeakReference<List<ErrorModule>> known = byLoader.get(classLoader);
      List<ErrorModule> modules = known == null ? null : known.get();
      if (modules == null) {
        modules = modulesVisibleFrom(classLoader);
        byLoader.put(classLoader, new WeakReference<>(modules));
      }
      return modules;
    }
  }

  /** Returns the modules that a class loader sees; those that cannot be loaded are reported. */
  public static List<ErrorModule> modulesVisibleFrom(@Nullable ClassLoader classLoader) {
    return supported(
        Services.visibleFrom(classLoader, ErrorModule.class, "A generated error registry"));
  }

  /** Replaces those modules whose generated code this runtime does not understand. */
  public static List<ErrorModule> supported(List<ErrorModule> modules) {
    // A plain loop: the first lambda of a JVM takes milliseconds, and this is part of each start.
    List<ErrorModule> supported = new ArrayList<>();
    for (ErrorModule module : modules) {
      ErrorModule known = module == null ? null : supportedOrUnreadable(module);
      if (known != null) {
        supported.add(known);
      }
    }
    return List.copyOf(supported);
  }

  /** Returns null for what says nothing of itself, and is as good as one that does not load. */
  private static @Nullable ErrorModule supportedOrUnreadable(ErrorModule module) {
    Integer format = ModuleCalls.format(module);
    if (format == null) {
      return ModuleCalls.types(module) == null ? null : UnreadableModule.of(module);
    }
    if (format >= 1 && format <= NEWEST_FORMAT) {
      return module;
    }
    Warnings.once(
        "format",
        module.getClass().getName(),
        () ->
            "The error registry "
                + module.getClass().getName()
                + " was generated in format "
                + format
                + ", and this runtime knows 1 to "
                + NEWEST_FORMAT
                + ": its errors are recorded by their type only. Use a telltale-runtime as new as"
                + " the telltale-processor that generated it.");
    return UnreadableModule.of(module);
  }
}
