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
import org.jspecify.annotations.Nullable;

/**
 * Finds the writers of an exception class of which only the name is known, as in telemetry that
 * somebody else has written. A class that is here is asked for its superclasses too; of one that is
 * not, what the registries say of its name counts.
 */
final class NamedWriters {

  private static final int MAX_LENGTH = 512;

  private final WriterLookup lookup;
  private final List<ErrorModule> modules;
  private final Set<@Nullable ClassLoader> loaders = new LinkedHashSet<>();
  private final SoughtNames<Known> known = new SoughtNames<>();
  private final LookUps lookUps = new LookUps();
  private final ContextClasses context;

  /** The declared classes, by their names with dots alone. */
  private volatile @Nullable Map<String, List<Declared>> byName;

  private record Declared(ErrorModule module, String type) {}

  /** What the own class loaders tell of a name. */
  private record Known(WriterChain chain, Found found) {}

  /** Whether they have the class. Too many may have been sought for them to be asked. */
  private enum Found {
    YES,
    NO,
    NOT_ASKED
  }

  NamedWriters(WriterLookup lookup, @Nullable ClassLoader base, List<ErrorModule> modules) {
    this.lookup = lookup;
    this.modules = modules;
    if (base != null) {
      loaders.add(base);
    }
    for (ErrorModule module : modules) {
      loaders.add(module.getClass().getClassLoader());
    }
    this.context = new ContextClasses(lookup, loaders, lookUps);
  }

  /**
   * Returns the writers of a class.
   *
   * @param name its canonical or binary name, or anything else
   * @param classes finds the class
   */
  WriterChain get(String name, ClassFinder classes) {
    Known own = ofOwn(name, classes);
    if (!own.chain.isEmpty()) {
      return own.chain;
    }
    WriterChain other = ofSeen(name);
    if (other != null) {
      return other;
    }
    if (own.found == Found.NOT_ASKED) {
      return unknown(name);
    }
    if (own.found == Found.NO && classes.isReady() && !modules.isEmpty() && isName(name)) {
      other = context.writers(name, classes);
    }
    return other == null ? own.chain : other;
  }

  private Known ofOwn(String name, ClassFinder classes) {
    Known own = known.get(name);
    if (own != null || modules.isEmpty() || !isName(name)) {
      return own == null ? new Known(WriterChain.none(name), Found.NO) : own;
    }
    if (!classes.isReady()) {
      // Who finds the class may know more of it.
      return new Known(byNameAlone(name), Found.NO);
    }
    if (!lookUps.mayBeOneMore()) {
      return new Known(byNameAlone(name), Found.NOT_ASKED);
    }
    own = find(name, classes);
    known.put(name, own);
    return own;
  }

  /** Nobody can tell what is declared for a class, so that no text of it leaves. */
  static WriterChain unknown(String name) {
    return WriterChain.of(name, List.of(), false, true, List.of());
  }

  private Known find(String name, ClassFinder classes) {
    Class<?> type = classes.find(name, loaders);
    return type != null && Throwable.class.isAssignableFrom(type)
        ? new Known(lookup.get(type), Found.YES)
        : new Known(byNameAlone(name), type == null ? Found.NO : Found.YES);
  }

  /** Returns null if nobody has met the class, or if it has no writers here. */
  private @Nullable WriterChain ofSeen(String name) {
    if (!SeenClasses.SHARED.has(name)) {
      return null;
    }
    Class<?> type = SeenClasses.SHARED.get(name);
    if (type == null) {
      // Nobody can tell any more what its superclass says of it.
      return modules.isEmpty() ? null : unknown(name);
    }
    WriterChain chain = lookup.get(type);
    return chain.isEmpty() ? null : chain;
  }

  /**
   * Returns whether a class is declared, by what the registries say of its name or as somebody has
   * met it.
   */
  boolean has(String name) {
    return (!declared(name).isEmpty() && !byNameAlone(name).isEmpty()) || ofSeen(name) != null;
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
    List<Declared> found =
        new ArrayList<>(byName().getOrDefault(SeenClasses.dotted(name), List.of()));
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
              .computeIfAbsent(SeenClasses.dotted(type), name -> new ArrayList<>())
              .add(new Declared(module, type));
        }
      }
      byName = gathered;
    }
    return gathered;
  }
}
