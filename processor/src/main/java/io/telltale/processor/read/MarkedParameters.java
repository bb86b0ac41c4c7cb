/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.read;

import io.telltale.processor.mirror.Marks;
import io.telltale.processor.mirror.Origin;
import io.telltale.processor.model.Names;
import io.telltale.processor.report.Findings;
import io.telltale.processor.report.Rule;
import io.telltale.processor.types.JavaTypes;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/**
 * Finds parameters of constructors that are marked as sensitive, although no field has their name:
 * whether the exception keeps the value, and where, nobody knows.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class MarkedParameters {

  private final JavaTypes types;

  public MarkedParameters(JavaTypes types) {
    this.types = types;
  }

  /** Looks at some classes and at those within them. */
  public Findings check(Set<? extends Element> roots) {
    Findings findings = new Findings();
    ElementFilter.typesIn(roots).forEach(type -> check(type, findings));
    return findings;
  }

  private void check(TypeElement type, Findings findings) {
    if (types.isThrowable(type)) {
      for (ExecutableElement constructor :
          ElementFilter.constructorsIn(type.getEnclosedElements())) {
        for (VariableElement parameter : constructor.getParameters()) {
          if (Marks.isMarked(parameter, List.of(Names.SENSITIVE)) && !hasField(type, parameter)) {
            findings.add(
                Rule.MISPLACED_MARK, Origin.of(parameter), parameter.getSimpleName(), type);
          }
        }
      }
    }
    ElementFilter.typesIn(type.getEnclosedElements()).forEach(inner -> check(inner, findings));
  }

  /** Whether a class, or one above it, has a field of the name of a parameter. */
  private boolean hasField(TypeElement type, VariableElement parameter) {
    for (TypeElement t = type; t != null; t = types.superclass(t)) {
      if (ElementFilter.fieldsIn(t.getEnclosedElements()).stream()
          .anyMatch(field -> field.getSimpleName().equals(parameter.getSimpleName()))) {
        return true;
      }
    }
    return false;
  }
}
