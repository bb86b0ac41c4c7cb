/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * A value that only its class can reach. It is read by a method, and a subclass that overrides that
 * method hides it.
 *
 * @param keeper the class that has it
 * @param field the field, or null if only the accessor is known
 */
record Kept(TypeElement keeper, @Nullable VariableElement field) {

  /** Returns what a member keeps to its class as it is read, or nothing if none can hide it. */
  static Optional<Kept> of(
      MarkedProperty member, Element read, String fromPackage, JavaTypes types) {
    if (member.readsField(fromPackage, types) || !(read instanceof ExecutableElement method)) {
      return Optional.empty();
    }
    TypeElement keeper = keeper(member, types);
    return implementation(keeper, method, types)
        .or(() -> Optional.of(method).filter(ExecutableElement::isDefault))
        .filter(code -> !code.getModifiers().contains(Modifier.FINAL))
        .filter(code -> !isFinal(keeper) && types.visibility.isReachable(keeper, fromPackage))
        .map(code -> new Kept(keeper, member.field()));
  }

  /** Returns the class farthest up that has one of the declarations, or what they read. */
  private static TypeElement keeper(MarkedProperty member, JavaTypes types) {
    List<Element> all = new ArrayList<>(member.declarations());
    if (member.field() != null) {
      all.add(member.field());
    }
    ExecutableElement counterpart = member.counterpart();
    TypeElement keeper =
        counterpart != null && counterpart.getEnclosingElement() instanceof TypeElement type
            ? type
            : member.owner();
    for (Element declaration : all) {
      if (declaration.getEnclosingElement() instanceof TypeElement above
          && above.getKind().isClass()
          && isSubclass(keeper, above, types)) {
        keeper = above;
      }
    }
    return keeper;
  }

  /** Whether there are no subclasses; an enum has some where a constant has a body. */
  static boolean isFinal(TypeElement type) {
    return type.getModifiers().contains(Modifier.FINAL);
  }

  private static boolean isSubclass(TypeElement type, TypeElement above, JavaTypes types) {
    for (TypeElement t = type; t != null; t = types.superclass(t)) {
      if (t.equals(above)) {
        return true;
      }
    }
    return false;
  }

  /** Returns what runs for a class where a method without parameters is called, if it has code. */
  static Optional<ExecutableElement> implementation(
      TypeElement type, ExecutableElement method, JavaTypes types) {
    for (TypeElement t = type; t != null && t.getKind().isClass(); t = types.superclass(t)) {
      Optional<ExecutableElement> own = declared(t, method);
      if (own.isPresent()) {
        return own.filter(m -> !m.getModifiers().contains(Modifier.ABSTRACT));
      }
    }
    return Optional.empty();
  }

  /** Returns the method without parameters that a class itself has under the name of another. */
  static Optional<ExecutableElement> declared(TypeElement type, ExecutableElement method) {
    return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
        .filter(m -> m.getSimpleName().equals(method.getSimpleName()))
        .filter(m -> m.getParameters().isEmpty() && !m.getModifiers().contains(Modifier.STATIC))
        .findFirst();
  }
}
