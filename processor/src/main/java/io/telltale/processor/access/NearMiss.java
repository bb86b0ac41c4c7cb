/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.access;

import io.telltale.processor.model.Names;
import io.telltale.processor.types.JavaTypes;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;

/** Finds the method that its author takes for the accessor of a field, and says why it is none. */
final class NearMiss {

  private final JavaTypes types;
  private final DeclaredType owner;
  private final String fromPackage;

  NearMiss(JavaTypes types, DeclaredType owner, String fromPackage) {
    this.types = types;
    this.owner = owner;
    this.fromPackage = fromPackage;
  }

  /** Returns what continues the sentence "field … has no accessor", or nothing. */
  String of(VariableElement field) {
    String name = field.getSimpleName().toString();
    return near(name, String::equals)
        .map(method -> why(method, defect(method)))
        .or(() -> near(name, String::equalsIgnoreCase).map(m -> why(m, "is spelt differently")))
        .or(
            () ->
                near(withoutPrefix(name), String::equalsIgnoreCase)
                    .map(m -> why(m, "has the name of another field")))
        .orElse("");
  }

  private static String why(ExecutableElement method, String defect) {
    return ": '" + method + "' " + defect;
  }

  private Optional<ExecutableElement> near(String property, BiPredicate<String, String> alike) {
    List<String> names = Names.accessors(property, true);
    return ElementFilter.methodsIn(((TypeElement) owner.asElement()).getEnclosedElements()).stream()
        .filter(m -> names.stream().anyMatch(n -> alike.test(n, AccessorResolver.name(m))))
        .findFirst();
  }

  /** Returns a field's name behind a prefix: that of {@code mEmail} and {@code _email}. */
  private static String withoutPrefix(String field) {
    int start = field.indexOf('_') + 1;
    if (start == 0) {
      while (start < field.length() && !Character.isUpperCase(field.charAt(start))) {
        start++;
      }
    }
    return start < field.length() ? field.substring(start) : field;
  }

  private String defect(ExecutableElement method) {
    if (method.getModifiers().contains(Modifier.PRIVATE)) {
      return "is private";
    }
    if (method.getModifiers().contains(Modifier.STATIC)) {
      return "is static";
    }
    if (!method.getParameters().isEmpty()) {
      return "takes parameters";
    }
    if (method.getReturnType().getKind() == TypeKind.VOID) {
      return "returns nothing";
    }
    return types.visibility.isVisible(method, fromPackage)
        ? "returns '" + JavaTypes.text(types.yielded(owner, method)) + "'"
        : "is out of reach";
  }
}
