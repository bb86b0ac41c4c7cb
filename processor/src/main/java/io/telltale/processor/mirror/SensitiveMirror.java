/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.mirror;

import io.telltale.processor.model.MaskModel;
import io.telltale.processor.model.Names;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;

/**
 * {@code @Sensitive}, with the defaults of its members.
 *
 * <p>This record is internal and is hence not for public use.
 */
public record SensitiveMirror(Mirror mirror) {

  /** Returns all that makes a member sensitive: on it, on an annotation there, on its type. */
  public static List<SensitiveMirror> all(Element element) {
    return Stream.concat(
            Marks.written(element, Names.SENSITIVE).stream(), Marks.ofType(element).stream())
        .map(SensitiveMirror::new)
        .toList();
  }

  /**
   * Returns all that makes the values of a type sensitive.
   *
   * @param element what has the type, for some object
   */
  public static List<SensitiveMirror> ofType(TypeMirror type, Element element) {
    return Marks.ofType(type, element).stream().map(SensitiveMirror::new).toList();
  }

  /** The name of the mask, which may be newer than this processor. */
  public String mask() {
    return mirror.constant("value", MaskModel.Kind.REDACT.name());
  }

  /** The class of the users' own masker, if one is named. */
  public Optional<TypeMirror> using() {
    return mirror.type("using");
  }

  /** Whether the words of the value are looked for as well. */
  public boolean parts() {
    return mirror.isTrue("parts");
  }

  public Origin at(String member) {
    return mirror.at(member);
  }
}
