/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor;

import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Checks what does not concern a single member: whether a type can have a writer at all. */
final class ExceptionValidator {

  private final JavaTypes types;

  ExceptionValidator(JavaTypes types) {
    this.types = types;
  }

  /** Returns whether it makes sense to model the type. */
  boolean validate(TypeElement type, Findings findings) {
    ErrorDomainMirror.find(type).ifPresent(domain -> DomainResolver.check(domain, findings));
    if (types.hasUnresolvedSuperclass(type) || hasUnresolvedAnnotation(type)) {
      findings.addUnresolved();
      return false;
    }
    rejectUnsupported(type, findings);
    if (!types.isThrowable(type)) {
      rejectNonThrowable(type, findings);
      return false;
    }
    Optional<Element> barrier = types.barrier(type);
    if (types.needsWriter(type) && barrier.isPresent()) {
      findings.add(Rule.TYPE_NOT_ACCESSIBLE, Origin.of(type), type, barrier.get());
    }
    return types.needsWriter(type) && barrier.isEmpty();
  }

  private static boolean hasUnresolvedAnnotation(TypeElement type) {
    return Names.ALL_ANNOTATIONS.stream()
        .anyMatch(
            name ->
                Mirror.find(type, name).filter(Mirror::isUnresolved).isPresent()
                    || type.getEnclosedElements().stream()
                        .flatMap(e -> Mirror.find(e, name).stream())
                        .anyMatch(Mirror::isUnresolved));
  }

  private static void rejectUnsupported(TypeElement type, Findings findings) {
    ErrorCodeMirror.find(type)
        .filter(ErrorCodeMirror::isMixIn)
        .ifPresent(
            code ->
                findings.add(
                    Rule.UNSUPPORTED_YET,
                    code.at("on"),
                    "'on', an error code for another class,",
                    "leave it out, or wrap that class in an exception of your own"));
    for (Element element : type.getEnclosedElements()) {
      if (element instanceof TypeElement) {
        continue; // It is looked at for itself.
      }
      ErrorCodeMirror.find(element)
          .ifPresent(
              code ->
                  findings.add(
                      Rule.UNSUPPORTED_YET,
                      code.mirror().at(),
                      "@ErrorCode on the constant '" + element + "'",
                      "put it on an exception class"));
      Mirror.find(element, Names.ERROR_SOURCE)
          .ifPresent(
              source ->
                  findings.add(
                      Rule.UNSUPPORTED_YET,
                      source.at(),
                      "@ErrorSource",
                      "put @ErrorCode on the exception class"));
    }
  }

  private void rejectNonThrowable(TypeElement type, Findings findings) {
    ErrorCodeMirror.find(type)
        .filter(code -> !code.isMixIn())
        .ifPresent(code -> findings.add(Rule.NOT_THROWABLE, code.mirror().at(), type));
  }
}
