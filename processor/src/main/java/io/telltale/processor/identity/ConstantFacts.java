/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.identity;

import io.telltale.processor.access.Access;
import io.telltale.processor.access.AccessorResolver;
import io.telltale.processor.mirror.ErrorCodeMirror;
import io.telltale.processor.mirror.ErrorSourceMirror;
import io.telltale.processor.mirror.Origin;
import io.telltale.processor.model.Names;
import io.telltale.processor.model.SourceModel.FactsModel;
import io.telltale.processor.report.Findings;
import io.telltale.processor.report.Rule;
import io.telltale.processor.report.Suggestions;
import io.telltale.processor.types.JavaTypes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Finds the members of an enum that yield the status and the title of its constants, as
 * {@code @ErrorSource} names them.
 */
final class ConstantFacts {

  private static final String STATUS = "status";
  private static final String TITLE = "title";

  private final JavaTypes types;

  ConstantFacts(JavaTypes types) {
    this.types = types;
  }

  /**
   * Returns what the source of an exception's codes takes from the enum; nothing if it cannot take
   * what it names.
   */
  Optional<FactsModel> of(TypeElement exception, TypeElement codes) {
    Findings findings = new Findings();
    return types.marked.sources(exception).stream()
        .flatMap(source -> ErrorSourceMirror.find(source).stream())
        .findFirst()
        .map(mirror -> read(exception, mirror, codes, findings))
        .filter(facts -> !findings.hasErrors());
  }

  /** Returns the same, and reports what cannot be taken. */
  FactsModel read(
      TypeElement exception, ErrorSourceMirror source, TypeElement codes, Findings findings) {
    return new FactsModel(
        member(exception, source, STATUS, source.status(), codes, findings),
        member(exception, source, TITLE, source.title(), codes, findings));
  }

  private String member(
      TypeElement exception,
      ErrorSourceMirror source,
      String fact,
      String name,
      TypeElement codes,
      Findings findings) {
    if (name.isEmpty()) {
      return "";
    }
    String fromPackage = types.packageOf(exception);
    Origin at = source.mirror().at(fact).within(exception);
    Optional<Element> member = find(name, codes, fromPackage);
    if (member.isEmpty()) {
      report(findings, at, source, fact, name, missing(name, codes), remedy(name, codes, fact));
      return "";
    }
    TypeMirror type = types.yielded((DeclaredType) codes.asType(), member.get());
    if (!isFact(fact, type)) {
      String what = "'" + member.get() + "' yields '" + JavaTypes.text(type) + "'";
      report(findings, at, source, fact, name, what, "name a member that yields " + wanted(fact));
      return "";
    }
    return new Access(member.get(), type).expression();
  }

  /** A method goes before a field, as it may be what makes the field's value a status. */
  private Optional<Element> find(String name, TypeElement codes, String fromPackage) {
    List<Element> candidates = candidates(codes);
    return Stream.concat(
            Names.accessors(name, false).stream()
                .flatMap(accessor -> candidates.stream().filter(c -> isMethod(c, accessor))),
            candidates.stream().filter(c -> isField(c, name)))
        .filter(member -> types.visibility.isVisible(member, fromPackage) && throwsNothing(member))
        .findFirst();
  }

  private static boolean isMethod(Element member, String name) {
    return member instanceof ExecutableElement && AccessorResolver.name(member).equals(name);
  }

  private static boolean isField(Element member, String name) {
    return member.getKind() == ElementKind.FIELD && member.getSimpleName().contentEquals(name);
  }

  private boolean throwsNothing(Element member) {
    return !(member instanceof ExecutableElement method)
        || method.getThrownTypes().stream().noneMatch(types::isChecked);
  }

  /** Returns the fields of an enum's constants, and the methods that take no parameters. */
  private List<Element> candidates(TypeElement codes) {
    return types.elements.getAllMembers(codes).stream()
        .filter(member -> !member.getModifiers().contains(Modifier.STATIC))
        .filter(
            member ->
                member.getKind() == ElementKind.FIELD
                    || (member.getKind() == ElementKind.METHOD
                        && ((ExecutableElement) member).getParameters().isEmpty()))
        .map(Element.class::cast)
        .toList();
  }

  private boolean isFact(String fact, TypeMirror type) {
    return fact.equals(STATUS)
        ? type.getKind() == TypeKind.INT || types.isA(type, "java.lang.Integer")
        : types.isA(type, "java.lang.String");
  }

  private static String wanted(String fact) {
    return fact.equals(STATUS) ? "an int" : "a String";
  }

  private String missing(String name, TypeElement codes) {
    if (types.elements.getAllMembers(codes).stream()
        .filter(member -> member.getModifiers().contains(Modifier.STATIC))
        .anyMatch(member -> member.getSimpleName().contentEquals(name))) {
      return "'" + name + "' of '" + codes + "' is static, and so the same for every constant";
    }
    return candidates(codes).stream().anyMatch(c -> isMethod(c, name) || isField(c, name))
        ? "'" + name + "' of '" + codes + "' is out of reach, or throws a checked exception"
        : "'" + codes + "' has no member of that name";
  }

  private String remedy(String name, TypeElement codes, String fact) {
    Set<String> known = new TreeSet<>();
    for (Element member : candidates(codes)) {
      boolean method = member instanceof ExecutableElement;
      if (isFact(fact, types.yielded((DeclaredType) codes.asType(), member))) {
        String itself = AccessorResolver.name(member);
        known.add(method ? Names.property(itself, false) : itself);
      }
    }
    known.remove(name);
    return Suggestions.nearest(name, known)
        .map(near -> "did you mean '" + near + "'?")
        .orElse("name a method or field that yields " + wanted(fact) + ", and is not private");
  }

  private static void report(
      Findings findings,
      Origin at,
      ErrorSourceMirror source,
      String fact,
      String name,
      String what,
      String remedy) {
    String defect = "takes the " + fact + " from '" + name + "', but " + what;
    findings.add(Rule.INVALID_ERROR_SOURCE, at, source.mirror().element(), defect, remedy);
  }

  /**
   * Finds constants that have a status or a title of their own, besides what is taken from the
   * enum.
   *
   * @param isCompiled tells whether a type is compiled now, and so can be blamed
   */
  void checkOnce(
      TypeElement exception,
      ErrorSourceMirror source,
      FactsModel facts,
      TypeElement codes,
      Predicate<TypeElement> isCompiled,
      Findings findings) {
    for (Element constant : JavaTypes.constants(codes)) {
      ErrorCodeMirror code = ErrorCodeMirror.find(constant).orElse(null);
      for (String fact : List.of(STATUS, TITLE)) {
        String member = fact.equals(STATUS) ? facts.status() : facts.title();
        if (code != null && !member.isEmpty() && code.mirror().isExplicit(fact)) {
          Origin at =
              isCompiled.test(codes) ? code.at(fact) : source.mirror().at(fact).within(exception);
          String defect =
              "takes the " + fact + " from '" + member + "', but '" + constant + "' has its own";
          findings.add(
              Rule.INVALID_ERROR_SOURCE,
              at,
              source.mirror().element(),
              defect,
              "leave it out of @ErrorCode, or out of @ErrorSource");
        }
      }
    }
  }
}
