/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor;

import java.util.Optional;
import javax.lang.model.element.Element;

/** {@code @ErrorCode}, with the defaults of its members. */
record ErrorCodeMirror(Mirror mirror) {

  static Optional<ErrorCodeMirror> find(Element element) {
    return Mirror.find(element, Names.ERROR_CODE).map(ErrorCodeMirror::new);
  }

  int code() {
    return mirror.integer("value", 0);
  }

  String name() {
    return mirror.string("name", "");
  }

  String domain() {
    return mirror.string("domain", "");
  }

  int status() {
    return mirror.integer("status", 500);
  }

  String title() {
    return mirror.string("title", "");
  }

  String message() {
    return mirror.string("message", "");
  }

  String help() {
    return mirror.string("help", "");
  }

  String spanStatus() {
    return mirror.constant("spanStatus", "AUTO");
  }

  /** Whether it speaks for an exception other than the type on which it stands. */
  boolean isMixIn() {
    return mirror.isExplicit("on");
  }

  Origin at(String member) {
    return mirror.at(member);
  }
}
