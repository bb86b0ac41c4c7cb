/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.member;

import io.telltale.processor.access.Kept;
import io.telltale.processor.types.JavaTypes;
import io.telltale.processor.types.Overriding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Finds out which marked members keep a value to their class. */
final class KeptValues {

  private KeptValues() {}

  /** Returns what a member keeps to its class as it is read, or nothing if none can hide it. */
  static Optional<Kept> of(
      MarkedProperty member, Element read, String fromPackage, JavaTypes types) {
    if (member.readsField(fromPackage, types) || !(read instanceof ExecutableElement method)) {
      return Optional.empty();
    }
    TypeElement keeper = keeper(member, types);
    return Overriding.implementation(keeper, method, types)
        .or(() -> Optional.of(method).filter(ExecutableElement::isDefault))
        .filter(code -> !code.getModifiers().contains(Modifier.FINAL))
        .filter(
            code ->
                !Overriding.isFinal(keeper) && types.visibility.isReachable(keeper, fromPackage))
        .map(code -> new Kept(keeper, member.field()));
  }

  /** Returns the class farthest up that has one of the declarations, or what they read. */
  private static TypeElement keeper(MarkedProperty member, JavaTypes types) {
    List<Element> all = new ArrayList<>(member.declarations());
    if (member.field() != null) {
      all.add(member.field());
    }
    ExecutableElement counterpart = member.counterpart();
    TypeElement keeper =
        counterpart != null && counterpart.getEnclosingElement() instanceof TypeElement type
            ? type
            : member.owner();
    for (Element declaration : all) {
      if (declaration.getEnclosingElement() instanceof TypeElement above
          && above.getKind().isClass()
          && types.superclasses(keeper).contains(above)) {
        keeper = above;
      }
    }
    return keeper;
  }
}
