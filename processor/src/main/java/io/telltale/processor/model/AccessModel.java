/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.model;

import com.squareup.javapoet.TypeName;
import org.jspecify.annotations.Nullable;

/**
 * The Java that reads a member.
 *
 * <p>This record is internal and is hence not for public use.
 *
 * @param expression what stands behind the dot: {@code email()} or {@code email}; empty for the
 *     object in front of it
 * @param optional whether it yields an Optional, of which the value is taken
 * @param holder what reads the object in front of the dot, or null if that is the exception
 * @param cast the superclass to which the object in front of the dot is cast before, or null
 * @param type what it yields, if that is an object whose members are read; else null
 * @param elements the class of the values in a structure that become texts one by one, or null
 * @param each the class of the objects in a structure whose members are read, or null if it is none
 */
public record AccessModel(
    String expression,
    boolean optional,
    @Nullable AccessModel holder,
    @Nullable TypeRef cast,
    @Nullable TypeName type,
    @Nullable TypeName elements,
    @Nullable TypeName each) {

  /** Creates what reads a value as it is. */
  public AccessModel(String expression) {
    this(expression, false, null, null, null, null, null);
  }

  /** Creates what yields an object that is read already. */
  public static AccessModel itself(AccessModel holder) {
    return new AccessModel("", false, holder, null, null, null);
  }

  /** Returns the same, read from an exception that is seen as one of its superclasses. */
  public AccessModel readFrom(TypeRef superclass) {
    return holder == null
        ? new AccessModel(expression, optional, null, superclass, type, elements, each)
        : new AccessModel(
            expression, optional, holder.readFrom(superclass), cast, type, elements, each);
  }
}
