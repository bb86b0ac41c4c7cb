/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.types;

import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/**
 * What generated code can name, and what of a class it can read.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class Visibility {

  private static final Set<Modifier> INHERITED_EVERYWHERE =
      Set.of(Modifier.PUBLIC, Modifier.PROTECTED);

  private final JavaTypes types;

  Visibility(JavaTypes types) {
    this.types = types;
  }

  /** Returns the class, among the type and those around it, that keeps other classes out. */
  public Optional<Element> barrier(TypeElement type) {
    for (Element e = type; e instanceof TypeElement t; e = e.getEnclosingElement()) {
      boolean named =
          t.getNestingKind() == NestingKind.TOP_LEVEL || t.getNestingKind() == NestingKind.MEMBER;
      if (!named || t.getModifiers().contains(Modifier.PRIVATE)) {
        return Optional.of(t);
      }
    }
    return Optional.empty();
  }

  /** Whether a class of a package can name a type. */
  public boolean isReachable(TypeElement type, String fromPackage) {
    if (barrier(type).isPresent()) {
      return false;
    }
    for (Element e = type; e instanceof TypeElement; e = e.getEnclosingElement()) {
      if (!isVisible(e, fromPackage)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether a member is read by its name alone from an object of a class below: no field hides it,
   * and each class between inherits it.
   */
  public boolean isInherited(Element member, TypeElement below) {
    if (member instanceof VariableElement field && isHidden(field, below)) {
      return false;
    }
    return member.getModifiers().stream().anyMatch(INHERITED_EVERYWHERE::contains)
        || isInheritedInPackage(member, below);
  }

  private boolean isInheritedInPackage(Element member, TypeElement below) {
    String home = types.packageOf(member);
    for (TypeElement t = below; t != null; t = types.superclass(t)) {
      if (t.equals(member.getEnclosingElement())) {
        return true;
      }
      if (!types.packageOf(t).equals(home)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a class of a package can read a member. */
  public boolean isVisible(Element member, String fromPackage) {
    if (member.getModifiers().contains(Modifier.PRIVATE) || Lombok.makesPrivate(member)) {
      return false;
    }
    return member.getModifiers().contains(Modifier.PUBLIC)
        || types.packageOf(member).equals(fromPackage);
  }

  /**
   * Whether a class between the one that declares a field and one below has another of its name.
   */
  boolean isHidden(VariableElement field, TypeElement below) {
    for (TypeElement t = below; t != null; t = types.superclass(t)) {
      if (t.equals(field.getEnclosingElement())) {
        return false;
      }
      if (ElementFilter.fieldsIn(t.getEnclosedElements()).stream()
          .anyMatch(other -> other.getSimpleName().equals(field.getSimpleName()))) {
        return true;
      }
    }
    return false;
  }
}
