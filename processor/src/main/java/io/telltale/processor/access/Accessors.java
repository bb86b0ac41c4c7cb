/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.access;

import io.telltale.processor.bodies.BodyLint;
import io.telltale.processor.mirror.Origin;
import io.telltale.processor.report.Findings;
import io.telltale.processor.types.JavaTypes;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;

/**
 * How the members of an object are reached.
 *
 * <p>This record is internal and is hence not for public use.
 *
 * @param holder its class
 * @param fromPackage the package of the class that is going to read them
 */
public record Accessors(
    AccessorResolver resolver,
    JavaTypes types,
    DeclaredType holder,
    String fromPackage,
    BodyLint lint) {

  public Optional<Access> ofMethod(ExecutableElement method, Origin at, Findings findings) {
    return resolver.ofMethod(holder, method, at, fromPackage, findings);
  }

  public Optional<Access> ofField(VariableElement field, Origin at, Findings findings) {
    return resolver.ofField(holder, field, at, fromPackage, findings);
  }
}
