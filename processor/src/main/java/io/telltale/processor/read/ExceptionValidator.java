/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.read;

import io.telltale.processor.identity.DomainResolver;
import io.telltale.processor.identity.ErrorSourceReader;
import io.telltale.processor.mirror.ErrorCodeMirror;
import io.telltale.processor.mirror.ErrorDomainMirror;
import io.telltale.processor.mirror.ErrorMixInMirror;
import io.telltale.processor.mirror.Mirror;
import io.telltale.processor.mirror.Origin;
import io.telltale.processor.model.Names;
import io.telltale.processor.report.Findings;
import io.telltale.processor.report.Rule;
import io.telltale.processor.types.JavaTypes;
import io.telltale.processor.types.Kotlin;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/** Checks what does not concern a single member: whether a type can have a writer at all. */
final class ExceptionValidator {

  private final JavaTypes types;
  private final ErrorSourceReader sources;

  ExceptionValidator(JavaTypes types, ErrorSourceReader sources) {
    this.types = types;
    this.sources = sources;
  }

  /** Returns whether it makes sense to model the type. */
  boolean validate(TypeElement type, Findings findings) {
    ErrorDomainMirror.find(type).ifPresent(domain -> DomainResolver.check(domain, findings));
    if (types.hasUnresolvedSuperclass(type) || hasUnresolvedAnnotation(type)) {
      findings.addUnresolved();
      return false;
    }
    if (types.isA(type.asType(), "groovy.lang.GroovyObject")) {
      findings.add(Rule.GROOVY_STUB, Origin.of(type), type);
      return false;
    }
    checkPlaces(type, findings);
    Optional<Element> barrier = types.visibility.barrier(type);
    if (types.marked.needsWriter(type) && barrier.isPresent()) {
      findings.add(
          Rule.TYPE_NOT_ACCESSIBLE, Origin.of(type), type, barrier.get(), Kotlin.opened(type));
    }
    return types.marked.needsWriter(type)
        && barrier.isEmpty()
        && MixInCheck.defect(type, types).isEmpty();
  }

  private static String placeOfCode(TypeElement type) {
    return switch (type.getKind()) {
      case INTERFACE ->
          "name the exception for which the interface speaks, with @ErrorMixIn beside it";
      case ENUM -> "put @ErrorCode on the constants";
      default -> "put @ErrorCode on a class that extends one";
    };
  }

  private static boolean hasUnresolvedAnnotation(TypeElement type) {
    return isUnresolved(type)
        || type.getEnclosedElements().stream().anyMatch(ExceptionValidator::isUnresolved);
  }

  private static boolean isUnresolved(Element element) {
    return Mirror.all(element, Names.ALL_ANNOTATIONS).stream().anyMatch(Mirror::isUnresolved);
  }

  /** An interface may have one for the exceptions that implement it. */
  private void checkSources(TypeElement type, Findings findings) {
    if (types.isThrowable(type) || type.getKind() == ElementKind.INTERFACE) {
      return;
    }
    for (Element element : type.getEnclosedElements()) {
      Mirror.find(element, Names.ERROR_SOURCE)
          .ifPresent(
              source ->
                  findings.add(
                      Rule.INVALID_ERROR_SOURCE,
                      source.at(),
                      element,
                      "stands in '" + type + "', which is no exception",
                      ErrorSourceReader.MARK_AN_ENUM));
    }
  }

  private static void checkRemedies(TypeElement type, Findings findings) {
    checkRemedy(type, findings);
    for (Element element : type.getEnclosedElements()) {
      if (element.getKind().isField()) {
        checkRemedy(element, findings);
      }
    }
  }

  private static void checkRemedy(Element element, Findings findings) {
    Mirror.find(element, Names.ERROR_REMEDY)
        .filter(remedy -> !Mirror.isPresent(element, Names.ERROR_CODE))
        .ifPresent(remedy -> findings.add(Rule.MISPLACED_REMEDY, remedy.at(), element));
  }

  private void checkPlaces(TypeElement type, Findings findings) {
    if (types.isThrowable(type)) {
      Mirror.find(type, Names.SENSITIVE)
          .ifPresent(
              mark ->
                  findings.add(
                      Rule.INVALID_ACCESSOR, mark.at(), type, "is an exception, and no value"));
    }
    for (Element element : type.getEnclosedElements()) {
      if (element.getKind() == ElementKind.FIELD) {
        ErrorCodeMirror.find(element)
            .ifPresent(code -> findings.add(Rule.MISPLACED_CODE, code.mirror().at(), element));
      }
    }
    ErrorCodeMirror.find(type)
        .filter(code -> ErrorMixInMirror.find(type).isEmpty() && !types.isThrowable(type))
        .ifPresent(
            code -> findings.add(Rule.NOT_THROWABLE, code.mirror().at(), type, placeOfCode(type)));
    checkRemedies(type, findings);
    checkSources(type, findings);
    MixInCheck.check(type, types, findings);
    sources.checkCodes(type, e -> Mirror.isPresent(e, Names.ERROR_CODE), findings);
  }
}
