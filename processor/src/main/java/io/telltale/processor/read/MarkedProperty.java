/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.read;

import io.telltale.processor.mirror.ErrorAttributeMirror;
import io.telltale.processor.mirror.Origin;
import io.telltale.processor.mirror.SensitiveMirror;
import io.telltale.processor.model.MaskModel;
import io.telltale.processor.model.Names;
import io.telltale.processor.report.Findings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * The marked declarations that are one member: a field and the accessors that read it.
 *
 * @param owner the class that has the member; an interface of it may have the declarations
 * @param name the field's name, or that which the accessor's implies
 * @param counterpart the method that is called in place of a mix-in's, or null
 */
record MarkedProperty(
    TypeElement owner,
    String name,
    List<Element> declarations,
    @Nullable ExecutableElement counterpart) {

  MarkedProperty(TypeElement owner, String name, List<Element> declarations) {
    this(owner, name, declarations, null);
  }

  /** Groups the marked fields and methods of a class, in the order of declaration. */
  static List<MarkedProperty> of(TypeElement owner, JavaTypes types, AccessorResolver accessors) {
    Map<String, MarkedProperty> properties = new LinkedHashMap<>();
    for (Element element : types.markedMembers(owner)) {
      properties
          .computeIfAbsent(
              property(owner, element, accessors),
              name -> new MarkedProperty(owner, name, new ArrayList<>()))
          .declarations
          .add(element);
    }
    return List.copyOf(properties.values());
  }

  /**
   * Groups what stands for an object that is no exception: the marked fields and methods of its
   * class and superclasses, or the components of a record that marks none.
   */
  static List<MarkedProperty> ofCarrier(
      TypeElement carrier, JavaTypes types, AccessorResolver accessors) {
    if (carrier.getKind() == ElementKind.RECORD && types.markedMembers(carrier).isEmpty()) {
      return carrier.getRecordComponents().stream()
          .map(
              component ->
                  new MarkedProperty(
                      carrier,
                      component.getSimpleName().toString(),
                      List.of(component.getAccessor())))
          .toList();
    }
    List<MarkedProperty> properties = new ArrayList<>();
    for (TypeElement t = carrier; t != null; t = types.superclass(t)) {
      properties.addAll(0, of(t, types, accessors));
    }
    return properties;
  }

  private static String property(TypeElement owner, Element element, AccessorResolver accessors) {
    String name = element.getSimpleName().toString();
    if (!(element instanceof ExecutableElement method)) {
      return name;
    }
    for (VariableElement field : ElementFilter.fieldsIn(owner.getEnclosedElements())) {
      if (accessors.reads(method, field)) {
        return field.getSimpleName().toString();
      }
    }
    return Names.property(name, accessors.isTruthValue(method.getReturnType()));
  }

  private Element first() {
    return declarations.get(0);
  }

  Optional<ExecutableElement> method() {
    if (counterpart != null) {
      return Optional.of(counterpart);
    }
    return ElementFilter.methodsIn(declarations).stream().findFirst();
  }

  VariableElement field() {
    return ElementFilter.fieldsIn(declarations).iterator().next();
  }

  /** Returns the annotation that names the attribute, if one does. */
  Optional<ErrorAttributeMirror> naming() {
    return attributes().stream().filter(attribute -> !attribute.name().isEmpty()).findFirst();
  }

  /** Returns the name behind {@code error.detail.}, or behind that of the object around it. */
  String exportedName() {
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
            .map(method -> new MarkedProperty(owner, name, declarations, method));
  }

  /** Returns where it is declared, or its owner if that is somewhere else. */
  Origin origin() {
    return Origin.of(first()).within(owner);
  }

  /** Returns where its name is written. */
  Origin nameOrigin() {
    return naming().map(naming -> naming.at("value").within(owner)).orElseGet(this::origin);
  }

  /** Whether it is exported only because the object around it is. */
  boolean unmarked() {
    return attributes().isEmpty() && masks().isEmpty();
  }

  boolean isSensitive() {
    return !masks().isEmpty();
  }

  /** Returns the strictest of its masks, or null. */
  @Nullable MaskModel mask(MaskReader reader, String fromPackage, Findings findings) {
    MaskModel mask = null;
    for (SensitiveMirror sensitive : masks()) {
      mask = MaskModel.strictest(mask, reader.read(sensitive, fromPackage, findings));
    }
    return mask;
  }

  /** Returns how it is read, or nothing if a finding forbids it. */
  Optional<Access> access(
      AccessorResolver accessors, DeclaredType owner, String fromPackage, Findings findings) {
    return method().isPresent()
        ? accessors.ofMethod(owner, method().get(), origin(), fromPackage, findings)
        : accessors.ofField(owner, field(), origin(), fromPackage, findings);
  }

  boolean isForReply() {
    return attributes().stream().anyMatch(ErrorAttributeMirror::isForReply);
  }

  private List<SensitiveMirror> masks() {
    return declarations.stream().flatMap(e -> SensitiveMirror.find(e).stream()).toList();
  }

  private List<ErrorAttributeMirror> attributes() {
    return declarations.stream().flatMap(e -> ErrorAttributeMirror.find(e).stream()).toList();
  }
}
