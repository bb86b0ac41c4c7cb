/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.member;

import io.telltale.processor.access.AccessorResolver;
import io.telltale.processor.types.JavaTypes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
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
 * Finds out which of the marked declarations of a class are one member.
 *
 * <p>Only those are one of which one reads the other: a field, and an accessor of its name and
 * type. Two methods of different names are two members, whatever property their names speak of, for
 * nobody knows whether both return the same. If these would leave under one name, that is an error,
 * so that neither is lost.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class PropertyReader {

  private final JavaTypes types;
  private final AccessorResolver accessors;

  PropertyReader(JavaTypes types, AccessorResolver accessors) {
    this.types = types;
    this.accessors = accessors;
  }

  /** Groups the marked fields and methods of a class, in the order of declaration. */
  List<MarkedProperty> of(TypeElement owner) {
    return of(owner, types.marked.of(owner));
  }

  private List<MarkedProperty> of(TypeElement owner, List<Element> marked) {
    Map<String, MarkedProperty> properties = new LinkedHashMap<>();
    for (Element element : marked) {
      VariableElement field = field(owner, element).orElse(null);
      properties
          .computeIfAbsent(key(element, field), key -> property(owner, element, field))
          .declarations()
          .add(element);
    }
    return List.copyOf(properties.values());
  }

  /** Returns the same text for declarations that are one. */
  private static String key(Element element, @Nullable VariableElement field) {
    if (element instanceof ExecutableElement method && field == null) {
      return method.getParameters().isEmpty() ? method.getSimpleName() + "()" : method.toString();
    }
    return (field == null ? element : field).getSimpleName().toString();
  }

  private MarkedProperty property(
      TypeElement owner, Element element, @Nullable VariableElement field) {
    String name =
        element instanceof ExecutableElement method && field == null
            ? accessors.property(method)
            : (field == null ? element : field).getSimpleName().toString();
    return new MarkedProperty(owner, name, new ArrayList<>(), field);
  }

  /** Returns the field that a declaration is, or reads. */
  private Optional<VariableElement> field(TypeElement owner, Element element) {
    DeclaredType type = (DeclaredType) owner.asType();
    return ElementFilter.fieldsIn(owner.getEnclosedElements()).stream()
        .filter(field -> !field.getModifiers().contains(Modifier.STATIC))
        .filter(
            field ->
                element instanceof ExecutableElement method
                    ? accessors.reads(type, method, field)
                    : field.getSimpleName().equals(element.getSimpleName()))
        .findFirst();
  }

  /**
   * Groups what stands for an object that is no exception: the marked fields and methods of its
   * class and superclasses, or the components of a record that marks none.
   */
  List<MarkedProperty> ofCarrier(DeclaredType seen) {
    TypeElement carrier = (TypeElement) seen.asElement();
    if (carrier.getKind() == ElementKind.RECORD && types.marked.of(carrier).isEmpty()) {
      return carrier.getRecordComponents().stream()
          .map(component -> component(carrier, component))
          .toList();
    }
    List<MarkedProperty> properties = new ArrayList<>();
    for (TypeElement t = carrier; t != null; t = types.superclass(t)) {
      properties.addAll(0, notOverridden(of(t, types.marked.of(t, seen)), properties));
    }
    return properties;
  }

  /**
   * Groups what is sensitive in an object that is not exported itself: the members that are, and
   * those that hold something that is.
   */
  List<MarkedProperty> sensitiveOf(DeclaredType seen) {
    List<MarkedProperty> properties = new ArrayList<>();
    for (TypeElement t = (TypeElement) seen.asElement(); t != null; t = types.superclass(t)) {
      properties.addAll(0, notOverridden(of(t, types.marked.allOf(t, seen)), properties));
    }
    return properties;
  }

  /** Adds to members what they override, and returns the others. */
  private static List<MarkedProperty> notOverridden(
      List<MarkedProperty> above, List<MarkedProperty> properties) {
    List<MarkedProperty> others = new ArrayList<>();
    for (MarkedProperty property : above) {
      properties.stream()
          .filter(property::sharesMethod)
          .findFirst()
          .ifPresentOrElse(
              below -> below.declarations().addAll(property.declarations()),
              () -> others.add(property));
    }
    return others;
  }

  /**
   * Returns what a sensitive object holds beyond its members: the fields and components that its
   * class does not mark.
   */
  List<MarkedProperty> unmarkedOf(TypeElement carrier, List<MarkedProperty> marked) {
    if (carrier.getKind() == ElementKind.RECORD) {
      return carrier.getRecordComponents().stream()
          .filter(c -> marked.stream().noneMatch(p -> p.isOf(c)))
          .map(component -> component(carrier, component))
          .toList();
    }
    List<MarkedProperty> unmarked = new ArrayList<>();
    for (TypeElement t = carrier; t != null; t = types.superclass(t)) {
      unmarked.addAll(unmarkedIn(t, marked));
    }
    return unmarked;
  }

  /** Returns the fields that a class itself has and does not mark. */
  static List<MarkedProperty> unmarkedIn(TypeElement type, List<MarkedProperty> marked) {
    List<MarkedProperty> unmarked = new ArrayList<>();
    for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
      if (!field.getModifiers().contains(Modifier.STATIC)
          && marked.stream().noneMatch(p -> field.equals(p.field()))) {
        String name = field.getSimpleName().toString();
        unmarked.add(new MarkedProperty(type, name, List.of(field), field));
      }
    }
    return unmarked;
  }

  private static MarkedProperty component(TypeElement carrier, RecordComponentElement component) {
    VariableElement field =
        ElementFilter.fieldsIn(carrier.getEnclosedElements()).stream()
            .filter(f -> f.getSimpleName().equals(component.getSimpleName()))
            .findFirst()
            .orElse(null);
    String name = component.getSimpleName().toString();
    return new MarkedProperty(carrier, name, List.of(component.getAccessor()), field);
  }

  /** Finds members that would leave under one name, although neither reads the other. */
  public static void checkNames(
      List<MarkedProperty> properties, BiConsumer<MarkedProperty, MarkedProperty> clash) {
    Map<String, MarkedProperty> byName = new HashMap<>();
    for (MarkedProperty property : properties) {
      MarkedProperty other = byName.putIfAbsent(property.exportedName(), property);
      if (other != null) {
        clash.accept(property, other);
      }
    }
  }
}
