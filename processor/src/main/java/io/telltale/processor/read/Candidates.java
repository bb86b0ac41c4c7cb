/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.read;

import io.telltale.processor.mirror.Mirror;
import io.telltale.processor.model.Names;
import io.telltale.processor.types.JavaTypes;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * The annotated types of a compilation, over its rounds. They are kept by name, because an element
 * of one round means nothing in the next.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class Candidates {

  private final JavaTypes javaTypes;
  private final Elements elements;
  private final Set<String> types = new TreeSet<>();
  private final Set<String> pendingTypes = new TreeSet<>();
  private final Set<String> packages = new TreeSet<>();

  /** Types without a package, of which some stand in a compact source file. */
  private final Set<String> withoutPackage = new TreeSet<>();

  /** Classes of which nobody knows yet whether an interface makes them export something. */
  private final Set<String> unclear = new TreeSet<>();

  public Candidates(JavaTypes types) {
    this.javaTypes = types;
    this.elements = types.elements;
  }

  /** Adds the types of a round, and returns whether there was a new one. */
  public boolean add(RoundEnvironment round) {
    boolean added = false;
    TypeElement[] annotations = resolve(Names.ALL_ANNOTATIONS).toArray(TypeElement[]::new);
    for (Element element : round.getElementsAnnotatedWithAny(annotations)) {
      added |= add(element);
    }
    for (TypeElement type : resolve(Set.copyOf(unclear))) {
      added |= addIfMarkedAbove(type);
    }
    for (TypeElement type : ElementFilter.typesIn(round.getRootElements())) {
      added |= addMarkedAbove(type);
    }
    addWritten(round.getRootElements());
    return added;
  }

  /**
   * Adds the exceptions for which writers were generated in the round before. Whoever is called for
   * a writer alone has not seen its exception: it bears no annotation itself.
   */
  private void addWritten(Set<? extends Element> roots) {
    Set<String> writers = new TreeSet<>();
    for (TypeElement root : ElementFilter.typesIn(roots)) {
      if (Mirror.isPresent(root, Names.TELLTALE_GENERATED)) {
        writers.add(root.getQualifiedName().toString());
      }
    }
    all().forEach(known -> writers.remove(writer(known)));
    for (TypeElement writer : resolve(writers)) {
      addWritten(elements.getPackageOf(writer), writers);
    }
  }

  private void addWritten(Element around, Set<String> writers) {
    for (TypeElement type : ElementFilter.typesIn(around.getEnclosedElements())) {
      if (writers.contains(writer(type))) {
        addIfMarkedAbove(type);
      }
      addWritten(type, writers);
    }
  }

  private String writer(TypeElement type) {
    return javaTypes.ref(type).writer().canonicalName();
  }

  /** Adds classes that bear no annotation themselves, but implement an interface that does. */
  private boolean addMarkedAbove(TypeElement type) {
    boolean added = addIfMarkedAbove(type);
    for (TypeElement nested : ElementFilter.typesIn(type.getEnclosedElements())) {
      added |= addMarkedAbove(nested);
    }
    return added;
  }

  private boolean addIfMarkedAbove(TypeElement type) {
    String name = type.getQualifiedName().toString();
    if (type.getKind() != ElementKind.CLASS || types.contains(name)) {
      return false;
    }
    if (javaTypes.hasUnresolvedSuperclass(type)) {
      unclear.add(name);
      return false;
    }
    unclear.remove(name);
    return javaTypes.marked.needsWriter(type) && add(type, name);
  }

  private boolean add(Element element) {
    for (Element e = element; e != null; e = e.getEnclosingElement()) {
      if (e instanceof TypeElement type) {
        String name = type.getQualifiedName().toString();
        // A local class has no such name, and nobody outside its method can refer to it.
        return !name.isEmpty() && add(type, name);
      }
      if (e instanceof PackageElement annotated) {
        packages.add(annotated.getQualifiedName().toString());
        return false;
      }
    }
    return false;
  }

  private boolean add(TypeElement type, String name) {
    if (!types.add(name)) {
      return false;
    }
    if (elements.getPackageOf(type).isUnnamed()) {
      withoutPackage.add(name);
    }
    return pendingTypes.add(name);
  }

  public boolean contains(TypeElement type) {
    return types.contains(type.getQualifiedName().toString());
  }

  /** Returns all types that still exist, sorted by name. */
  public List<TypeElement> all() {
    return resolve(types);
  }

  /** Returns the types that are not done, sorted by name. */
  public List<TypeElement> pending() {
    return resolve(pendingTypes);
  }

  /**
   * Returns the names of types that were there in an earlier round and are no more, sorted. These
   * stand in a compact source file, whose classes javac shows in the first round only.
   */
  public List<String> gone() {
    return withoutPackage.stream().filter(name -> elements.getTypeElement(name) == null).toList();
  }

  /** Returns the annotated packages, sorted by name. */
  public List<PackageElement> packages() {
    return packages.stream().map(elements::getPackageElement).filter(Objects::nonNull).toList();
  }

  public void done(TypeElement type) {
    pendingTypes.remove(type.getQualifiedName().toString());
  }

  private List<TypeElement> resolve(Collection<String> names) {
    return names.stream().map(elements::getTypeElement).filter(Objects::nonNull).toList();
  }
}
