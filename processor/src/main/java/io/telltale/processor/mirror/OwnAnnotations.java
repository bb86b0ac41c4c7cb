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
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/**
 * Finds Telltale's annotations where they are written, and on the users' own annotations there,
 * which may bear further ones of the users'.
 */
final class OwnAnnotations {

  private OwnAnnotations() {}

  /**
   * Returns an annotation as it stands on a declaration or on the use of a type.
   *
   * @param element the declaration to which a finding points
   */
  static List<Mirror> find(AnnotatedConstruct where, Element element, String annotation) {
    List<Mirror> found = new ArrayList<>();
    add(where, element, annotation, new HashSet<>(), found);
    return found;
  }

  private static void add(
      AnnotatedConstruct where,
      Element element,
      String annotation,
      Set<TypeElement> seen,
      List<Mirror> found) {
    for (AnnotationMirror mirror : where.getAnnotationMirrors()) {
      TypeElement type = (TypeElement) mirror.getAnnotationType().asElement();
      if (type.getQualifiedName().contentEquals(annotation)) {
        found.add(Mirror.of(element, mirror));
      } else if (mayBear(type) && seen.add(type)) {
        add(type, type, annotation, seen, found);
      }
    }
  }

  /**
   * Returns an annotation as it stands on the parameters of constructors that give a field its
   * value: those of its name, and of a record's canonical constructor that at its place. A compiler
   * puts it there if the annotation allows no other place, and Kotlin's by default.
   */
  static List<Mirror> onParametersOf(VariableElement field, String annotation) {
    List<Mirror> found = new ArrayList<>();
    if (field.getEnclosingElement() instanceof TypeElement owner) {
      for (ExecutableElement constructor :
          ElementFilter.constructorsIn(owner.getEnclosedElements())) {
        List<? extends VariableElement> parameters = constructor.getParameters();
        List<? extends Element> names =
            isCanonical(constructor, owner) ? owner.getRecordComponents() : parameters;
        for (int i = 0; i < parameters.size(); i++) {
          if (names.get(i).getSimpleName().equals(field.getSimpleName())) {
            found.addAll(find(parameters.get(i), parameters.get(i), annotation));
          }
        }
      }
    }
    return found;
  }

  /** Whether a constructor takes the components of a record; a class file may lack their names. */
  private static boolean isCanonical(ExecutableElement constructor, TypeElement owner) {
    List<? extends RecordComponentElement> components = owner.getRecordComponents();
    List<? extends VariableElement> parameters = constructor.getParameters();
    if (components.isEmpty() || components.size() != parameters.size()) {
      return false;
    }
    for (int i = 0; i < components.size(); i++) {
      if (!components.get(i).asType().toString().equals(parameters.get(i).asType().toString())) {
        return false;
      }
    }
    return true;
  }

  /** What is of the platform or of Telltale bears nothing that counts here. */
  static boolean mayBear(TypeElement type) {
    String name = type.getQualifiedName().toString();
    return !name.startsWith("java.") && !name.startsWith(Names.ANNOTATIONS);
  }
}
