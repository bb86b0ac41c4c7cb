/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.mirror;

import io.telltale.processor.model.Names;
import java.util.List;
import javax.lang.model.element.Element;

/**
 * {@code @ErrorAttribute}, with the defaults of its members.
 *
 * <p>This record is internal and is hence not for public use.
 */
public record ErrorAttributeMirror(Mirror mirror) {

  /** Returns all that exports a member: on it, and on an annotation there. */
  public static List<ErrorAttributeMirror> all(Element element) {
    return Marks.written(element, Names.ERROR_ATTRIBUTE).stream()
        .map(ErrorAttributeMirror::new)
        .toList();
  }

  /** The name that is written, or nothing where the member's own holds. */
  public String name() {
    return mirror.string("value", "");
  }

  public boolean isForReply() {
    return mirror.isTrue("inReply");
  }

  public Origin at(String member) {
    return mirror.at(member);
  }
}
