/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor;

import java.util.Optional;
import javax.lang.model.element.Element;

/** {@code @ErrorDomain}, with the defaults of its members. */
record ErrorDomainMirror(Mirror mirror) {

  static Optional<ErrorDomainMirror> find(Element element) {
    return Mirror.find(element, Names.ERROR_DOMAIN).map(ErrorDomainMirror::new);
  }

  String name() {
    return mirror.string("name", "");
  }

  int from() {
    return mirror.integer("from", 0);
  }

  int to() {
    return mirror.integer("to", CodeRange.HIGHEST);
  }

  boolean contains(int code) {
    return from() <= code && code <= to();
  }

  Origin at(String member) {
    return mirror.at(member);
  }
}
