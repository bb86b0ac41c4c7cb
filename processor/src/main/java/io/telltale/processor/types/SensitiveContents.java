/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.types;

import io.telltale.processor.mirror.Marks;
import io.telltale.processor.model.Names;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * Finds out whether an object that bears no mark holds something that does: a member that its class
 * marks as sensitive, or one of a sensitive type, as deep as generated code can read it.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class SensitiveContents {

  /** How many objects lie around what is read, at most. */
  public static final int MAX_DEPTH = 4;

  private final JavaTypes types;

  SensitiveContents(JavaTypes types) {
    this.types = types;
  }

  /** Whether the objects of a type hold something sensitive, or are it. */
  public boolean isIn(TypeMirror type) {
    return isIn(type, 0, new HashMap<>());
  }

  private boolean isIn(TypeMirror unbound, int depth, Map<String, Integer> seen) {
    TypeMirror type = types.bound(unbound);
    if (type.getKind() == TypeKind.ARRAY) {
      return isIn(((ArrayType) type).getComponentType(), depth, seen);
    }
    if (type.getKind() != TypeKind.DECLARED) {
      return false;
    }
    DeclaredType declared = (DeclaredType) type;
    if (Marks.isSensitive(type, declared.asElement())) {
      return true;
    }
    if (!types.isObjectOfUsers(type)) {
      return isInPermitted(declared, depth, seen)
          || Marks.held(declared).stream().anyMatch(held -> isIn(held, depth, seen));
    }
    return isInPermitted(declared, depth, seen)
        || (isFirst(type, depth, seen)
            && (isInObject(declared, depth, seen) || isInElements(declared, depth, seen)));
  }

  private boolean isInPermitted(DeclaredType type, int depth, Map<String, Integer> seen) {
    return SealedTypes.permitted(type, types).stream().anyMatch(p -> isIn(p, depth, seen));
  }

  private boolean isInElements(DeclaredType type, int depth, Map<String, Integer> seen) {
    return elements(type).stream().anyMatch(element -> isIn(element, depth, seen));
  }

  /**
   * Returns what a container of the users' holds: what it iterates over, the keys and values of a
   * map, and what an interface or abstract class has as type arguments, of which nobody knows the
   * parts. Of any other class the parts tell what it holds.
   */
  List<TypeMirror> elements(DeclaredType type) {
    if (!types.isObjectOfUsers(type)) {
      return List.of();
    }
    List<TypeMirror> elements = new ArrayList<>();
    types.argument(type, "java.lang.Iterable", 0).ifPresent(elements::add);
    types.argument(type, "java.util.Map", 0).ifPresent(elements::add);
    types.argument(type, "java.util.Map", 1).ifPresent(elements::add);
    Element element = type.asElement();
    if (element.getKind().isInterface() || element.getModifiers().contains(Modifier.ABSTRACT)) {
      elements.addAll(type.getTypeArguments());
    }
    return elements;
  }

  /** Whether the parts of an object of the users' are sensitive or hold what is. */
  boolean areInParts(DeclaredType type) {
    return types.isObjectOfUsers(type)
        && ((elements(type).isEmpty() && Marks.isSensitive(type, type.asElement()))
            || isInPermitted(type, 0, new HashMap<>())
            || isInObject(type, 0, new HashMap<>()));
  }

  /** Whether a collection or map has sensitive parts beside its elements. */
  boolean areBesideElements(DeclaredType container) {
    return types.isObjectOfUsers(container) && isInObject(container, 0, new HashMap<>());
  }

  /** Whether what a container of the users' holds is sensitive, or holds what is. */
  boolean areInElements(TypeMirror type) {
    return type instanceof DeclaredType declared && isInElements(declared, 0, new HashMap<>());
  }

  /** Whether a type was not looked at yet, or only where less of it is within reach. */
  private static boolean isFirst(TypeMirror type, int depth, Map<String, Integer> seen) {
    String name = type.toString();
    Integer before = seen.get(name);
    if (depth == MAX_DEPTH || (before != null && before <= depth)) {
      return false;
    }
    seen.put(name, depth);
    return true;
  }

  private boolean isInObject(DeclaredType type, int depth, Map<String, Integer> seen) {
    boolean container = !elements(type).isEmpty();
    for (TypeElement t = (TypeElement) type.asElement(); t != null; t = types.superclass(t)) {
      if (container && types.isOfPlatform(t)) {
        break; // How it keeps its elements is its own affair.
      }
      if (types.marked.annotated(t).stream().anyMatch(SensitiveContents::isMarked)) {
        return true;
      }
      for (VariableElement field : ElementFilter.fieldsIn(t.getEnclosedElements())) {
        if (!field.getModifiers().contains(Modifier.STATIC)
            && !(container && isViewOfElements(field, depth))
            && isIn(types.yielded(type, field), depth + 1, seen)) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Whether a field of a container only shows its elements in another way, as those of libraries
   * do: nothing in it is sensitive but by the container's type arguments, and a copy makes it anew.
   */
  private boolean isViewOfElements(VariableElement field, int depth) {
    return field.getModifiers().contains(Modifier.TRANSIENT)
        && field.asType().getKind() != TypeKind.TYPEVAR
        && !isIn(field.asType(), depth + 1, new HashMap<>());
  }

  private static boolean isMarked(Element member) {
    return Marks.isMarked(member, List.of(Names.SENSITIVE)) || Marks.isSensitiveByType(member);
  }
}
