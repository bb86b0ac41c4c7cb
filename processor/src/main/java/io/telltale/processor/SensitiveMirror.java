/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor;

import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;

/** {@code @Sensitive}, with the defaults of its members. */
record SensitiveMirror(Mirror mirror) {

  static Optional<SensitiveMirror> find(Element element) {
    return Mirror.find(element, Names.SENSITIVE).map(SensitiveMirror::new);
  }

  MaskModel.Kind mask() {
    return MaskModel.Kind.valueOf(mirror.constant("value", "REDACT"));
  }

  /** The class of the users' own masker, if one is named. */
  Optional<TypeMirror> using() {
    return mirror.type("using");
  }

  Origin at(String member) {
    return mirror.at(member);
  }
}
