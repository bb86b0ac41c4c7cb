/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.member;

import io.telltale.processor.access.Access;
import io.telltale.processor.access.AccessorResolver;
import io.telltale.processor.access.Accessors;
import io.telltale.processor.bodies.BodyLint;
import io.telltale.processor.mirror.Origin;
import io.telltale.processor.model.MaskModel;
import io.telltale.processor.report.Findings;
import io.telltale.processor.report.NamePattern;
import io.telltale.processor.report.Rule;
import io.telltale.processor.types.JavaTypes;
import io.telltale.processor.types.ValueType;
import io.telltale.processor.types.ValueTypes;
import io.telltale.runtime.internal.names.NameRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Reads and checks the members that one class marks.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class MemberReader {

  /** The members of the reply's own (RFC 9457, section 3.1, and those that identify an error). */
  private static final Set<String> REPLY_NAMES =
      Set.of("type", "title", "status", "detail", "instance", "code", "name", "domain", "traceId");

  private static final Set<String> THROWABLE_NAMES =
      Set.of("message", "localizedMessage", "cause", "stackTrace", "suppressed");

  private final JavaTypes types;
  private final AccessorResolver accessors;
  private final MaskReader masks;
  private final ValueTypes values;
  private final PropertyReader properties;
  private final UnknownReader unknowns;
  private final NestedReader nested;
  private final BodyLint lint;
  private final NameRules names;
  private final MemberAdvice advice;

  /**
   * Creates a reader.
   *
   * @param valueTypes further types whose text is their value
   * @param lint looks into the accessors of fields that cannot be read themselves
   */
  public MemberReader(JavaTypes types, NameRules names, Set<String> valueTypes, BodyLint lint) {
    this.types = types;
    this.accessors = new AccessorResolver(types);
    this.masks = new MaskReader(types);
    this.values = new ValueTypes(types, valueTypes);
    this.properties = new PropertyReader(types, accessors);
    MemberModels models = new MemberModels(types, values);
    this.unknowns = new UnknownReader(types, accessors, values, models);
    this.names = names;
    this.advice = new MemberAdvice(types, names);
    this.nested =
        new NestedReader(
            types, accessors, properties, masks, values, advice, lint, unknowns, models);
    this.lint = lint;
  }

  /**
   * Returns the members that are sound; what is wrong with the others is added to the findings.
   *
   * @param fromPackage the package of the class that is going to read them
   */
  public List<Member> read(TypeElement owner, String fromPackage, Findings findings) {
    return read(marked(owner), owner, fromPackage, findings);
  }

  /** Returns what a class or a mix-in marks, sound or not. */
  public List<MarkedProperty> marked(TypeElement marking) {
    return properties.of(marking);
  }

  /**
   * Returns the members of an exception that it marks, or its mix-in.
   *
   * @param marked what is marked
   * @param owner the exception
   */
  public List<Member> read(
      List<MarkedProperty> marked, TypeElement owner, String fromPackage, Findings findings) {
    List<Member> members = new ArrayList<>();
    for (MarkedProperty property : marked) {
      property.asMemberOf(owner, types).stream()
          .flatMap(member -> read(owner, member, fromPackage, findings).stream())
          .forEach(members::add);
    }
    return members;
  }

  private List<Member> read(
      TypeElement owner, MarkedProperty property, String fromPackage, Findings findings) {
    if (isThrowables(owner, property, findings)) {
      return List.of();
    }
    boolean named = checkName(property, findings);
    DeclaredType type = (DeclaredType) owner.asType();
    Optional<Access> access =
        property
            .access(accessors, type, fromPackage, findings)
            .map(a -> property.keeping(a, fromPackage, types));
    MaskModel mask = property.mask(masks, access, fromPackage, findings);
    Place place =
        new Place(property.exportedName(), property.source(), mask, property.isForReply());
    if (named && mask == null && property.unmarked()) {
      return access.map(a -> held(place, a, fromPackage, findings)).orElse(List.of());
    }
    if (!named || access.isEmpty()) {
      return List.of();
    }
    Accessors all = new Accessors(accessors, types, type, fromPackage, lint);
    Findings warnings = new Findings();
    List<Member> members = new ArrayList<>();
    for (Access read : property.reads(access.get(), all, false, findings, warnings)) {
      List<Member> found = members(property, place, read, fromPackage, findings);
      if (read.source().equals(access.get().source())) {
        if (found.isEmpty()) {
          return List.of();
        }
        members.addAll(found);
      } else {
        found.stream().map(Member::asSecond).forEach(members::add);
      }
    }
    property.checkTransient(owner, types, findings);
    warnings.all().forEach(findings::add);
    return members;
  }

  private List<Member> members(
      MarkedProperty property, Place place, Access access, String fromPackage, Findings findings) {
    if (access.type().getKind() == TypeKind.ERROR) {
      findings.addUnresolved();
      return List.of();
    }
    Optional<ValueType> value = values.of(access.type());
    Origin at = property.origin();
    if (value.isEmpty() && !property.isWritten()) {
      return nested.leaveUnread(place, access, fromPackage, findings);
    }
    if (value.isEmpty()) {
      findings.add(Rule.UNSUPPORTED_TYPE, at, access.expression(), JavaTypes.text(access.type()));
      return List.of();
    }
    if (value.get().buffer() && place.mask() == null) {
      findings.add(Rule.UNMASKED_BUFFER, at, access.expression(), JavaTypes.text(access.type()));
      return List.of();
    }
    return nested.read(place, access, value.get(), fromPackage, findings);
  }

  /**
   * Returns whether the value of a member must not leave: it is marked so, or its type or its name
   * says so, or it holds something of which that is true.
   */
  public boolean isSecret(MarkedProperty property, TypeElement owner) {
    // What bears no mark is a member because of its type.
    if (property.isSensitive() || !property.isWritten()) {
      return true;
    }
    TypeMirror type = types.yielded((DeclaredType) owner.asType(), property.first());
    return types.contents.isIn(type)
        || (!advice.isOneOfFew(type)
            && Stream.of(property.name(), property.exportedName())
                .anyMatch(name -> names.judge(name) == NameRules.Verdict.SECRET));
  }

  /**
   * Returns the members of an exception that may hold an object of a class that has marks, although
   * their types have none. What generated code cannot read is left out.
   *
   * @param marked what is marked
   */
  public List<Member> unknown(
      List<MarkedProperty> marked, TypeElement owner, String fromPackage, Findings findings) {
    List<MarkedProperty> own =
        marked.stream().flatMap(property -> property.asMemberOf(owner, types).stream()).toList();
    return unknowns.inException(owner, own, fromPackage, findings);
  }

  /** Returns what is sensitive in an object that bears no mark. */
  private List<Member> held(Place place, Access access, String fromPackage, Findings findings) {
    if (access.type().getKind() == TypeKind.ERROR) {
      findings.addUnresolved();
      return List.of();
    }
    return nested.readHeld(place, access, fromPackage, findings);
  }

  /** Reports what is Throwable's own: nothing else about it matters then. */
  private boolean isThrowables(TypeElement owner, MarkedProperty property, Findings findings) {
    String name = property.exportedName();
    boolean throwables =
        THROWABLE_NAMES.contains(name)
            || property.method().filter(m -> accessors.isThrowablesOwn(owner, m)).isPresent();
    if (throwables) {
      findings.add(
          Rule.RESERVED_NAME, property.nameOrigin(), name, "what Throwable itself declares");
    }
    return throwables;
  }

  private static boolean checkName(MarkedProperty property, Findings findings) {
    String name = property.exportedName();
    Origin at = property.nameOrigin();
    if (property.isForReply() && REPLY_NAMES.contains(name)) {
      findings.add(Rule.RESERVED_NAME, at, name, "the error reply");
      return false;
    }
    return property.naming().isPresent()
        ? NamePattern.ATTRIBUTE.check(name, at, findings)
        : NamePattern.ATTRIBUTE.check(
            name, "give it one with @ErrorAttribute(\"name\")", at, findings);
  }
}
