/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.identity;

import io.telltale.processor.mirror.ErrorDomainMirror;
import io.telltale.processor.mirror.Origin;
import io.telltale.processor.model.CodeRange;
import io.telltale.processor.report.Findings;
import io.telltale.processor.report.NamePattern;
import io.telltale.processor.report.Rule;
import io.telltale.processor.types.JavaTypes;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/**
 * Finds the domain that applies to a class. The nearest wins: that on the class itself, then on the
 * classes around it, then on its superclasses, then on its package.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class DomainResolver {

  private final JavaTypes types;

  public DomainResolver(JavaTypes types) {
    this.types = types;
  }

  public Optional<ErrorDomainMirror> nearest(Element type) {
    for (Element e = type; e != null && !(e instanceof PackageElement); ) {
      Optional<ErrorDomainMirror> found = ErrorDomainMirror.find(e);
      if (found.isPresent()) {
        return found;
      }
      e = e.getEnclosingElement();
    }
    TypeElement lowest = type instanceof TypeElement declared ? types.superclass(declared) : null;
    for (TypeElement t = lowest; t != null; t = types.superclass(t)) {
      Optional<ErrorDomainMirror> found = ErrorDomainMirror.find(t);
      if (found.isPresent()) {
        return found;
      }
    }
    return ErrorDomainMirror.find(types.elements.getPackageOf(type));
  }

  /** Checks a domain where it is declared. */
  public static void check(ErrorDomainMirror domain, Findings findings) {
    NamePattern.DOMAIN.check(domain.name(), domain.at("value"), findings);
    boolean sound =
        CodeRange.isCode(domain.from())
            && CodeRange.isCode(domain.to())
            && domain.from() <= domain.to();
    if (!sound) {
      Origin at = domain.mirror().isExplicit("from") ? domain.at("from") : domain.at("to");
      findings.add(Rule.DOMAIN_BOUNDS, at, domain.from(), domain.to(), domain.name());
    }
  }
}
