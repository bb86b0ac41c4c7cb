/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.mirror;

import io.telltale.processor.model.Names;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/**
 * What says of a type that its values are sensitive: {@code @Sensitive} on its class or on one
 * above, an annotation of the users' own there or on the use of the type, and the same of what an
 * array or a container of the platform holds.
 */
final class SensitiveTypes {

  /** Types of the platform that hold no values of their arguments. */
  private static final Set<String> NO_CONTAINERS =
      Set.of("java.lang.Class", "java.lang.Comparable", "java.util.Comparator");

  private static final String FUNCTIONS = "java.util.function.";

  private final Element declaration;
  private final boolean byClass;
  private final List<Mirror> found = new ArrayList<>();
  private final Set<Element> seen = new HashSet<>();

  private SensitiveTypes(Element declaration, boolean byClass) {
    this.declaration = declaration;
    this.byClass = byClass;
  }

  /**
   * Returns what says so of a type.
   *
   * @param declaration what has the type, to which findings point
   */
  static List<Mirror> of(TypeMirror type, Element declaration) {
    SensitiveTypes reader = new SensitiveTypes(declaration, true);
    reader.add(type);
    return reader.found;
  }

  /** Returns what is written where the type is used, on it or on the types it is made of. */
  static List<Mirror> inUse(TypeMirror type, Element declaration) {
    SensitiveTypes reader = new SensitiveTypes(declaration, false);
    reader.add(type);
    return reader.found;
  }

  private void add(@Nullable TypeMirror type) {
    if (type == null) {
      return;
    }
    found.addAll(OwnAnnotations.find(type, declaration, Names.SENSITIVE));
    switch (type.getKind()) {
      case ARRAY -> add(((ArrayType) type).getComponentType());
      case DECLARED -> addDeclared((DeclaredType) type);
      case INTERSECTION -> ((IntersectionType) type).getBounds().forEach(this::add);
      case TYPEVAR -> addVariable((TypeVariable) type);
      case WILDCARD -> {
        add(((WildcardType) type).getExtendsBound());
        add(((WildcardType) type).getSuperBound());
      }
      default -> {
        // Nothing else has a class, or is made of other types.
      }
    }
  }

  private void addVariable(TypeVariable variable) {
    Element element = variable.asElement();
    if (seen.add(element)) {
      found.addAll(OwnAnnotations.find(element, declaration, Names.SENSITIVE));
      add(variable.getUpperBound());
    }
  }

  private void addDeclared(DeclaredType type) {
    TypeElement element = (TypeElement) type.asElement();
    boolean own = OwnAnnotations.mayBear(element);
    if (byClass && own) {
      addClass(element);
    }
    (byClass ? held(type) : type.getTypeArguments()).forEach(this::add);
    if (byClass && own && isContainer(element)) {
      type.getTypeArguments().forEach(this::add);
      addHeldAbove(element);
    }
  }

  /** Adds what a collection or map of the users' is declared to hold where it extends another. */
  private void addHeldAbove(TypeElement container) {
    List<TypeMirror> above = new ArrayList<>(container.getInterfaces());
    above.add(container.getSuperclass());
    for (TypeMirror type : above) {
      if (type instanceof DeclaredType declared
          && isContainer((TypeElement) declared.asElement())) {
        declared.getTypeArguments().forEach(this::add);
        addHeldAbove((TypeElement) declared.asElement());
      }
    }
  }

  private static boolean isContainer(TypeElement type) {
    String name = type.getQualifiedName().toString();
    if (name.equals("java.util.Collection") || name.equals("java.util.Map")) {
      return true;
    }
    return Stream.concat(Stream.of(type.getSuperclass()), type.getInterfaces().stream())
        .anyMatch(
            above ->
                above.getKind() == TypeKind.DECLARED
                    && isContainer((TypeElement) ((DeclaredType) above).asElement()));
  }

  /** Returns the types of what an object of the platform holds, by its type arguments. */
  static List<? extends TypeMirror> held(DeclaredType type) {
    TypeElement element = (TypeElement) type.asElement();
    String name = element.getQualifiedName().toString();
    if (name.startsWith(FUNCTIONS)) {
      return result(name, type.getTypeArguments());
    }
    // What a class of the users' is given as arguments says nothing of its own values.
    boolean container = !OwnAnnotations.mayBear(element) && !NO_CONTAINERS.contains(name);
    return container ? type.getTypeArguments() : List.of();
  }

  /** Returns the type of what a function returns: the others it only takes. */
  private static List<? extends TypeMirror> result(
      String function, List<? extends TypeMirror> arguments) {
    boolean returned =
        function.matches(".*\\.(Supplier|(?!To)\\w*Function|UnaryOperator|BinaryOperator)");
    return returned && !arguments.isEmpty()
        ? arguments.subList(arguments.size() - 1, arguments.size())
        : List.of();
  }

  private void addClass(TypeElement type) {
    if (!OwnAnnotations.mayBear(type) || !seen.add(type)) {
      return;
    }
    found.addAll(OwnAnnotations.find(type, type, Names.SENSITIVE));
    addAbove(type.getSuperclass());
    type.getInterfaces().forEach(this::addAbove);
  }

  private void addAbove(TypeMirror above) {
    if (above instanceof DeclaredType declared && above.getKind() == TypeKind.DECLARED) {
      addClass((TypeElement) declared.asElement());
    }
  }
}
