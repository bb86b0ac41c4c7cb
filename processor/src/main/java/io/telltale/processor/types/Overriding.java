/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.types;

import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * What of a class its subclasses may change: which code runs where one of its methods is called.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class Overriding {

  private Overriding() {}

  /** Whether there are no subclasses; an enum has some where a constant has a body. */
  public static boolean isFinal(TypeElement type) {
    return type.getModifiers().contains(Modifier.FINAL);
  }

  /** Returns what runs for a class where a method without parameters is called, if it has code. */
  public static Optional<ExecutableElement> implementation(
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
  public static Optional<ExecutableElement> declared(TypeElement type, ExecutableElement method) {
    return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
        .filter(m -> m.getSimpleName().equals(method.getSimpleName()))
        .filter(m -> m.getParameters().isEmpty() && !m.getModifiers().contains(Modifier.STATIC))
        .findFirst();
  }
}
