/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.mirror;

import io.telltale.processor.model.Names;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
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

  /** Returns an annotation as it stands on a member, and on the users' annotations there. */
  static List<Mirror> written(Element element, String annotation) {
    List<Mirror> found = new ArrayList<>();
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      TypeElement type = (TypeElement) mirror.getAnnotationType().asElement();
      if (type.getQualifiedName().contentEquals(annotation)) {
        found.add(Mirror.of(element, mirror));
      } else if (mayBeOwn(type)) {
        Mirror.find(type, annotation).ifPresent(found::add);
      }
    }
    return found;
  }

  /** Returns what says of a member's type that all values of it are sensitive. */
  public static Optional<Mirror> ofType(Element element) {
    return ofType(
        element instanceof ExecutableElement method ? method.getReturnType() : element.asType());
  }

  /** Returns the same of a type, or of the values that it holds. */
  public static Optional<Mirror> ofType(TypeMirror type) {
    if (type instanceof ArrayType array && type.getKind() == TypeKind.ARRAY) {
      return ofType(array.getComponentType());
    }
    if (!(type instanceof DeclaredType declared) || type.getKind() != TypeKind.DECLARED) {
      return Optional.empty();
    }
    TypeElement element = (TypeElement) declared.asElement();
    // What a class is given as arguments says nothing of its own values, as Comparable of itself.
    return mayBeOwn(element)
        ? ofClass(element)
        : declared.getTypeArguments().stream()
            .flatMap(argument -> ofType(argument).stream())
            .findFirst();
  }

  private static Optional<Mirror> ofClass(TypeElement type) {
    if (!mayBeOwn(type)) {
      return Optional.empty();
    }
    Optional<Mirror> own = Mirror.find(type, Names.SENSITIVE);
    return own.isPresent()
        ? own
        : Stream.concat(Stream.of(type.getSuperclass()), type.getInterfaces().stream())
            .filter(above -> above.getKind() == TypeKind.DECLARED)
            .flatMap(above -> ofClass((TypeElement) ((DeclaredType) above).asElement()).stream())
            .findFirst();
  }

  /** What is of the platform or of Telltale bears nothing that counts here. */
  private static boolean mayBeOwn(TypeElement type) {
    String name = type.getQualifiedName().toString();
    return !name.startsWith("java.") && !name.startsWith(Names.ANNOTATIONS);
  }
}
