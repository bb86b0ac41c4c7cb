/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.model;

import com.squareup.javapoet.TypeName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The Java that reads a member.
 *
 * <p>This record is internal and is hence not for public use.
 *
 * @param expression what stands behind the dot: {@code email()} or {@code email}; empty for the
 *     object in front of it, if it is of the class to which it is cast
 * @param optional whether it yields an Optional, of which the value is taken
 * @param holder what reads the object in front of the dot, or null if that is the exception
 * @param cast the superclass to which the object in front of the dot is cast before, or null
 * @param type what it yields, if that is an object whose members are read; else null
 * @param elements the class of the values in a structure that become texts one by one, or null
 * @param each the class of the objects in a structure whose members are read, or null if it is none
 * @param keeper the class that keeps the value to itself, where a subclass may override what is
 *     called, or null
 * @param open as what the object is read that it yields, where it may be of a subclass, or null
 * @param instead the sensitive field in place of which accessors are called, where these may return
 *     something else, or null
 */
public record AccessModel(
    String expression,
    boolean optional,
    @Nullable AccessModel holder,
    @Nullable TypeRef cast,
    @Nullable TypeName type,
    @Nullable TypeName elements,
    @Nullable TypeName each,
    @Nullable TypeRef keeper,
    @Nullable Open open,
    @Nullable Instead instead) {

  /**
   * A class whose members are read, and of which there may be subclasses.
   *
   * @param whole whether all that the object holds is sensitive
   * @param parts the fields that subclasses may have for what is read of them by abstract methods
   */
  public record Open(TypeRef type, boolean whole, List<String> parts) {
    public Open {
      parts = List.copyOf(parts);
    }
  }

  /**
   * Accessors that are called in place of a field.
   *
   * @param field its name
   * @param accessors the names of the methods
   */
  public record Instead(String field, List<String> accessors) {
    public Instead {
      accessors = List.copyOf(accessors);
    }
  }

  /** Creates what reads a value as it is. */
  public AccessModel(String expression) {
    this(expression, null);
  }

  /**
   * Creates what reads a value as it is.
   *
   * @param holder what reads the object that has it, or null if that is the exception
   */
  public AccessModel(String expression, @Nullable AccessModel holder) {
    this(expression, false, holder, null, null, null, null, null, null, null);
  }

  /** Creates what yields an object that is read already; of those in a structure, their texts. */
  public static AccessModel itself(AccessModel holder) {
    return new AccessModel("", false, holder, null, null, holder.each(), null, null, null, null);
  }

  /**
   * Creates what yields an object that is read already if it is of some class, or those of a
   * structure that are.
   *
   * @param written the class as generated code writes it
   */
  public static AccessModel narrowed(AccessModel holder, TypeRef type, TypeName written) {
    TypeName each = holder.each() == null ? null : type.poet();
    return new AccessModel("", false, holder, type, written, null, each, null, null, null);
  }

  /** Returns the same, read from an exception that is seen as one of its superclasses. */
  public AccessModel readFrom(TypeRef superclass) {
    return holder == null
        ? with(null, superclass, open)
        : with(holder.readFrom(superclass), cast, open);
  }

  /** Returns the same, where the object that it yields may be of a subclass. */
  public AccessModel as(Open newOpen) {
    return with(holder, cast, newOpen);
  }

  private AccessModel with(
      @Nullable AccessModel newHolder, @Nullable TypeRef newCast, @Nullable Open newOpen) {
    return new AccessModel(
        expression, optional, newHolder, newCast, type, elements, each, keeper, newOpen, instead);
  }
}
