/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.read;

import io.telltale.processor.mirror.ErrorMixInMirror;
import io.telltale.processor.mirror.Mirror;
import io.telltale.processor.mirror.Origin;
import io.telltale.processor.model.Names;
import io.telltale.processor.report.Findings;
import io.telltale.processor.report.Rule;
import io.telltale.processor.report.Suggestions;
import io.telltale.processor.types.JavaTypes;
import io.telltale.processor.types.MixIn;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Checks whether an interface can speak for the exception that it names. */
final class MixInCheck {

  private MixInCheck() {}

  /**
   * Reports what keeps an interface, or another type that claims to be one, from being a mix-in.
   */
  static void check(TypeElement type, JavaTypes types, Findings findings) {
    ErrorMixInMirror mixIn = ErrorMixInMirror.find(type).orElse(null);
    if (mixIn == null) {
      return;
    }
    TypeElement exception = MixIn.target(type).orElse(type);
    String defect = defect(type, types);
    if (!defect.isEmpty()) {
      findings.add(Rule.INVALID_MIX_IN, mixIn.at("value"), type, exception, defect);
      return;
    }
    Set<Element> declared = new LinkedHashSet<>(abstractMethods(type));
    declared.addAll(types.marked.of(type));
    for (Element element : declared) {
      Origin at = Origin.of(element).within(type);
      if (!(element instanceof ExecutableElement method)) {
        findings.add(Rule.INVALID_ACCESSOR, at, element, "is static");
      } else if (MixIn.counterpart(method, exception, types).isEmpty()) {
        findings.add(
            Rule.MIX_IN_MISMATCH,
            at,
            method,
            JavaTypes.text(method.getReturnType()),
            exception,
            remedy(method, exception, types));
      }
    }
  }

  private static String remedy(ExecutableElement method, TypeElement exception, JavaTypes types) {
    Map<String, TypeMirror> accessors = new TreeMap<>();
    for (ExecutableElement m : ElementFilter.methodsIn(types.elements.getAllMembers(exception))) {
      if (m.getModifiers().contains(Modifier.PUBLIC)
          && !m.getModifiers().contains(Modifier.STATIC)
          && m.getParameters().isEmpty()
          && m.getReturnType().getKind() != TypeKind.VOID) {
        accessors.put(m.getSimpleName().toString(), MixIn.returned(m, exception, types));
      }
    }
    String name = method.getSimpleName().toString();
    // Without what all accessors begin with, which would make each near to any other.
    Map<String, String> properties = new TreeMap<>();
    accessors.keySet().forEach(a -> properties.put(Names.property(a, true), a));
    if (accessors.containsKey(name)) {
      return "declare it as that class does: it returns '"
          + JavaTypes.text(accessors.get(name))
          + "'";
    }
    return Suggestions.nearest(Names.property(name, true), properties.keySet())
        .map(near -> "did you mean '" + properties.get(near) + "()'?")
        .orElse("declare it as that class does, or leave it out");
  }

  private static List<ExecutableElement> abstractMethods(TypeElement type) {
    return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
        .filter(method -> method.getModifiers().contains(Modifier.ABSTRACT))
        .toList();
  }

  /** Returns why a type cannot be a mix-in, or nothing if it is one or does not claim to be. */
  static String defect(TypeElement type, JavaTypes types) {
    Optional<TypeElement> target = MixIn.target(type);
    if (target.isEmpty()) {
      return "";
    }
    TypeElement exception = target.get();
    if (type.getKind() != ElementKind.INTERFACE) {
      return "only an interface can";
    }
    if (types.visibility.barrier(exception).isPresent()
        || !types.visibility.isVisible(exception, types.packageOf(type))) {
      return "it is out of reach";
    }
    boolean coded =
        Mirror.isPresent(exception, Names.ERROR_CODE) || !types.marked.sources(exception).isEmpty();
    return coded ? "it speaks for itself" : "";
  }
}
