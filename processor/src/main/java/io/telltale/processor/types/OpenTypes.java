/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.types;

import io.telltale.processor.mirror.Marks;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Types that do not tell the class of their objects, or of what these hold: that may be a class
 * which has marks, and only the runtime sees which one it is.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class OpenTypes {

  private final JavaTypes types;
  private final ValueTypes values;

  public OpenTypes(JavaTypes types, ValueTypes values) {
    this.types = types;
    this.values = values;
  }

  /** Whether a type without marks may have objects of a class that has some. */
  public boolean isOpen(TypeMirror type) {
    return isOpen(type, new HashSet<>());
  }

  private boolean isOpen(TypeMirror unbound, Set<String> seen) {
    TypeMirror type = types.bound(unbound);
    if (type.getKind() == TypeKind.ARRAY) {
      return isOpen(((ArrayType) type).getComponentType(), seen);
    }
    if (type.getKind() != TypeKind.DECLARED || !seen.add(type.toString())) {
      return false;
    }
    DeclaredType declared = (DeclaredType) type;
    TypeElement element = (TypeElement) declared.asElement();
    if (values.plain.isAlwaysValue(declared)) {
      return false;
    }
    List<DeclaredType> permitted = SealedTypes.permitted(declared, types);
    if (!permitted.isEmpty()) {
      return permitted.stream().anyMatch(p -> isOpen(p, seen));
    }
    List<TypeMirror> held = new ArrayList<>(types.contents.elements(declared));
    held.addAll(Marks.held(declared));
    if (!held.isEmpty()) {
      return held.stream().anyMatch(h -> isOpen(h, seen));
    }
    return !element.getModifiers().contains(Modifier.FINAL) || isRaw(declared, element);
  }

  /** An Optional is final, and says nothing of what it holds if it has no argument. */
  private static boolean isRaw(DeclaredType type, TypeElement element) {
    return type.getTypeArguments().isEmpty() && !element.getTypeParameters().isEmpty();
  }
}
