/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.read;

import io.telltale.processor.mirror.Marks;
import io.telltale.processor.model.Names;
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
 */
final class SensitiveContents {

  /** How many objects lie around what is read, at most. */
  static final int MAX_DEPTH = 4;

  private final JavaTypes types;

  SensitiveContents(JavaTypes types) {
    this.types = types;
  }

  /** Whether the objects of a type hold something sensitive, or are it. */
  boolean isIn(TypeMirror type) {
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
    List<DeclaredType> permitted = SealedTypes.permitted(declared, types);
    if (permitted.stream().anyMatch(p -> isIn(p, depth, seen))) {
      return true;
    }
    return types.isObjectOfUsers(type)
        ? isFirst(type, depth, seen) && isInObject(declared, depth, seen)
        : Marks.held(declared).stream().anyMatch(held -> isIn(held, depth, seen));
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
    for (TypeElement t = (TypeElement) type.asElement(); t != null; t = types.superclass(t)) {
      if (types.annotated(t).stream().anyMatch(SensitiveContents::isMarked)) {
        return true;
      }
      for (VariableElement field : ElementFilter.fieldsIn(t.getEnclosedElements())) {
        if (!field.getModifiers().contains(Modifier.STATIC)
            && isIn(types.yielded(type, field), depth + 1, seen)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isMarked(Element member) {
    return Marks.isMarked(member, List.of(Names.SENSITIVE)) || Marks.isSensitiveByType(member);
  }
}
