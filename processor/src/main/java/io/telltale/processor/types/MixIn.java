/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.types;

import io.telltale.processor.mirror.ErrorMixInMirror;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * An interface that speaks for an exception which cannot be edited.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class MixIn {

  private MixIn() {}

  /** Returns whether a type speaks for an exception that it is not. */
  public static boolean isMixIn(TypeElement type) {
    return type.getKind() == ElementKind.INTERFACE && target(type).isPresent();
  }

  /** Returns the exception for which a type claims to speak. */
  public static Optional<TypeElement> target(TypeElement type) {
    return ErrorMixInMirror.find(type)
        .flatMap(ErrorMixInMirror::exception)
        .filter(on -> on.getKind() == TypeKind.DECLARED)
        .map(on -> (TypeElement) ((DeclaredType) on).asElement());
  }

  /** Returns the exception for whose objects the writer of an annotated type is. */
  public static TypeElement exception(TypeElement annotated) {
    return isMixIn(annotated) ? target(annotated).orElse(annotated) : annotated;
  }

  /** Returns the public method of an exception that a method of its mix-in stands for. */
  public static Optional<ExecutableElement> counterpart(
      ExecutableElement accessor, TypeElement exception, JavaTypes types) {
    return ElementFilter.methodsIn(types.elements.getAllMembers(exception)).stream()
        .filter(method -> method.getModifiers().contains(Modifier.PUBLIC))
        .filter(method -> !method.getModifiers().contains(Modifier.STATIC))
        .filter(method -> method.getSimpleName().equals(accessor.getSimpleName()))
        .filter(method -> method.getParameters().isEmpty() && accessor.getParameters().isEmpty())
        .filter(
            method ->
                types.types.isAssignable(
                    returned(method, exception, types), accessor.getReturnType()))
        .findFirst();
  }

  /** Returns what a method of an exception, or of a generic interface of it, returns there. */
  public static TypeMirror returned(
      ExecutableElement method, TypeElement exception, JavaTypes types) {
    TypeMirror seen = types.types.asMemberOf((DeclaredType) exception.asType(), method);
    return ((ExecutableType) seen).getReturnType();
  }
}
