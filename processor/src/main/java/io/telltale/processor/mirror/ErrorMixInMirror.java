/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.mirror;

import io.telltale.processor.model.Names;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;

/**
 * {@code @ErrorMixIn}.
 *
 * <p>This record is internal and is hence not for public use.
 */
public record ErrorMixInMirror(Mirror mirror) {

  public static Optional<ErrorMixInMirror> find(Element element) {
    return Mirror.find(element, Names.ERROR_MIX_IN).map(ErrorMixInMirror::new);
  }

  /** The exception for which the type claims to speak. */
  public Optional<TypeMirror> exception() {
    return mirror.type("value");
  }

  public Origin at(String member) {
    return mirror.at(member);
  }
}
