/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.mirror;

import io.telltale.processor.model.MaskModel;
import io.telltale.processor.model.Names;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;

/**
 * {@code @Sensitive}, with the defaults of its members.
 *
 * <p>This record is internal and is hence not for public use.
 */
public record SensitiveMirror(Mirror mirror) {

  public static Optional<SensitiveMirror> find(Element element) {
    return Mirror.find(element, Names.SENSITIVE).map(SensitiveMirror::new);
  }

  /** The name of the mask, which may be newer than this processor. */
  public String mask() {
    return mirror.constant("value", MaskModel.Kind.REDACT.name());
  }

  /** The class of the users' own masker, if one is named. */
  public Optional<TypeMirror> using() {
    return mirror.type("using");
  }

  public Origin at(String member) {
    return mirror.at(member);
  }
}
