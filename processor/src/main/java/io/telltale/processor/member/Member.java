/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.member;

import io.telltale.processor.access.Access;
import io.telltale.processor.access.AccessorResolver;
import io.telltale.processor.mirror.Origin;
import io.telltale.processor.model.AccessModel;
import io.telltale.processor.model.AttributeModel;
import io.telltale.processor.model.MaskModel;
import io.telltale.processor.model.Names;
import io.telltale.processor.model.TypeRef;
import io.telltale.processor.types.JavaTypes;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;

/**
 * A member that a class marks: a field, its accessors, or both.
 *
 * <p>This record is internal and is hence not for public use.
 *
 * @param attribute what it is exported as
 * @param access how it is read
 * @param source what of the exception's own is marked
 * @param inner its name behind that of the exception's own member, which holds it; else empty
 */
public record Member(AttributeModel attribute, Access access, Source source, String inner) {

  /**
   * What is marked.
   *
   * @param declarations the marked declarations, at least one
   * @param origin where it is named
   * @param named whether its attribute's name is written in the annotation
   * @param second whether another declaration stands for the member, and this one is read as well
   *     because it may hold another value
   */
  public record Source(List<Element> declarations, Origin origin, boolean named, boolean second) {
    Source asSecond() {
      return new Source(declarations, origin, named, true);
    }
  }

  public String name() {
    return attribute.key().name();
  }

  public Origin origin() {
    return source.origin();
  }

  public boolean isSensitive() {
    return attribute.mask() != null;
  }

  Member asSecond() {
    return new Member(attribute, access, source.asSecond(), inner);
  }

  public boolean isSecond() {
    return source.second();
  }

  /** Returns the declaration by which the member is called in messages. */
  public Element declared() {
    return source.declarations().get(0);
  }

  /** Returns what the class itself calls the member; nothing for what lies within it. */
  public Set<String> declaredNames() {
    Set<String> names = new LinkedHashSet<>();
    if (inner.isEmpty()) {
      for (Element declaration : source.declarations()) {
        String own = AccessorResolver.name(declaration);
        names.add(declaration instanceof ExecutableElement ? Names.property(own, true) : own);
      }
    }
    return names;
  }

  /** Returns the names by which a value that leaves twice is found out. */
  public Set<String> valueNames() {
    Element read = access.source();
    Set<String> names = new LinkedHashSet<>(List.of(name(), JavaTypes.qualified(read)));
    if (inner.isEmpty()) {
      String own = AccessorResolver.name(read);
      names.add(read instanceof ExecutableElement ? Names.property(own, true) : own);
    }
    return names;
  }

  /** Returns the exception's method that reads it, if that is not a field. */
  public Optional<ExecutableElement> accessor() {
    return access.root().source() instanceof ExecutableElement method
        ? Optional.of(method)
        : Optional.empty();
  }

  /** Returns the same member, masked: what was a number is a text then. */
  public Member withMask(MaskModel mask) {
    AttributeModel.KeyModel key =
        new AttributeModel.KeyModel(attribute.key().name(), attribute.key().type().masked());
    AttributeModel masked = new AttributeModel(key, attribute.access(), mask, attribute.inReply());
    return new Member(masked, access, source, inner);
  }

  /** Returns the same member, read from an exception that is seen as one of its superclasses. */
  public Member readFrom(TypeRef superclass) {
    AccessModel model = attribute.access().readFrom(superclass);
    AttributeModel seen =
        new AttributeModel(attribute.key(), model, attribute.mask(), attribute.inReply());
    return new Member(seen, access.readFrom(superclass), source, inner);
  }
}
