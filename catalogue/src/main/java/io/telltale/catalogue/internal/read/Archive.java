/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue.internal.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a jar or in a folder of classes, as far as it concerns a catalogue.
 *
 * <p>This type is internal and is hence not for public use.
 */
public final class Archive {

  /** Where a module's catalogue stands. */
  public static final String CATALOGUE = "META-INF/telltale/errors.json";

  private final String name;
  private final Set<String> providers = new TreeSet<>();
  private final List<MarkedClass> marked = new ArrayList<>();
  private final List<String> unreadable = new ArrayList<>();
  private final List<String> unsound = new ArrayList<>();
  private final Map<String, String> superclasses = new HashMap<>();
  private @Nullable String catalogue;

  Archive(String name) {
    this.name = name;
  }

  /** Returns its name for people: that of the file, and of the file around it. */
  public String name() {
    return name;
  }

  /** Returns the text of its catalogue, if it has one. */
  public Optional<String> catalogue() {
    return Optional.ofNullable(catalogue);
  }

  /** Returns the registries that the service loader finds in it. */
  public Set<String> providers() {
    return Collections.unmodifiableSet(providers);
  }

  /** Returns its classes that bear annotations, by name. */
  public List<MarkedClass> marked() {
    return Collections.unmodifiableList(marked);
  }

  /** Returns its class files that cannot be read. */
  public List<String> unreadable() {
    return Collections.unmodifiableList(unreadable);
  }

  /** Returns the superclass of each of its classes, by their internal names. */
  public Map<String, String> superclasses() {
    return Collections.unmodifiableMap(superclasses);
  }

  /** Returns the jars in it that are none, by their names. */
  public List<String> unsound() {
    return Collections.unmodifiableList(unsound);
  }

  void addUnsound(String jar) {
    unsound.add(jar);
  }

  void setCatalogue(String text) {
    catalogue = text;
  }

  void addProvider(String registry) {
    providers.add(registry);
  }

  void addMarked(MarkedClass type) {
    if (marked.stream().noneMatch(other -> other.internalName().equals(type.internalName()))) {
      marked.add(type);
    }
  }

  void addUnreadable(String file) {
    unreadable.add(file);
  }

  void addClass(String internalName, String superclass) {
    superclasses.putIfAbsent(internalName, superclass);
  }
}
