/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor;

import java.util.Optional;
import javax.lang.model.element.Element;

/** {@code @ErrorAttribute}, with the defaults of its members. */
record ErrorAttributeMirror(Mirror mirror) {

  static Optional<ErrorAttributeMirror> find(Element element) {
    return Mirror.find(element, Names.ERROR_ATTRIBUTE).map(ErrorAttributeMirror::new);
  }

  /** The name that is written, or nothing where the member's own holds. */
  String name() {
    return mirror.string("value", "");
  }

  boolean isForReply() {
    return mirror.constant("audience", "TRACE").equals("TRACE_AND_REPLY");
  }

  Origin at(String member) {
    return mirror.at(member);
  }
}
