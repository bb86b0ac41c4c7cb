/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import org.jspecify.annotations.Nullable;

/** Reads and checks the members that one class marks. */
final class MemberReader {

  /** The members of the reply's own (RFC 9457, section 3.1, and those that identify an error). */
  private static final Set<String> REPLY_NAMES =
      Set.of("type", "title", "status", "detail", "instance", "code", "name", "domain", "traceId");

  private static final Set<String> THROWABLE_NAMES =
      Set.of("message", "localizedMessage", "cause", "stackTrace", "suppressed");

  private final JavaTypes types;
  private final AccessorResolver accessors;
  private final MaskReader masks;
  private final ValueTypes values;

  MemberReader(JavaTypes types) {
    this.types = types;
    this.accessors = new AccessorResolver(types);
    this.masks = new MaskReader(types);
    this.values = new ValueTypes(types);
  }

  /**
   * Returns the members that are sound; what is wrong with the others is added to the findings.
   *
   * @param fromPackage the package of the class that is going to read them
   */
  List<Member> read(TypeElement owner, String fromPackage, Findings findings) {
    List<Member> members = new ArrayList<>();
    for (MarkedProperty property : MarkedProperty.of(owner, types, accessors)) {
      read(owner, property, fromPackage, findings).ifPresent(members::add);
    }
    return members;
  }

  /** Returns the names under which a class exports members, sound or not. */
  List<String> names(TypeElement owner) {
    return MarkedProperty.of(owner, types, accessors).stream().map(MemberReader::name).toList();
  }

  private Optional<Member> read(
      TypeElement owner, MarkedProperty property, String fromPackage, Findings findings) {
    boolean named = checkName(owner, property, findings);
    MaskModel mask = mask(property, fromPackage, findings);
    Optional<Access> access =
        property.method().isPresent()
            ? accessors.ofMethod(owner, property.method().get(), fromPackage, findings)
            : accessors.ofField(owner, property.field(), fromPackage, findings);
    Optional<AttributeType> type = access.flatMap(a -> type(property, a, findings));
    if (!named || type.isEmpty()) {
      return Optional.empty();
    }
    AttributeType exported = mask == null ? type.get() : AttributeType.STRING;
    AttributeModel attribute =
        new AttributeModel(
            new AttributeModel.KeyModel(name(property), exported),
            access.get().expression(),
            mask,
            property.isForReply());
    return Optional.of(
        new Member(attribute, access.get(), nameOrigin(property), property.naming().isPresent()));
  }

  private Optional<AttributeType> type(MarkedProperty property, Access access, Findings findings) {
    if (access.type().getKind() == TypeKind.ERROR) {
      findings.addUnresolved();
      return Optional.empty();
    }
    Optional<AttributeType> type = values.attributeType(access.type());
    if (type.isEmpty()) {
      findings.add(
          Rule.UNSUPPORTED_TYPE,
          Origin.of(property.first()),
          access.expression(),
          access.type().toString());
    }
    return type;
  }

  private @Nullable MaskModel mask(MarkedProperty property, String fromPackage, Findings findings) {
    MaskModel mask = null;
    for (SensitiveMirror sensitive : property.masks()) {
      mask = MaskModel.strictest(mask, masks.read(sensitive, fromPackage, findings));
    }
    return mask;
  }

  private boolean checkName(TypeElement owner, MarkedProperty property, Findings findings) {
    String name = name(property);
    Origin at = nameOrigin(property);
    boolean throwables =
        THROWABLE_NAMES.contains(name)
            || property.method().filter(m -> accessors.isThrowablesOwn(owner, m)).isPresent();
    if (throwables) {
      findings.add(Rule.RESERVED_NAME, at, name, "what Throwable itself declares");
    } else if (property.isForReply() && REPLY_NAMES.contains(name)) {
      findings.add(Rule.RESERVED_NAME, at, name, "the error reply");
    } else {
      return NamePattern.ATTRIBUTE.check(name, at, findings);
    }
    return false;
  }

  private static String name(MarkedProperty property) {
    return property.naming().map(ErrorAttributeMirror::name).orElse(property.name());
  }

  private static Origin nameOrigin(MarkedProperty property) {
    return property
        .naming()
        .map(naming -> naming.at("value"))
        .orElseGet(() -> Origin.of(property.first()));
  }
}
