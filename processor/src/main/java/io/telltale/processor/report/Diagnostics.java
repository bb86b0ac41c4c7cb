/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.report;

import io.telltale.processor.mirror.Mirror;
import io.telltale.processor.mirror.Origin;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.tools.Diagnostic;

/**
 * Reports findings: the only user of the {@link Messager}.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class Diagnostics {

  /** What strict projects forbid. */
  private static final Set<Rule> STRICT =
      EnumSet.of(Rule.SECRET_NAME, Rule.PERSONAL_NAME, Rule.INACCESSIBLE_SECRET);

  private final Messager messager;
  private final boolean strict;

  /**
   * Creates a reporter.
   *
   * @param strict whether it is an error if a name tells of a secret or of a person, or if nothing
   *     can read what is sensitive
   */
  public Diagnostics(Messager messager, boolean strict) {
    this.messager = messager;
    this.strict = strict;
  }

  public void report(Finding finding) {
    Origin at = finding.origin();
    Diagnostic.Kind severity = severity(finding.rule());
    if (maySuppress(finding.rule(), severity) && isSuppressed(finding.rule(), at.element())) {
      return;
    }
    if (isWithoutPlace(at.element())) {
      String message = finding.message() + " (at '" + at.element() + "')";
      messager.printMessage(severity, message, at.element().getEnclosingElement());
    } else {
      messager.printMessage(severity, finding.message(), at.element(), at.annotation(), at.value());
    }
  }

  /** A library is not always the user's to mend; that no text leaves holds in any case. */
  private static boolean maySuppress(Rule rule, Diagnostic.Kind severity) {
    return severity != Diagnostic.Kind.ERROR || rule == Rule.INACCESSIBLE_SECRET;
  }

  /** Eclipse's compiler finds no place in a source for an enum constant, nor for a package. */
  private boolean isWithoutPlace(Element element) {
    boolean eclipse = messager.getClass().getName().startsWith("org.eclipse.");
    return eclipse
        && (element.getKind() == ElementKind.ENUM_CONSTANT
            || element.getKind() == ElementKind.PACKAGE);
  }

  private Diagnostic.Kind severity(Rule rule) {
    return strict && STRICT.contains(rule) ? Diagnostic.Kind.ERROR : rule.severity();
  }

  /** Reports what has no place in a source. */
  public void report(Rule rule, Object... arguments) {
    messager.printMessage(rule.severity(), rule.message(arguments));
  }

  /** Reports a defect of the processor, on the type that laid it open. */
  public void internalError(Element type, RuntimeException defect) {
    StringWriter trace = new StringWriter();
    defect.printStackTrace(new PrintWriter(trace, true));
    report(
        new Finding(
            Rule.INTERNAL_ERROR,
            Origin.of(type),
            Rule.INTERNAL_ERROR.message(type, defect, trace)));
  }

  private static boolean isSuppressed(Rule rule, Element innermost) {
    String id = "telltale:" + rule.id();
    for (Element e = innermost; e != null; e = e.getEnclosingElement()) {
      if (Mirror.find(e, "java.lang.SuppressWarnings").stream()
          .flatMap(mirror -> mirror.list("value").stream())
          .map(AnnotationValue::getValue)
          .anyMatch(List.of(id, "telltale")::contains)) {
        return true;
      }
    }
    return false;
  }
}
