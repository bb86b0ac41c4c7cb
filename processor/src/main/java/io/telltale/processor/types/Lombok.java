/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.types;

import io.telltale.processor.mirror.Mirror;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;

/**
 * What Lombok does to declarations without showing it to other processors. The accessors that it
 * generates can be seen a round later; that it made a field private cannot.
 */
final class Lombok {

  private static final Set<Modifier> LEFT_ALONE =
      Set.of(Modifier.PUBLIC, Modifier.PROTECTED, Modifier.PRIVATE, Modifier.STATIC);

  private Lombok() {}

  /** Whether an element is declared as package-private, and becomes private all the same. */
  static boolean makesPrivate(Element element) {
    Element type = element.getEnclosingElement();
    return element.getKind() == ElementKind.FIELD
        && type != null
        && element.getModifiers().stream().noneMatch(LEFT_ALONE::contains)
        && !Mirror.isPresent(element, "lombok.experimental.PackagePrivate")
        && makesFieldsPrivate(type);
  }

  private static boolean makesFieldsPrivate(Element type) {
    return Mirror.find(type, "lombok.experimental.FieldDefaults")
        .map(defaults -> defaults.constant("level", "NONE").equals("PRIVATE"))
        .orElseGet(() -> Mirror.isPresent(type, "lombok.Value"));
  }
}
