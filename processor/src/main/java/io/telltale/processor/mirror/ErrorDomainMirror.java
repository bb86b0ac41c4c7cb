/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.mirror;

import io.telltale.processor.model.CodeRange;
import io.telltale.processor.model.Names;
import java.util.Optional;
import javax.lang.model.element.Element;

/**
 * {@code @ErrorDomain}, with the defaults of its members.
 *
 * <p>This record is internal and is hence not for public use.
 */
public record ErrorDomainMirror(Mirror mirror) {

  public static Optional<ErrorDomainMirror> find(Element element) {
    return Mirror.find(element, Names.ERROR_DOMAIN).map(ErrorDomainMirror::new);
  }

  public String name() {
    return mirror.string("value", "");
  }

  public int from() {
    return mirror.integer("from", 0);
  }

  public int to() {
    return mirror.integer("to", CodeRange.HIGHEST);
  }

  public boolean contains(int code) {
    return from() <= code && code <= to();
  }

  public Origin at(String member) {
    return mirror.at(member);
  }
}
