/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.access;

import io.telltale.processor.model.AccessModel;
import io.telltale.processor.model.TypeRef;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * How generated code reads a member.
 *
 * <p>This record is internal and is hence not for public use.
 *
 * @param source the field or method that is read
 * @param type what it yields
 * @param holder how the object is read that has it, or null if that is the exception itself
 * @param cast the superclass as which the object is read that has it, or null
 * @param kept what keeps the value to itself, where a subclass may override the method that is
 *     called, or null
 * @param instead the field in place of which it is called, where it may return something else, or
 *     null
 */
public record Access(
    Element source,
    TypeMirror type,
    @Nullable Access holder,
    @Nullable TypeRef cast,
    @Nullable Kept kept,
    AccessModel.@Nullable Instead instead) {

  public Access(Element source, TypeMirror type) {
    this(source, type, null, null, null, null);
  }

  public Access in(Access otherHolder) {
    return new Access(source, type, otherHolder, cast, kept, instead);
  }

  Access castTo(TypeRef superclass) {
    return new Access(source, type, holder, superclass, kept, instead);
  }

  public Access through(Kept value) {
    return new Access(source, type, holder, cast, value, instead);
  }

  public Access inPlaceOf(AccessModel.Instead field) {
    return new Access(source, type, holder, cast, kept, field);
  }

  /** Returns the same, read from an exception that is seen as one of its superclasses. */
  public Access readFrom(TypeRef superclass) {
    return holder == null ? castTo(superclass) : in(holder.readFrom(superclass));
  }

  /** Returns the Java that stands behind {@code exception.}, or behind its holder. */
  public String expression() {
    return source.getSimpleName() + (source instanceof ExecutableElement ? "()" : "");
  }

  /** Returns how the exception's own member is read, through which this one is reached. */
  public Access root() {
    return holder == null ? this : holder.root();
  }

  /** Returns everything that is read on the way, outermost first. */
  public List<Element> sources() {
    List<Element> sources = holder == null ? new ArrayList<>() : holder.sources();
    sources.add(source);
    return sources;
  }
}
