/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.mirror;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Where a finding belongs: an element, or more narrowly an annotation on it, or a value there.
 *
 * <p>This record is internal and is hence not for public use.
 */
public record Origin(
    Element element, @Nullable AnnotationMirror annotation, @Nullable AnnotationValue value) {

  public static Origin of(Element element) {
    return new Origin(element, null, null);
  }

  /** Returns this place, or a type if this place is not in its declaration. */
  public Origin within(TypeElement type) {
    return element.equals(type) || type.equals(element.getEnclosingElement()) ? this : of(type);
  }

  public static Origin of(Element element, AnnotationMirror annotation) {
    return new Origin(element, annotation, null);
  }
}
