/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.read;

import io.telltale.processor.access.Access;
import io.telltale.processor.access.Kept;
import io.telltale.processor.bodies.BodyLint;
import io.telltale.processor.member.Member;
import io.telltale.processor.mirror.Origin;
import io.telltale.processor.report.Findings;
import io.telltale.processor.report.Rule;
import io.telltale.processor.types.JavaTypes;
import io.telltale.processor.types.Overriding;
import java.util.Optional;
import java.util.function.Predicate;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/**
 * Warns of an exception that overrides the accessor by which a sensitive field of a superclass is
 * read: the runtime finds that, and lets no text of it leave.
 */
final class OverrideCheck {

  private final JavaTypes types;
  private final Predicate<TypeElement> hasWriter;
  private final BodyLint lint;

  /**
   * Creates the check.
   *
   * @param hasWriter tells whether a class is checked itself
   */
  OverrideCheck(JavaTypes types, Predicate<TypeElement> hasWriter, BodyLint lint) {
    this.types = types;
    this.hasWriter = hasWriter;
    this.lint = lint;
  }

  void check(TypeElement type, Ancestry above, Findings findings) {
    for (Member member : above.members().values()) {
      Access read = member.access().root();
      Kept kept = read.kept();
      VariableElement field = kept == null ? null : kept.field();
      if (member.isSensitive()
          && kept != null
          && field != null
          && read.source() instanceof ExecutableElement accessor) {
        overriding(type, kept.keeper(), accessor)
            .ifPresent(method -> report(type, method, field, findings));
      }
    }
  }

  /** Returns the method of a class, or of those above that are not checked themselves. */
  private Optional<ExecutableElement> overriding(
      TypeElement type, TypeElement keeper, ExecutableElement accessor) {
    for (TypeElement t = type; t != null && !t.equals(keeper); t = types.superclass(t)) {
      if (!t.equals(type) && hasWriter.test(t)) {
        break;
      }
      Optional<ExecutableElement> method =
          Overriding.declared(t, accessor).filter(lint::hidesSuper);
      if (method.isPresent()) {
        return method;
      }
    }
    return Optional.empty();
  }

  private static void report(
      TypeElement type, ExecutableElement method, VariableElement field, Findings findings) {
    findings.add(
        Rule.OVERRIDDEN_ACCESSOR,
        Origin.of(method).within(type),
        method,
        JavaTypes.qualified(field),
        type);
  }
}
