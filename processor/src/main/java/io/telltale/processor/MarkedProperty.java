/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/**
 * The marked declarations that are one member: a field and the accessors that read it.
 *
 * @param name the field's name, or that which the accessor's implies
 */
record MarkedProperty(String name, List<Element> declarations) {

  /** Groups the marked fields and methods of a class, in the order of declaration. */
  static List<MarkedProperty> of(TypeElement owner, JavaTypes types, AccessorResolver accessors) {
    Map<String, MarkedProperty> properties = new LinkedHashMap<>();
    for (Element element : types.markedMembers(owner)) {
      properties
          .computeIfAbsent(
              property(owner, element, accessors),
              name -> new MarkedProperty(name, new ArrayList<>()))
          .declarations
          .add(element);
    }
    return List.copyOf(properties.values());
  }

  private static String property(TypeElement owner, Element element, AccessorResolver accessors) {
    String name = element.getSimpleName().toString();
    if (!(element instanceof ExecutableElement method)) {
      return name;
    }
    for (VariableElement field : ElementFilter.fieldsIn(owner.getEnclosedElements())) {
      if (accessors.reads(method, field)) {
        return field.getSimpleName().toString();
      }
    }
    return Names.property(name, accessors.isTruthValue(method.getReturnType()));
  }

  Element first() {
    return declarations.get(0);
  }

  Optional<ExecutableElement> method() {
    return ElementFilter.methodsIn(declarations).stream().findFirst();
  }

  VariableElement field() {
    return ElementFilter.fieldsIn(declarations).iterator().next();
  }

  /** Returns the annotation that names the attribute, if one does. */
  Optional<ErrorAttributeMirror> naming() {
    return attributes().stream().filter(attribute -> !attribute.name().isEmpty()).findFirst();
  }

  boolean isForReply() {
    return attributes().stream().anyMatch(ErrorAttributeMirror::isForReply);
  }

  List<SensitiveMirror> masks() {
    return declarations.stream().flatMap(e -> SensitiveMirror.find(e).stream()).toList();
  }

  private List<ErrorAttributeMirror> attributes() {
    return declarations.stream().flatMap(e -> ErrorAttributeMirror.find(e).stream()).toList();
  }
}
