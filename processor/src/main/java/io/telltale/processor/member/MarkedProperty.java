/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.member;

import io.telltale.processor.access.Access;
import io.telltale.processor.access.AccessorResolver;
import io.telltale.processor.access.Accessors;
import io.telltale.processor.bodies.BodyLint;
import io.telltale.processor.mirror.ErrorAttributeMirror;
import io.telltale.processor.mirror.Marks;
import io.telltale.processor.mirror.Origin;
import io.telltale.processor.mirror.SensitiveMirror;
import io.telltale.processor.model.AccessModel;
import io.telltale.processor.model.MaskModel;
import io.telltale.processor.model.Names;
import io.telltale.processor.report.Findings;
import io.telltale.processor.report.Rule;
import io.telltale.processor.types.JavaTypes;
import io.telltale.processor.types.Kotlin;
import io.telltale.processor.types.MixIn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * The marked declarations that are one member: a field and the accessors that read it.
 *
 * <p>This record is internal and is hence not for public use.
 *
 * @param owner the class that has the member; an interface of it may have the declarations
 * @param name the field's name, or that which the accessor's implies
 * @param declarations the marked ones, in the order of declaration; it grows while a class is read
 * @param field what the accessors read, marked or not, or null if none is known
 * @param counterpart the method that is called in place of a mix-in's, or null
 */
public record MarkedProperty(
    TypeElement owner,
    String name,
    List<Element> declarations,
    @Nullable VariableElement field,
    @Nullable ExecutableElement counterpart) {

  MarkedProperty(
      TypeElement owner, String name, List<Element> declarations, @Nullable VariableElement field) {
    this(owner, name, declarations, field, null);
  }

  public Element first() {
    return declarations.get(0);
  }

  /** Whether a component of a record is read here. */
  boolean isOf(RecordComponentElement component) {
    return component.getSimpleName().contentEquals(name)
        || declarations.contains(component.getAccessor());
  }

  /** Whether a method of one is that of the other, which it may override. */
  boolean sharesMethod(MarkedProperty other) {
    return ElementFilter.methodsIn(declarations).stream()
        .filter(method -> method.getParameters().isEmpty())
        .anyMatch(
            method ->
                ElementFilter.methodsIn(other.declarations).stream()
                    .filter(m -> m.getParameters().isEmpty())
                    .anyMatch(m -> m.getSimpleName().equals(method.getSimpleName())));
  }

  /**
   * Returns the declarations that are read although another one stands for the member: what a field
   * holds and what its accessor returns may differ, and both are secrets.
   *
   * @param read what stands for the member
   */
  private List<Element> alsoRead(Element read) {
    if (!isSensitive() || counterpart != null) {
      return List.of();
    }
    return declarations.stream()
        .filter(e -> e.getKind() == ElementKind.FIELD || e.getKind() == ElementKind.METHOD)
        .filter(e -> !isSame(e, read))
        .toList();
  }

  private static boolean isSame(Element element, Element other) {
    return element.getKind() == other.getKind()
        && element.getSimpleName().equals(other.getSimpleName());
  }

  Optional<ExecutableElement> method() {
    if (counterpart != null) {
      return Optional.of(counterpart);
    }
    return declarations.stream().flatMap(MarkedProperty::method).findFirst();
  }

  /** Returns the method that a declaration is: a record's component may be all that is marked. */
  private static Stream<ExecutableElement> method(Element declaration) {
    if (declaration instanceof RecordComponentElement component) {
      return Stream.of(component.getAccessor());
    }
    return declaration.getKind() == ElementKind.METHOD
        ? Stream.of((ExecutableElement) declaration)
        : Stream.empty();
  }

  /** Returns the annotation that names the attribute, if one does. */
  Optional<ErrorAttributeMirror> naming() {
    return attributes().stream().filter(attribute -> !attribute.name().isEmpty()).findFirst();
  }

  /** Returns the name behind {@code error.detail.}, or behind that of the object around it. */
  public String exportedName() {
    return naming().map(ErrorAttributeMirror::name).orElse(name);
  }

  /**
   * Returns the same property with the methods of an exception in place of those of its mix-in;
   * nothing if there are none, which is reported elsewhere.
   */
  Optional<MarkedProperty> asMemberOf(TypeElement exception, JavaTypes types) {
    return exception.equals(owner)
        ? Optional.of(this)
        : method()
            .flatMap(accessor -> MixIn.counterpart(accessor, exception, types))
            .map(method -> new MarkedProperty(owner, name, declarations, field, method));
  }

  /** Returns where it is declared, or its owner if that is somewhere else. */
  public Origin origin() {
    return Origin.of(first()).within(owner);
  }

  /** Whether a finding at an element concerns it. */
  public boolean isAt(Element element) {
    return declarations.contains(element) || origin().element().equals(element);
  }

  Member.Source source() {
    return new Member.Source(declarations, nameOrigin(), naming().isPresent(), false);
  }

  /** Whether the field itself is read, so that no accessor can hide what it holds. */
  boolean readsField(String fromPackage, JavaTypes types) {
    return field != null
        && declarations.contains(field)
        && isSensitive()
        && types.visibility.isVisible(field, fromPackage);
  }

  /** Notes of what is read by a method which subclasses may override that these may hide it. */
  Access keeping(Access access, String fromPackage, JavaTypes types) {
    return KeptValues.of(this, access.source(), fromPackage, types)
        .map(access::through)
        .orElse(access);
  }

  /**
   * Returns all that is read of the member, what stands for it first. Where accessors are called in
   * place of a sensitive field, and it is not plain to see that one of them returns it, the first
   * notes that the field may hold something else.
   *
   * @param whole whether the field is sensitive because all of its object is
   * @param warned takes a warning where accessors plainly return something else
   */
  List<Access> reads(
      Access access, Accessors accessors, boolean whole, Findings findings, Findings warned) {
    List<Access> reads = new ArrayList<>(List.of(access));
    for (Element other : alsoRead(access.source())) {
      access(other, accessors, findings)
          .map(a -> keeping(a, accessors.fromPackage(), accessors.types()))
          .ifPresent(reads::add);
    }
    VariableElement own = field;
    if (own != null && (whole || isSensitive(own))) {
      instead(own, reads, accessors.lint(), warned)
          .ifPresent(instead -> reads.set(0, access.inPlaceOf(instead)));
    }
    return reads;
  }

  private Optional<AccessModel.Instead> instead(
      VariableElement own, List<Access> reads, BodyLint lint, Findings warned) {
    List<ExecutableElement> methods =
        ElementFilter.methodsIn(reads.stream().map(Access::source).toList());
    if (methods.size() < reads.size()
        || methods.stream().anyMatch(m -> lint.returnsField(implemented(m), own))) {
      return Optional.empty();
    }
    if (methods.stream().allMatch(m -> lint.returnsOther(implemented(m), own))) {
      boolean record = owner.getKind() == ElementKind.RECORD;
      String remedy = record ? "" : "make the field package-private, or ";
      warned.add(Rule.COMPUTED_ACCESSOR, origin(), own.getSimpleName(), methods.get(0), remedy);
    }
    return Optional.of(
        new AccessModel.Instead(
            own.getSimpleName().toString(),
            methods.stream().map(m -> m.getSimpleName().toString()).toList()));
  }

  /** Whether a field is marked as sensitive, itself or by the record's component that it is. */
  private boolean isSensitive(VariableElement own) {
    return declarations.stream()
        .filter(e -> e.equals(own) || e.getKind() == ElementKind.RECORD_COMPONENT)
        .anyMatch(e -> !SensitiveMirror.all(e).isEmpty());
  }

  /** Returns the owner's own method for one that an interface declares. */
  private ExecutableElement implemented(ExecutableElement method) {
    if (method.getEnclosingElement() instanceof TypeElement type && type.getKind().isClass()) {
      return method;
    }
    return ElementFilter.methodsIn(owner.getEnclosedElements()).stream()
        .filter(own -> isSame(own, method) && own.getParameters().isEmpty())
        .findFirst()
        .orElse(method);
  }

  /** Warns of a sensitive value that a copy of its object loses, though a text may hold it. */
  void checkTransient(TypeElement holder, JavaTypes types, Findings findings) {
    if (isSensitive()
        && field != null
        && field.getModifiers().contains(Modifier.TRANSIENT)
        && types.isA(holder.asType(), "java.io.Serializable")) {
      String word = Kotlin.isKotlin(field) ? "@Transient" : "transient";
      findings.add(Rule.TRANSIENT_VALUE, origin(), field.getSimpleName(), word);
    }
  }

  /** Returns where its name is written. */
  public Origin nameOrigin() {
    return naming().map(naming -> naming.at("value").within(owner)).orElseGet(this::origin);
  }

  /** Whether it is exported only because the object around it is. */
  boolean unmarked() {
    return attributes().isEmpty() && masks().isEmpty();
  }

  public boolean isSensitive() {
    return !masks().isEmpty();
  }

  /**
   * Returns the strictest of its masks, or null.
   *
   * @param access how it is read: its type may be sensitive where that of the declaration is not
   */
  @Nullable MaskModel mask(
      MaskReader reader, Optional<Access> access, String fromPackage, Findings findings) {
    MaskModel mask = access.map(a -> reader.ofType(a, fromPackage, findings)).orElse(null);
    for (SensitiveMirror sensitive : masks()) {
      mask = MaskModel.strictest(mask, reader.read(sensitive, fromPackage, findings));
    }
    return mask;
  }

  /**
   * Returns how a declaration is read that does not stand for the member. A field that is out of
   * reach is not, without a finding: it is known by its accessor.
   */
  private Optional<Access> access(Element other, Accessors accessors, Findings findings) {
    if (other instanceof ExecutableElement method) {
      return accessors.ofMethod(method, origin(), findings);
    }
    return Optional.of((VariableElement) other)
        .filter(f -> accessors.types().visibility.isVisible(f, accessors.fromPackage()))
        .flatMap(f -> accessors.ofField(f, origin(), findings));
  }

  /** Whether a declaration bears a mark, and not its type alone. */
  boolean isWritten() {
    return declarations.stream().anyMatch(e -> Marks.isMarked(e, Names.MEMBER_ANNOTATIONS));
  }

  /** Returns how it is read, or nothing if a finding forbids it. */
  Optional<Access> access(
      AccessorResolver accessors, DeclaredType owner, String fromPackage, Findings findings) {
    Optional<ExecutableElement> method = method();
    if (method.isPresent()) {
      return accessors.ofMethod(owner, method.get(), origin(), fromPackage, findings);
    }
    Optional<VariableElement> own = ElementFilter.fieldsIn(declarations).stream().findFirst();
    if (own.isEmpty()) {
      findings.add(Rule.INVALID_ACCESSOR, origin(), first(), "is no value");
    }
    return own.flatMap(
        f -> accessors.ofField(owner, f, isWritten(), origin(), fromPackage, findings));
  }

  boolean isForReply() {
    return attributes().stream().anyMatch(ErrorAttributeMirror::isForReply);
  }

  private List<SensitiveMirror> masks() {
    return declarations.stream().flatMap(e -> SensitiveMirror.all(e).stream()).toList();
  }

  private List<ErrorAttributeMirror> attributes() {
    return declarations.stream().flatMap(e -> ErrorAttributeMirror.all(e).stream()).toList();
  }
}
