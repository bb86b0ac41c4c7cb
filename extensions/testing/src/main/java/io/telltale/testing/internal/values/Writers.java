/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.testing.internal.values;

import io.telltale.runtime.spi.ErrorModule;
import io.telltale.runtime.spi.ErrorWriter;
import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the generated writers of exception classes. Nothing is kept with a class: that of a
 * platform class would outlive the application whose writers it has.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class Writers {

  /** A services file that is broken over and over ends the search. */
  private static final int MAX_FAILURES = 10_000;

  private static final Map<ClassLoader, Reference<List<ErrorModule>>> MODULES = new WeakHashMap<>();

  private Writers() {}

  /** Returns the writers of a class and its superclasses, from the class up. */
  static List<ErrorWriter> of(Class<? extends Throwable> type) {
    List<ErrorModule> modules = new ArrayList<>(modules(type.getClassLoader()));
    modules.addAll(modules(Thread.currentThread().getContextClassLoader()));
    List<ErrorWriter> writers = new ArrayList<>();
    for (Class<?> current = type; current != Throwable.class; current = current.getSuperclass()) {
      for (ErrorModule module : modules) {
        addWriter(module, current, writers);
      }
    }
    return List.copyOf(writers);
  }

  /** Returns the canonical names of the declared errors that the tests see. */
  public static Set<String> declaredTypes() {
    Set<String> types = new HashSet<>();
    for (ErrorModule module : modules(Writers.class.getClassLoader())) {
      module.types().forEach(type -> types.add(type.replace('$', '.')));
    }
    return types;
  }

  private static void addWriter(ErrorModule module, Class<?> type, List<ErrorWriter> writers) {
    try {
      ErrorWriter writer = module.writer(type.getName());
      if (writer.type() == type
          && writers.stream().noneMatch(known -> known.getClass() == writer.getClass())) {
        writers.add(writer);
      }
    } catch (Throwable failure) {
      // The runtime warns of it, and lets no text of such an exception leave.
      Interrupts.restore(failure);
    }
  }

  private static synchronized List<ErrorModule> modules(@Nullable ClassLoader classLoader) {
    ClassLoader loader = classLoader == null ? ClassLoader.getSystemClassLoader() : classLoader;
    Reference<List<ErrorModule>> kept = MODULES.get(loader);
    List<ErrorModule> known = kept == null ? null : kept.get();
    if (known == null) {
      known = load(loader);
      MODULES.put(loader, new WeakReference<>(known));
    }
    return known;
  }

  private static List<ErrorModule> load(ClassLoader loader) {
    List<ErrorModule> modules = new ArrayList<>();
    Iterator<ErrorModule> found = ServiceLoader.load(ErrorModule.class, loader).iterator();
    for (int failures = 0; failures < MAX_FAILURES; ) {
      try {
        if (!found.hasNext()) {
          break;
        }
        modules.add(found.next());
      } catch (Throwable failure) {
        Interrupts.restore(failure); // The runtime warns of it.
        failures++;
      }
    }
    return modules;
  }
}
