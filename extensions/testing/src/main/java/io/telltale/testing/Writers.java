/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.testing;

import io.telltale.runtime.spi.ErrorModule;
import io.telltale.runtime.spi.ErrorWriter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** Finds the generated writers of exception classes. */
final class Writers {

  /** A services file that is broken over and over ends the search. */
  private static final int MAX_FAILURES = 100;

  private static final ClassValue<List<ErrorWriter>> BY_CLASS =
      new ClassValue<>() {
        @Override
        protected List<ErrorWriter> computeValue(Class<?> type) {
          return find(type);
        }
      };

  private Writers() {}

  /** Returns the writers of a class and its superclasses, from the class up. */
  static List<ErrorWriter> of(Class<? extends Throwable> type) {
    return BY_CLASS.get(type);
  }

  private static List<ErrorWriter> find(Class<?> type) {
    List<ErrorModule> modules = new ArrayList<>();
    addModules(type.getClassLoader(), modules);
    addModules(Thread.currentThread().getContextClassLoader(), modules);
    List<ErrorWriter> writers = new ArrayList<>();
    for (Class<?> current = type; current != Throwable.class; current = current.getSuperclass()) {
      for (ErrorModule module : modules) {
        addWriter(module, current, writers);
      }
    }
    return List.copyOf(writers);
  }

  private static void addWriter(ErrorModule module, Class<?> type, List<ErrorWriter> writers) {
    try {
      ErrorWriter writer = module.writer(type.getName());
      if (writer.type() == type
          && writers.stream().noneMatch(known -> known.getClass() == writer.getClass())) {
        writers.add(writer);
      }
    } catch (RuntimeException | LinkageError e) {
      // The runtime warns of it, and lets no text of such an exception leave.
      return;
    }
  }

  private static void addModules(@Nullable ClassLoader loader, List<ErrorModule> modules) {
    Iterator<ErrorModule> found = ServiceLoader.load(ErrorModule.class, loader).iterator();
    for (int failures = 0; failures < MAX_FAILURES; ) {
      try {
        if (!found.hasNext()) {
          return;
        }
        modules.add(found.next());
      } catch (ServiceConfigurationError | LinkageError e) {
        failures++; // The runtime warns of it.
      }
    }
  }
}
