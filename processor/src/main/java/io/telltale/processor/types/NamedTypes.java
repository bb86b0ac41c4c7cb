/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.types;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * The types that an option names as values: {@code com.acme.Money}, whose text is the value, and
 * {@code com.acme.OrderId#value}, of which a method yields it. They hold for subtypes too.
 */
final class NamedTypes {

  private static final String TEXT = "";

  private final JavaTypes types;
  private final Map<String, String> methods = new HashMap<>();

  NamedTypes(JavaTypes types, Set<String> named) {
    this.types = types;
    for (String name : named) {
      int separator = name.indexOf('#');
      String type = separator < 0 ? name : name.substring(0, separator);
      methods.put(type, separator < 0 ? TEXT : name.substring(separator + 1));
    }
  }

  /** Whether the text of such an object is its value. */
  boolean isText(TypeMirror type) {
    return methods.entrySet().stream()
        .anyMatch(named -> named.getValue().equals(TEXT) && types.isA(type, named.getKey()));
  }

  /** Returns the method that yields the value of such an object, if one is named and exists. */
  Optional<ExecutableElement> through(DeclaredType type) {
    return methods.entrySet().stream()
        .filter(named -> !named.getValue().equals(TEXT) && types.isA(type, named.getKey()))
        .flatMap(named -> method((TypeElement) type.asElement(), named.getValue()).stream())
        .findFirst();
  }

  private Optional<ExecutableElement> method(TypeElement type, String name) {
    return ElementFilter.methodsIn(types.elements.getAllMembers(type)).stream()
        .filter(method -> method.getSimpleName().contentEquals(name))
        .filter(method -> method.getParameters().isEmpty())
        .filter(method -> method.getModifiers().contains(Modifier.PUBLIC))
        .filter(method -> !method.getModifiers().contains(Modifier.STATIC))
        .filter(method -> method.getThrownTypes().stream().noneMatch(types::isChecked))
        .findFirst();
  }
}
