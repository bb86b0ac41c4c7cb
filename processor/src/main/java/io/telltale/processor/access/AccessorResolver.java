/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.access;

import io.telltale.processor.mirror.Mirror;
import io.telltale.processor.mirror.Origin;
import io.telltale.processor.model.Names;
import io.telltale.processor.report.Findings;
import io.telltale.processor.report.Rule;
import io.telltale.processor.types.JavaTypes;
import io.telltale.processor.types.Kotlin;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * Finds out how a class of some package reads a marked field or method.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class AccessorResolver {

  private final JavaTypes types;

  /** The names of Throwable's methods: few methods of others have one of these. */
  private final Set<String> throwableNames = new HashSet<>();

  public AccessorResolver(JavaTypes types) {
    this.types = types;
  }

  /** Returns how a marked method is called, or nothing if a finding forbids it. */
  public Optional<Access> ofMethod(
      DeclaredType owner,
      ExecutableElement method,
      Origin at,
      String fromPackage,
      Findings findings) {
    String defect = defect(method, fromPackage);
    if (!defect.isEmpty()) {
      findings.add(Rule.INVALID_ACCESSOR, at, method, defect);
      return Optional.empty();
    }
    return reachable(owner, method, at, fromPackage, findings)
        .flatMap(access -> throwsNothing(owner, access, at, findings));
  }

  /** Returns how a marked field is read, or nothing if a finding forbids it. */
  public Optional<Access> ofField(
      DeclaredType owner, VariableElement field, Origin at, String fromPackage, Findings findings) {
    return ofField(owner, field, true, at, fromPackage, findings);
  }

  /**
   * Returns how a field is read, or nothing if a finding forbids it.
   *
   * @param marked whether it bears a mark; if not, its type is why it is read
   */
  public Optional<Access> ofField(
      DeclaredType owner,
      VariableElement field,
      boolean marked,
      Origin at,
      String fromPackage,
      Findings findings) {
    if (field.getModifiers().contains(Modifier.STATIC)) {
      findings.add(Rule.INVALID_ACCESSOR, at, field, "is static");
      return Optional.empty();
    }
    if (types.visibility.isVisible(field, fromPackage)) {
      return reachable(owner, field, at, fromPackage, findings);
    }
    Optional<Access> accessor = accessor(owner, field, fromPackage);
    if (accessor.isEmpty()) {
      findings.add(
          Rule.NO_ACCESSOR,
          at,
          field.getSimpleName(),
          marked
              ? ""
              : " (without a mark, but '"
                  + JavaTypes.text(types.yielded(owner, field))
                  + "' is or holds something sensitive)",
          new NearMiss(types, owner, fromPackage).of(field),
          Kotlin.isKotlin(field)
              ? "make the property 'internal' or public, so that it has a getter"
              : "add " + field.getSimpleName() + "() or make it package-private");
    }
    return accessor.flatMap(access -> throwsNothing(owner, access, at, findings));
  }

  /** Reads a member as one of the class that declares it, if a class below does not inherit it. */
  private Optional<Access> reachable(
      DeclaredType owner, Element member, Origin at, String fromPackage, Findings findings) {
    Access access = new Access(member, types.yielded(owner, member));
    if (!(member.getEnclosingElement() instanceof TypeElement declaring)
        || types.visibility.isInherited(member, (TypeElement) owner.asElement())) {
      return Optional.of(access);
    }
    if (!declaring.getTypeParameters().isEmpty()
        || !types.visibility.isReachable(declaring, fromPackage)) {
      findings.add(Rule.INVALID_ACCESSOR, at, member, "is hidden by a subclass");
      return Optional.empty();
    }
    return Optional.of(access.castTo(types.ref(declaring)));
  }

  /** Whether, by name and type, a method reads a field of a class. */
  public boolean reads(DeclaredType owner, ExecutableElement method, VariableElement field) {
    boolean truthValue = isTruthValue(field.asType());
    return method.getParameters().isEmpty()
        && Names.accessors(field.getSimpleName().toString(), truthValue).contains(name(method))
        && types.canRead(types.yielded(owner, field), types.yielded(owner, method));
  }

  /** Returns the property of which a method speaks by its name, where it reads no field. */
  public String property(ExecutableElement method) {
    return Names.property(name(method), isTruthValue(method.getReturnType()));
  }

  /** Returns a method's name as it was written: Kotlin appends the module to internal ones. */
  public static String name(Element method) {
    Element type = method.getEnclosingElement();
    Element named = method.getKind() == ElementKind.CONSTRUCTOR && type != null ? type : method;
    String name = named.getSimpleName().toString();
    return type != null && Mirror.isPresent(type, "kotlin.Metadata") ? Names.unmangled(name) : name;
  }

  private boolean isTruthValue(TypeMirror type) {
    return type.getKind() == TypeKind.BOOLEAN || types.isA(type, "java.lang.Boolean");
  }

  /** Returns the accessor of a field: of its own class if that has one, else an inherited one. */
  private Optional<Access> accessor(DeclaredType owner, VariableElement field, String fromPackage) {
    TypeElement type = (TypeElement) owner.asElement();
    return accessor(owner, field, fromPackage, type.getEnclosedElements())
        .or(() -> accessor(owner, field, fromPackage, types.elements.getAllMembers(type)));
  }

  private Optional<Access> accessor(
      DeclaredType owner,
      VariableElement field,
      String fromPackage,
      List<? extends Element> members) {
    TypeElement type = (TypeElement) owner.asElement();
    TypeMirror read = types.yielded(owner, field);
    List<Access> found = new ArrayList<>();
    for (String name :
        Names.accessors(field.getSimpleName().toString(), isTruthValue(field.asType()))) {
      for (ExecutableElement method : ElementFilter.methodsIn(members)) {
        if (name(method).equals(name)
            && defect(method, fromPackage).isEmpty()
            && types.visibility.isInherited(method, type)
            && !isThrowablesOwn(type, method)
            && types.canRead(read, types.yielded(owner, method))) {
          found.add(new Access(method, types.yielded(owner, method)));
        }
      }
    }
    return found.stream()
        .filter(access -> types.types.isSameType(access.type(), read))
        .findFirst()
        .or(() -> found.stream().findFirst());
  }

  /** Whether a method is one of Throwable's or Object's, or overrides it. */
  public boolean isThrowablesOwn(TypeElement owner, ExecutableElement method) {
    return throwableNames().contains(method.getSimpleName().toString())
        && throwableMethods().stream()
            .anyMatch(m -> m.equals(method) || types.elements.overrides(method, m, owner));
  }

  private Set<String> throwableNames() {
    if (throwableNames.isEmpty()) {
      throwableMethods().forEach(method -> throwableNames.add(method.getSimpleName().toString()));
    }
    return throwableNames;
  }

  private List<ExecutableElement> throwableMethods() {
    TypeElement throwable = types.elements.getTypeElement("java.lang.Throwable");
    return throwable == null
        ? List.of()
        : ElementFilter.methodsIn(types.elements.getAllMembers(throwable));
  }

  /** Returns why a method is no accessor, or nothing if it is one. */
  private String defect(ExecutableElement method, String fromPackage) {
    if (method.getKind() != ElementKind.METHOD || !method.getParameters().isEmpty()) {
      return "takes parameters";
    }
    if (method.getReturnType().getKind() == TypeKind.VOID) {
      return "returns nothing";
    }
    if (method.getModifiers().contains(Modifier.STATIC)) {
      return "is static";
    }
    if (!types.visibility.isVisible(method, fromPackage)) {
      return method.getModifiers().contains(Modifier.PRIVATE) ? "is private" : "is out of reach";
    }
    return "";
  }

  private Optional<Access> throwsNothing(
      DeclaredType owner, Access access, Origin at, Findings findings) {
    if (access.source() instanceof ExecutableElement method) {
      ExecutableType seen = (ExecutableType) types.types.asMemberOf(owner, method);
      for (TypeMirror thrown : seen.getThrownTypes()) {
        if (types.isChecked(thrown)) {
          findings.add(Rule.ACCESSOR_THROWS, at, method, JavaTypes.text(thrown));
          return Optional.empty();
        }
      }
    }
    return Optional.of(access);
  }
}
