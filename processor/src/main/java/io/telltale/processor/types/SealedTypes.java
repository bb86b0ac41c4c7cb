/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.types;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * What a sealed type stands for: it has no objects of its own, and names all classes that have. So
 * these are read in its place, if it marks no members itself.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class SealedTypes {

  private SealedTypes() {}

  /** Returns the classes that have objects of a type; none if it is not such a sealed type. */
  public static List<DeclaredType> permitted(DeclaredType type, JavaTypes types) {
    TypeElement element = (TypeElement) type.asElement();
    // Which types of the platform are sealed is not the same in each Java, and none has marks.
    if (!isSealed(element) || types.isOfPlatform(element) || types.marked.isMarked(element)) {
      return List.of();
    }
    Set<TypeElement> permitted = new LinkedHashSet<>();
    add(element, permitted);
    List<DeclaredType> found = new ArrayList<>();
    permitted.forEach(p -> found.add(types.types.getDeclaredType(p)));
    return found;
  }

  private static boolean isSealed(TypeElement type) {
    Set<Modifier> modifiers = type.getModifiers();
    return modifiers.contains(Modifier.SEALED)
        && (type.getKind().isInterface() || modifiers.contains(Modifier.ABSTRACT));
  }

  private static void add(TypeElement type, Set<TypeElement> permitted) {
    for (TypeMirror below : type.getPermittedSubclasses()) {
      if (below.getKind() == TypeKind.DECLARED) {
        TypeElement element = (TypeElement) ((DeclaredType) below).asElement();
        if (isSealed(element)) {
          add(element, permitted);
        } else {
          permitted.add(element);
        }
      }
    }
  }
}
