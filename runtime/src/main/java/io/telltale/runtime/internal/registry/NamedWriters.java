/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.registry;

import static java.util.Objects.requireNonNull;

import io.telltale.runtime.internal.guard.ForeignCalls;
import io.telltale.runtime.spi.ErrorModule;
import io.telltale.runtime.spi.ErrorWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the writers of an exception class of which only the name is known, as in telemetry that
 * somebody else has written. A class that is here is asked for its superclasses too; of one that is
 * not, what the registries say of its name counts.
 */
final class NamedWriters {

  /** There are few names, unless somebody makes them of data: no class is loaded for more. */
  private static final int MAX_KNOWN = 1_024;

  private static final int MAX_LENGTH = 512;

  private final WriterLookup lookup;
  private final List<ErrorModule> modules;
  private final Set<@Nullable ClassLoader> loaders = new LinkedHashSet<>();
  private final Map<String, WriterChain> known = new ConcurrentHashMap<>();

  /** The declared classes, by their names with dots alone. */
  private volatile @Nullable Map<String, List<Declared>> byName;

  private record Declared(ErrorModule module, String type) {}

  NamedWriters(WriterLookup lookup, @Nullable ClassLoader base, List<ErrorModule> modules) {
    this.lookup = lookup;
    this.modules = modules;
    if (base != null) {
      loaders.add(base);
    }
    for (ErrorModule module : modules) {
      loaders.add(module.getClass().getClassLoader());
    }
  }

  /**
   * Returns the writers of a class.
   *
   * @param name its canonical or binary name, or anything else
   * @param classes finds the class
   */
  WriterChain get(String name, ClassFinder classes) {
    WriterChain chain = known.get(name);
    if (chain != null || modules.isEmpty() || !isName(name)) {
      return chain == null ? WriterChain.none(name) : chain;
    }
    if (known.size() >= MAX_KNOWN || classes == ClassFinder.NONE) {
      // Who finds the class may know more of it.
      return byNameAlone(name);
    }
    Class<?> type = classes.find(name, loaders);
    chain =
        type != null && Throwable.class.isAssignableFrom(type)
            ? lookup.get(type)
            : byNameAlone(name);
    known.put(name, chain);
    return chain;
  }

  /** Returns whether a class is declared, by what the registries say of its name. */
  boolean has(String name) {
    return !declared(name).isEmpty() && !byNameAlone(name).isEmpty();
  }

  boolean isEmpty() {
    return modules.isEmpty();
  }

  /** Returns whether a text may be the name of a class. */
  static boolean isName(String text) {
    if (text.isEmpty() || text.length() > MAX_LENGTH) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '.' && !Character.isJavaIdentifierPart(c)) {
        return false;
      }
    }
    return Character.isJavaIdentifierStart(text.charAt(0));
  }

  private WriterChain byNameAlone(String name) {
    List<ErrorWriter> writers = new ArrayList<>();
    boolean complete = true;
    for (Declared declared : declared(name)) {
      try {
        writers.add(requireNonNull(declared.module.writer(declared.type)));
      } catch (Throwable failure) {
        ForeignCalls.report(declared.module.getClass(), "writer", failure);
        complete = false;
      }
    }
    writers.removeIf(writer -> writer == ErrorWriter.NONE);
    boolean answers =
        writers.stream().anyMatch(writer -> WriterChain.answersForMessages(writer, name));
    return WriterChain.of(name, writers, complete, answers, List.of());
  }

  private List<Declared> declared(String name) {
    List<Declared> found = new ArrayList<>(byName().getOrDefault(dotted(name), List.of()));
    for (ErrorModule module : modules) {
      if (module instanceof UnreadableModule) {
        // It does not tell which types it has, but knows when it is asked for one of them.
        found.add(new Declared(module, name));
      }
    }
    return found;
  }

  private Map<String, List<Declared>> byName() {
    Map<String, List<Declared>> gathered = byName;
    if (gathered == null) {
      gathered = new HashMap<>();
      for (ErrorModule module : modules) {
        for (String type : ModuleCalls.knownTypes(module)) {
          gathered
              .computeIfAbsent(dotted(type), name -> new ArrayList<>())
              .add(new Declared(module, type));
        }
      }
      byName = gathered;
    }
    return gathered;
  }

  private static String dotted(String name) {
    return name.replace('$', '.');
  }
}
