/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.mirror;

import io.telltale.processor.model.Names;
import java.util.Optional;
import javax.lang.model.element.Element;

/**
 * {@code @ErrorSource}, with the defaults of its members.
 *
 * <p>This record is internal and is hence not for public use.
 */
public record ErrorSourceMirror(Mirror mirror) {

  public static Optional<ErrorSourceMirror> find(Element element) {
    return Mirror.find(element, Names.ERROR_SOURCE).map(ErrorSourceMirror::new);
  }

  /** Returns the name of the enum's member that yields the status, or nothing if none does. */
  public String status() {
    return mirror.string("status", "");
  }

  /** Returns the name of the enum's member that yields the title, or nothing if none does. */
  public String title() {
    return mirror.string("title", "");
  }
}
