/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.mirror;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * An annotation as it stands on an element. It is read by names, so that no annotation class is
 * ever loaded: the processor runs without the users' class path.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class Mirror {

  private final Element element;
  private final AnnotationMirror mirror;

  private Mirror(Element element, AnnotationMirror mirror) {
    this.element = element;
    this.mirror = mirror;
  }

  static Mirror of(Element element, AnnotationMirror mirror) {
    return new Mirror(element, mirror);
  }

  public static Optional<Mirror> find(Element element, String annotation) {
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      TypeElement type = (TypeElement) mirror.getAnnotationType().asElement();
      if (type.getQualifiedName().contentEquals(annotation)) {
        return Optional.of(new Mirror(element, mirror));
      }
    }
    return Optional.empty();
  }

  /** Returns those of the named annotations that stand on an element, in their order there. */
  public static List<Mirror> all(Element element, Collection<String> annotations) {
    List<Mirror> mirrors = new ArrayList<>();
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      TypeElement type = (TypeElement) mirror.getAnnotationType().asElement();
      if (annotations.contains(type.getQualifiedName().toString())) {
        mirrors.add(new Mirror(element, mirror));
      }
    }
    return mirrors;
  }

  public static boolean isPresent(Element element, String annotation) {
    return find(element, annotation).isPresent();
  }

  /** Returns the place of a member's value, or that of the annotation if the member is left out. */
  public Origin at(String member) {
    return new Origin(element, mirror, explicit(member));
  }

  public Origin at() {
    return Origin.of(element, mirror);
  }

  public Element element() {
    return element;
  }

  /** Whether a value is written that does not exist (yet). */
  public boolean isUnresolved() {
    return mirror.getElementValues().values().stream()
        .anyMatch(
            value ->
                "<error>".equals(value.getValue())
                    || (value.getValue() instanceof TypeMirror type
                        && type.getKind() == TypeKind.ERROR));
  }

  public boolean isExplicit(String member) {
    return explicit(member) != null;
  }

  public String string(String member, String otherwise) {
    return explicitValue(member) instanceof String value ? value : otherwise;
  }

  public int integer(String member, int otherwise) {
    return explicitValue(member) instanceof Integer value ? value : otherwise;
  }

  public boolean isTrue(String member) {
    return Boolean.TRUE.equals(explicitValue(member));
  }

  /** Returns the name of an enum constant. */
  public String constant(String member, String otherwise) {
    return explicitValue(member) instanceof VariableElement value
        ? value.getSimpleName().toString()
        : otherwise;
  }

  public Optional<TypeMirror> type(String member) {
    return explicitValue(member) instanceof TypeMirror value
        ? Optional.of(value)
        : Optional.empty();
  }

  @SuppressWarnings("unchecked") // AnnotationValue documents what an array's value is.
  public List<AnnotationValue> list(String member) {
    return explicitValue(member) instanceof List<?> values
        ? (List<AnnotationValue>) values
        : List.of();
  }

  /** Returns the annotations that an array member holds. */
  public List<Mirror> mirrors(String member) {
    return list(member).stream()
        .map(AnnotationValue::getValue)
        .filter(AnnotationMirror.class::isInstance)
        .map(value -> new Mirror(element, (AnnotationMirror) value))
        .toList();
  }

  private @Nullable Object explicitValue(String member) {
    AnnotationValue value = explicit(member);
    return value == null ? null : value.getValue();
  }

  private @Nullable AnnotationValue explicit(String member) {
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
        mirror.getElementValues().entrySet()) {
      if (entry.getKey().getSimpleName().contentEquals(member)) {
        return entry.getValue();
      }
    }
    return null;
  }
}
