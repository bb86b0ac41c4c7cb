/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.mirror;

import io.telltale.processor.model.Names;
import java.util.Optional;
import javax.lang.model.element.Element;

/**
 * {@code @ErrorRemedy}.
 *
 * <p>This record is internal and is hence not for public use.
 */
public record ErrorRemedyMirror(Mirror mirror) {

  public static Optional<ErrorRemedyMirror> find(Element element) {
    return Mirror.find(element, Names.ERROR_REMEDY).map(ErrorRemedyMirror::new);
  }

  public String remedy() {
    return mirror.string("value", "").strip();
  }

  public String cause() {
    return mirror.string("cause", "").strip();
  }
}
