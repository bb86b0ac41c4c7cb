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
import io.telltale.processor.model.SourceModel.FactsModel;
import io.telltale.processor.report.Findings;
import io.telltale.processor.report.Rule;
import io.telltale.processor.types.JavaTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Reads the member that yields the enum constant on which an exception's code stands.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class ErrorSourceReader {

  /**
   * What was read.
   *
   * @param codes the annotations behind the model's constants, in the same order
   */
  public record Source(
      Access access, TypeElement type, List<DeclaredIdentity> codes, FactsModel facts) {}

  public static final String MARK_AN_ENUM =
      "mark one member that yields an enum, not private, on whose constants @ErrorCode stands";

  private final JavaTypes types;
  private final AccessorResolver accessors;
  private final IdentityReader identities;
  private final ConstantFacts facts;
  private final Predicate<TypeElement> isCompiled;

  /**
   * Creates a reader.
   *
   * @param isCompiled tells whether an annotated type is compiled now, and so can be blamed
   */
  public ErrorSourceReader(
      JavaTypes types, IdentityReader identities, Predicate<TypeElement> isCompiled) {
    this.types = types;
    this.facts = new ConstantFacts(types);
    this.isCompiled = isCompiled;
    this.accessors = new AccessorResolver(types);
    this.identities = identities;
  }

  /** Returns the enum whose constants are the codes of an exception. */
  static Optional<TypeElement> enumOf(TypeElement exception, JavaTypes types) {
    return types.marked.sources(exception).stream()
        .flatMap(source -> enumOf(exception, source, types).stream())
        .findFirst();
  }

  private static Optional<TypeElement> enumOf(
      TypeElement exception, Element source, JavaTypes types) {
    if (source.getKind() != ElementKind.METHOD && source.getKind() != ElementKind.FIELD) {
      return Optional.empty();
    }
    TypeMirror type = types.types.asMemberOf((DeclaredType) exception.asType(), source);
    TypeMirror yielded =
        type.getKind() == TypeKind.EXECUTABLE ? ((ExecutableType) type).getReturnType() : type;
    return yielded.getKind() == TypeKind.DECLARED
        ? Optional.of((TypeElement) ((DeclaredType) yielded).asElement())
            .filter(element -> element.getKind() == ElementKind.ENUM)
        : Optional.empty();
  }

  /** Returns the source of an exception's codes, or nothing if it has none that is sound. */
  public Optional<Source> read(TypeElement type, Findings findings) {
    List<Element> sources = types.marked.sources(type);
    if (sources.isEmpty()) {
      return Optional.empty();
    }
    Element source = sources.get(0);
    ErrorSourceMirror mirror = ErrorSourceMirror.find(source).orElseThrow();
    Origin at = mirror.mirror().at().within(type);
    Optional<TypeElement> codes = enumOf(type, source, types);
    String defect = defect(type, sources, codes);
    if (!defect.isEmpty()) {
      findings.add(Rule.INVALID_ERROR_SOURCE, at, source, defect, remedy(type, source));
      return Optional.empty();
    }
    DeclaredType owner = (DeclaredType) type.asType();
    String fromPackage = types.packageOf(type);
    Optional<Access> access =
        source instanceof ExecutableElement method
            ? accessors.ofMethod(owner, method, at, fromPackage, findings)
            : accessors.ofField(owner, (VariableElement) source, at, fromPackage, findings);
    FactsModel told = facts.read(type, mirror, codes.get(), findings);
    facts.checkOnce(type, mirror, told, codes.get(), isCompiled, findings);
    return access.map(a -> new Source(a, codes.get(), codes(codes.get()), told));
  }

  /** An interface may be implemented by several enums, and a writer knows the codes of one. */
  private String remedy(TypeElement type, Element source) {
    TypeMirror yielded = types.yielded((DeclaredType) type.asType(), source);
    boolean anInterface =
        yielded.getKind() == TypeKind.DECLARED
            && ((DeclaredType) yielded).asElement().getKind() == ElementKind.INTERFACE;
    return anInterface
        ? "write a subclass for each enum that implements the interface, and there mark a member"
            + " that yields this enum"
        : MARK_AN_ENUM;
  }

  private String defect(TypeElement type, List<Element> sources, Optional<TypeElement> codes) {
    if (sources.size() > 1) {
      return "is not the only one";
    }
    if (codes.isEmpty()) {
      return "yields no enum";
    }
    if (codes(codes.get()).isEmpty()) {
      return "yields an enum without codes";
    }
    boolean visible =
        types.visibility.barrier(codes.get()).isEmpty()
            && types.visibility.isVisible(codes.get(), types.packageOf(type));
    return visible ? "" : "yields an enum that is out of reach";
  }

  private List<DeclaredIdentity> codes(TypeElement type) {
    List<DeclaredIdentity> codes = new ArrayList<>();
    for (Element constant : JavaTypes.constants(type)) {
      ErrorCodeMirror.find(constant)
          .ifPresent(
              code ->
                  identities
                      .read(constant, new Findings())
                      .map(i -> DeclaredIdentity.of(constant, code, i, FactsModel.NONE))
                      .ifPresent(codes::add));
    }
    return codes;
  }

  /** Checks the codes of an enum where they are declared. */
  public void checkCodes(TypeElement type, Predicate<Element> isCode, Findings findings) {
    List<Element> constants = JavaTypes.constants(type);
    if (constants.stream().noneMatch(isCode)) {
      return;
    }
    for (Element constant : constants) {
      if (isCode.test(constant)) {
        identities.read(constant, findings);
      } else {
        findings.add(Rule.CONSTANT_WITHOUT_CODE, Origin.of(constant), constant);
      }
    }
  }
}
