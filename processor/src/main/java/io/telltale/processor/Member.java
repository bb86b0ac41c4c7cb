/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor;

import java.util.Optional;
import javax.lang.model.element.ExecutableElement;

/**
 * A member that a class marks: a field, its accessors, or both.
 *
 * @param attribute what it is exported as
 * @param access how it is read
 * @param origin where it is named
 * @param named whether its attribute's name is written in the annotation
 */
record Member(AttributeModel attribute, Access access, Origin origin, boolean named) {

  String name() {
    return attribute.key().name();
  }

  /** Returns the method that reads it, if it is not a field that is read directly. */
  Optional<ExecutableElement> accessor() {
    return access.source() instanceof ExecutableElement method
        ? Optional.of(method)
        : Optional.empty();
  }

  /** Returns the same member, masked: what was a number is a text then. */
  Member withMask(MaskModel mask) {
    AttributeModel.KeyModel key =
        new AttributeModel.KeyModel(attribute.key().name(), AttributeType.STRING);
    AttributeModel masked = new AttributeModel(key, attribute.access(), mask, attribute.inReply());
    return new Member(masked, access, origin, named);
  }
}
