/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.mirror;

import io.telltale.processor.model.Names;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * What marks a member: Telltale's annotation on it, one of the users' own that bears Telltale's, or
 * the type of the member, where that is sensitive as a whole.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class Marks {

  private Marks() {}

  /** Whether a member bears one of some annotations, or one of the users' own that does. */
  public static boolean isMarked(Element element, Collection<String> annotations) {
    return annotations.stream().anyMatch(annotation -> !written(element, annotation).isEmpty());
  }

  /**
   * Returns an annotation as it stands on a member, on its type, on the parameter that gives it its
   * value, and on the users' annotations there.
   */
  static List<Mirror> written(Element element, String annotation) {
    List<Mirror> found = new ArrayList<>(OwnAnnotations.find(element, element, annotation));
    if (element.getKind() == ElementKind.FIELD) {
      found.addAll(OwnAnnotations.onParametersOf((VariableElement) element, annotation));
    }
    if (element.getKind() == ElementKind.FIELD || element.getKind() == ElementKind.METHOD) {
      found.addAll(
          annotation.equals(Names.SENSITIVE)
              ? SensitiveTypes.inUse(type(element), element)
              : OwnAnnotations.find(type(element), element, annotation));
    }
    return found;
  }

  /**
   * Whether no processor but Telltale's looks for an annotation: a mark, or one of the platform.
   */
  public static boolean isForNobodyElse(TypeElement annotation) {
    return !OwnAnnotations.mayBear(annotation) || isMarked(annotation, Names.MEMBER_ANNOTATIONS);
  }

  /** Returns what says of a member's type that all values of it are sensitive. */
  static List<Mirror> ofType(Element element) {
    return SensitiveTypes.of(type(element), element);
  }

  /**
   * Returns the same of the type that a member has for some object, which may be another than that
   * of its declaration.
   */
  static List<Mirror> ofType(TypeMirror type, Element element) {
    return SensitiveTypes.of(type, element);
  }

  /** Whether all values of a member's type are sensitive, or those that it holds. */
  public static boolean isSensitiveByType(Element element) {
    return !ofType(element).isEmpty();
  }

  /**
   * Whether all values of a type are sensitive, or those that it holds.
   *
   * @param element what has the type
   */
  public static boolean isSensitive(TypeMirror type, Element element) {
    return !SensitiveTypes.of(type, element).isEmpty();
  }

  /** Returns the types of what an object of the platform holds, by its type arguments. */
  public static List<? extends TypeMirror> held(DeclaredType container) {
    return SensitiveTypes.held(container);
  }

  private static TypeMirror type(Element element) {
    return element instanceof ExecutableElement method ? method.getReturnType() : element.asType();
  }
}
