/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.types;

import io.telltale.processor.mirror.Marks;
import io.telltale.processor.mirror.Mirror;
import io.telltale.processor.model.Names;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * What of a class bears a mark, or is sensitive by its type.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class MarkedMembers {

  private final JavaTypes types;
  private final SensitiveContents contents;

  MarkedMembers(JavaTypes types, SensitiveContents contents) {
    this.types = types;
    this.contents = contents;
  }

  /** Whether the class, by its annotations, is one for which a writer is generated. */
  public boolean needsWriter(TypeElement type) {
    return types.isThrowable(type)
        ? Mirror.isPresent(type, Names.ERROR_CODE)
            || !of(type).isEmpty()
            || !sources(type).isEmpty()
        : MixIn.isMixIn(type);
  }

  /** Returns the members of a class, or of its interfaces, that yield its error code. */
  public List<Element> sources(TypeElement type) {
    List<Element> sources = new ArrayList<>();
    addAnnotated(type, List.of(Names.ERROR_SOURCE), sources);
    return sources;
  }

  /**
   * Returns the fields and methods that a class exports, in the order of declaration: its own, and
   * then those that its interfaces declare.
   */
  public List<Element> of(TypeElement type) {
    return of(type, (DeclaredType) type.asType());
  }

  /**
   * Returns the same as seen from a type, which may give values to type variables.
   *
   * @param seen the class, or one below it
   */
  public List<Element> of(TypeElement type, DeclaredType seen) {
    List<Element> marked = annotated(type);
    if (!marked.isEmpty() || types.isThrowable(type)) {
      addSensitiveByType(type, seen, marked);
    }
    return marked;
  }

  /** Returns the same, also of a class that bears no mark itself. */
  public List<Element> allOf(TypeElement type, DeclaredType seen) {
    List<Element> marked = annotated(type);
    addSensitiveByType(type, seen, marked);
    return marked;
  }

  /** Returns those that bear an annotation. */
  List<Element> annotated(TypeElement type) {
    List<Element> marked = new ArrayList<>();
    addAnnotated(type, Names.MEMBER_ANNOTATIONS, marked);
    return marked;
  }

  /** A field needs no mark of its own if its type is sensitive as a whole, or holds what is. */
  private void addSensitiveByType(TypeElement type, DeclaredType seen, List<Element> marked) {
    for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
      if (field.getKind() == ElementKind.FIELD
          && !field.getModifiers().contains(Modifier.STATIC)
          && !marked.contains(field)
          && (Marks.isSensitiveByType(field) || contents.isIn(types.yielded(seen, field)))) {
        marked.add(field);
      }
    }
  }

  private static void addAnnotated(
      TypeElement type, List<String> annotations, List<Element> marked) {
    for (Element element : type.getEnclosedElements()) {
      // A class in it may be sensitive as a whole, which says nothing of its own values.
      if (!(element instanceof TypeElement)
          && Marks.isMarked(element, annotations)
          && !marked.contains(element)) {
        marked.add(element);
      }
    }
    for (TypeMirror above : type.getInterfaces()) {
      if (above.getKind() == TypeKind.DECLARED) {
        addAnnotated((TypeElement) ((DeclaredType) above).asElement(), annotations, marked);
      }
    }
  }

  /** Whether a class, or a superclass, exports members. */
  public boolean isMarked(TypeElement type) {
    for (TypeElement t = type; t != null; t = types.superclass(t)) {
      if (!of(t).isEmpty()) {
        return true;
      }
    }
    return false;
  }
}
