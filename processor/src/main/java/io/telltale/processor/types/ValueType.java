/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.types;

import io.telltale.processor.model.AttributeType;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import org.jspecify.annotations.Nullable;

/**
 * What a member of some Java type becomes.
 *
 * <p>This record is internal and is hence not for public use.
 *
 * @param attribute its attribute, or null if it is taken apart
 * @param optional whether it stands in an Optional
 * @param buffer whether it is an array that probably holds a secret, and is never shown
 * @param carrier the class whose members are exported in its place, or null
 * @param through the method of the carrier whose result alone is exported in its place, or null
 * @param elements the class of the values in it that become texts one by one, or null
 * @param structure what its parts become if it holds many objects of the carrier, or null
 */
public record ValueType(
    @Nullable AttributeType attribute,
    boolean optional,
    boolean buffer,
    @Nullable DeclaredType carrier,
    @Nullable ExecutableElement through,
    @Nullable TypeElement elements,
    @Nullable AttributeType structure) {

  public static ValueType of(AttributeType attribute) {
    return new ValueType(attribute, false, false, null, null, null, null);
  }

  static ValueType ofBuffer() {
    return new ValueType(AttributeType.STRING, false, true, null, null, null, null);
  }

  static ValueType ofCarrier(DeclaredType carrier) {
    return new ValueType(null, false, false, carrier, null, null, null);
  }

  static ValueType through(DeclaredType named, ExecutableElement method) {
    return new ValueType(null, false, false, named, method, null, null);
  }

  ValueType inOptional() {
    return new ValueType(attribute, true, buffer, carrier, through, elements, structure);
  }

  ValueType withTextsOf(@Nullable TypeElement type) {
    return new ValueType(attribute, optional, buffer, carrier, through, type, structure);
  }

  /**
   * Returns the same, many times.
   *
   * @param list STRINGS in a collection or an array, MAP in a map
   */
  ValueType in(AttributeType list) {
    return new ValueType(attribute, false, buffer, carrier, through, elements, list);
  }
}
