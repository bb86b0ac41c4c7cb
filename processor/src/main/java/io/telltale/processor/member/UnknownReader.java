/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.member;

import io.telltale.processor.access.Access;
import io.telltale.processor.access.AccessorResolver;
import io.telltale.processor.model.AccessModel;
import io.telltale.processor.report.Findings;
import io.telltale.processor.types.JavaTypes;
import io.telltale.processor.types.OpenTypes;
import io.telltale.processor.types.ValueTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import org.jspecify.annotations.Nullable;

/**
 * Makes members of what may hold something that has marks, although no type says so: the runtime
 * looks at the class of the value. These are fields that nobody marked, and members that are shown,
 * of which only some elements are read.
 */
final class UnknownReader {

  private final JavaTypes types;
  private final AccessorResolver accessors;
  private final OpenTypes opens;
  private final MemberModels models;

  UnknownReader(
      JavaTypes types, AccessorResolver accessors, ValueTypes values, MemberModels models) {
    this.types = types;
    this.accessors = accessors;
    this.opens = new OpenTypes(types, values);
    this.models = models;
  }

  /**
   * An object whose parts are read.
   *
   * @param root the member of the exception that leads to it
   * @param place where it is in that member
   * @param access how it is reached
   * @param type its type there
   * @param model what stands for it in generated code
   * @param fromPackage the package of that code
   */
  record Carrier(
      Place root,
      Place place,
      Access access,
      DeclaredType type,
      AccessModel model,
      String fromPackage) {}

  /**
   * Returns those of an exception.
   *
   * @param marked what it marks, or its mix-in
   */
  List<Member> inException(
      TypeElement owner, List<MarkedProperty> marked, String fromPackage, Findings findings) {
    DeclaredType type = (DeclaredType) owner.asType();
    List<Member> members = new ArrayList<>();
    for (MarkedProperty property : withShown(unmarked(owner, marked), marked)) {
      Place place = new Place(property.name(), property.source(), null, false);
      property
          .access(accessors, type, fromPackage, new Findings())
          .flatMap(access -> member(place, "", access, null, findings))
          .ifPresent(members::add);
    }
    return members;
  }

  /** Returns those of an object. */
  List<Member> inCarrier(
      Carrier carrier,
      List<MarkedProperty> unmarked,
      List<MarkedProperty> marked,
      Findings findings) {
    List<Member> members = new ArrayList<>();
    for (MarkedProperty property : withShown(unmarked, marked)) {
      Place place = carrier.place().inner(property.name(), null, false);
      String inner = place.nameIn(carrier.root());
      property
          .access(accessors, carrier.type(), carrier.fromPackage(), new Findings())
          .map(access -> access.in(carrier.access()))
          .flatMap(access -> member(place, inner, access, carrier.model(), findings))
          .ifPresent(members::add);
    }
    return members;
  }

  /** Returns the fields that neither an exception marks nor its mix-in, through an accessor. */
  private List<MarkedProperty> unmarked(TypeElement owner, List<MarkedProperty> marked) {
    DeclaredType type = (DeclaredType) owner.asType();
    List<ExecutableElement> methods =
        marked.stream().flatMap(property -> property.method().stream()).toList();
    return types.isOfPlatform(owner)
        ? List.of()
        : PropertyReader.unmarkedIn(owner, marked).stream()
            .filter(p -> methods.stream().noneMatch(m -> reads(type, m, p)))
            .toList();
  }

  private boolean reads(DeclaredType type, ExecutableElement method, MarkedProperty property) {
    return property.field() != null && accessors.reads(type, method, property.field());
  }

  /** Adds the members that are shown to those without marks. */
  private static List<MarkedProperty> withShown(
      List<MarkedProperty> unmarked, List<MarkedProperty> marked) {
    List<MarkedProperty> all = new ArrayList<>(unmarked);
    marked.stream().filter(property -> !property.isSensitive()).forEach(all::add);
    return all;
  }

  private Optional<Member> member(
      Place place, String inner, Access access, @Nullable AccessModel holder, Findings findings) {
    if (access.type().getKind() == TypeKind.ERROR) {
      findings.addUnresolved();
      return Optional.empty();
    }
    if (!opens.isOpen(access.type()) || types.contents.isIn(access.type())) {
      return Optional.empty();
    }
    return Optional.of(models.unknown(place, inner, access, holder));
  }
}
