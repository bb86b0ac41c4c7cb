/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor;

import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;

/**
 * How generated code reads a member.
 *
 * @param source the field or method that is read
 * @param type what it yields
 */
record Access(Element source, TypeMirror type) {

  /** Returns the Java that stands behind {@code exception.}. */
  String expression() {
    return source.getSimpleName() + (source instanceof ExecutableElement ? "()" : "");
  }
}
