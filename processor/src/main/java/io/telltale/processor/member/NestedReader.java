/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.member;

import static java.util.Objects.requireNonNull;

import com.squareup.javapoet.TypeName;
import io.telltale.processor.access.Access;
import io.telltale.processor.access.AccessorResolver;
import io.telltale.processor.access.Accessors;
import io.telltale.processor.bodies.BodyLint;
import io.telltale.processor.mirror.Marks;
import io.telltale.processor.model.AccessModel;
import io.telltale.processor.model.AttributeType;
import io.telltale.processor.model.MaskModel;
import io.telltale.processor.model.Names;
import io.telltale.processor.report.Findings;
import io.telltale.processor.report.NamePattern;
import io.telltale.processor.report.Rule;
import io.telltale.processor.types.JavaTypes;
import io.telltale.processor.types.Kotlin;
import io.telltale.processor.types.Overriding;
import io.telltale.processor.types.SealedTypes;
import io.telltale.processor.types.SensitiveContents;
import io.telltale.processor.types.ValueType;
import io.telltale.processor.types.ValueTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import org.jspecify.annotations.Nullable;

/**
 * Makes members of what an exception's member yields. A plain value is one member. Of an object
 * whose class marks members, each of these is one; of a record that marks none, each component.
 */
final class NestedReader {

  private static final int MAX_DEPTH = SensitiveContents.MAX_DEPTH;

  private final JavaTypes types;
  private final AccessorResolver accessors;
  private final PropertyReader properties;
  private final MaskReader masks;
  private final ValueTypes values;
  private final MemberAdvice advice;
  private final BodyLint lint;
  private final UnknownReader unknowns;
  private final MemberModels models;

  NestedReader(
      JavaTypes types,
      AccessorResolver accessors,
      PropertyReader properties,
      MaskReader masks,
      ValueTypes values,
      MemberAdvice advice,
      BodyLint lint,
      UnknownReader unknowns,
      MemberModels models) {
    this.types = types;
    this.accessors = accessors;
    this.properties = properties;
    this.masks = masks;
    this.values = values;
    this.advice = advice;
    this.lint = lint;
    this.unknowns = unknowns;
    this.models = models;
  }

  List<Member> read(
      Place place, Access access, ValueType value, String fromPackage, Findings findings) {
    Run run = new Run(place, fromPackage, findings);
    run.read(place, access, value, null);
    return run.members;
  }

  /** Reads what is sensitive in an object that bears no mark. */
  List<Member> readHeld(Place place, Access access, String fromPackage, Findings findings) {
    Run run = new Run(place, fromPackage, findings);
    run.readHeld(place.held(true), access, null);
    return run.members;
  }

  /** Leaves a member alone of which only the type is sensitive, and cannot be read. */
  List<Member> leaveUnread(Place place, Access access, String fromPackage, Findings findings) {
    Run run = new Run(place, fromPackage, findings);
    run.leaveUnread(place, access, null, noAttribute(access));
    return run.members;
  }

  /** Returns why there is nothing to read. */
  private static String noAttribute(Access access) {
    return "there is no attribute for its type '" + JavaTypes.text(access.type()) + "'";
  }

  /** The reading of one member of an exception. */
  private final class Run {
    private final Place root;
    private final String fromPackage;
    private final Findings findings;
    private final List<Member> members = new ArrayList<>();
    private final List<String> open = new ArrayList<>();

    Run(Place root, String fromPackage, Findings findings) {
      this.root = root;
      this.fromPackage = fromPackage;
      this.findings = findings;
    }

    void read(Place outer, Access access, ValueType value, @Nullable AccessModel holder) {
      Place place = outer.in(value.structure());
      AccessModel model = models.access(place, access, value, holder, fromPackage);
      if (value.through() != null) {
        readThrough(place, access, model, value);
        return;
      }
      if (value.carrier() != null) {
        readCarrier(place, access, model, value.carrier());
        return;
      }
      MaskModel mask = advice.maskOf(place.name(), access, place.mask(), place.origin(), findings);
      members.add(
          models.value(root, place, access, model, requireNonNull(value.attribute()), mask));
    }

    /** Reads what is sensitive in an object that bears no mark. */
    void readHeld(Place place, Access access, @Nullable AccessModel holder) {
      Optional<ValueType> value = values.objects(access.type());
      String reason = reason(value, access);
      if (reason.isEmpty()) {
        read(place, access, value.orElseThrow(), holder);
      } else {
        leaveUnread(place, access, holder, reason);
      }
    }

    /** Lets no text leave where there is a value that nothing reads. */
    void leaveUnread(Place place, Access access, @Nullable AccessModel holder, String reason) {
      ValueType unread = ValueType.of(AttributeType.UNREAD);
      addUnread(place, access, models.access(place, access, unread, holder, fromPackage), reason);
    }

    private void addUnread(Place place, Access access, AccessModel model, String reason) {
      findings.add(Rule.UNCOVERED_PART, root.origin(), place.name(), reason);
      members.add(models.unread(root, place, access, model));
    }

    /** Does the same where even the part of the object is out of reach that may hold one. */
    private void leavePartUnread(Place place, String part, Access access, AccessModel object) {
      Place inner = place.inner(part, null, false);
      addUnread(inner, access, new AccessModel("", object), "it has no accessor");
    }

    /** Returns why a part is not read, or nothing if it is. */
    private String reason(Optional<ValueType> value, Access access) {
      return value.isEmpty() ? noAttribute(access) : unreachable(value.get().carrier());
    }

    private String unreachable(@Nullable DeclaredType carrier) {
      if (!canEnter(carrier)) {
        return "it lies deeper than " + MAX_DEPTH + " objects, or leads back to where it came from";
      }
      return carrier == null
              || types.visibility.isReachable((TypeElement) carrier.asElement(), fromPackage)
          ? ""
          : "generated code cannot reach its type '" + JavaTypes.text(carrier) + "'";
    }

    /** What a method of a named type yields stands for its objects. */
    private void readThrough(Place place, Access access, AccessModel model, ValueType value) {
      DeclaredType named = requireNonNull(value.carrier());
      ExecutableElement method = requireNonNull(value.through());
      Access inner = new Access(method, types.yielded(named, method)).in(access);
      int first = members.size();
      values.of(inner.type()).ifPresent(v -> read(place, inner, v, model));
      if (members.subList(first, members.size()).stream().anyMatch(Member::isSensitive)) {
        members.add(models.text(root, place, access, model));
      }
    }

    private boolean canEnter(@Nullable DeclaredType carrier) {
      return carrier == null
          || (!open.contains(JavaTypes.text(carrier)) && open.size() < MAX_DEPTH);
    }

    private void readCarrier(Place place, Access access, AccessModel model, DeclaredType carrier) {
      TypeElement element = (TypeElement) carrier.asElement();
      if (!canEnter(carrier)) {
        findings.add(Rule.NESTED_TOO_DEEP, root.origin(), place.name(), MAX_DEPTH);
        return;
      }
      if (types.visibility.barrier(element).isPresent()
          || !types.visibility.isVisible(element, fromPackage)) {
        findings.add(
            Rule.TYPE_NOT_ACCESSIBLE, root.origin(), element, element, Kotlin.opened(element));
        return;
      }
      List<DeclaredType> permitted = SealedTypes.permitted(carrier, types);
      if (!permitted.isEmpty()) {
        permitted.forEach(p -> readPermitted(place, access, model, p));
        return;
      }
      open.add(JavaTypes.text(carrier));
      readParts(place, access, model, carrier);
      open.remove(open.size() - 1);
    }

    private void readParts(Place place, Access access, AccessModel model, DeclaredType carrier) {
      TypeElement element = (TypeElement) carrier.asElement();
      List<MarkedProperty> marked =
          place.held() ? properties.sensitiveOf(carrier) : properties.ofCarrier(carrier);
      PropertyReader.checkNames(marked, (property, other) -> reportClash(place, property, other));
      AccessModel object =
          Overriding.isFinal(element) ? model : model.as(open(place, element, marked));
      for (MarkedProperty property : marked) {
        readProperty(place, access, object, carrier, property);
      }
      if (place.mask() != null) {
        readUnmarked(place, access, object, carrier, marked);
      } else {
        List<MarkedProperty> unmarked = properties.unmarkedOf(element, marked);
        members.addAll(
            unknowns.inCarrier(
                new UnknownReader.Carrier(root, place, access, carrier, object, fromPackage),
                unmarked,
                marked,
                findings));
      }
    }

    private void reportClash(Place place, MarkedProperty property, MarkedProperty other) {
      findings.add(
          Rule.CLASHING_ATTRIBUTE,
          root.origin(),
          place.name() + "." + property.exportedName(),
          JavaTypes.qualified(property.first()),
          JavaTypes.qualified(other.first()));
    }

    /** Reads the objects of one of the classes for which a sealed type stands. */
    private void readPermitted(
        Place place, Access access, AccessModel sealed, DeclaredType permitted) {
      TypeElement element = (TypeElement) permitted.asElement();
      MaskModel mask = masks.ofType(new Access(access.source(), permitted), fromPackage, findings);
      Place inner =
          place
              .inner(Names.decapitalize(element.getSimpleName().toString()), mask, true)
              .held(place.held() && mask == null);
      boolean exported = inner.mask() != null || element.getKind() == ElementKind.RECORD;
      if ((element.getKind() == ElementKind.ENUM && !types.marked.isMarked(element))
          || (!types.contents.isIn(permitted) && (place.held() || !exported))) {
        return;
      }
      String reason = unreachable(permitted);
      if (reason.isEmpty()) {
        TypeName written = types.written(permitted, fromPackage);
        readCarrier(
            inner, access, AccessModel.narrowed(sealed, types.ref(element), written), permitted);
      } else {
        addUnread(inner, access, new AccessModel("", sealed), reason);
      }
    }

    /** Tells as what an object is read: a subclass may have parts and marks of its own. */
    private AccessModel.Open open(Place place, TypeElement carrier, List<MarkedProperty> marked) {
      List<String> parts =
          marked.stream()
              .filter(p -> p.method().filter(m -> isImplementedBelow(carrier, m)).isPresent())
              .map(MarkedProperty::name)
              .toList();
      boolean whole = place.mask() != null;
      return new AccessModel.Open(types.ref(carrier), whole, whole ? parts : List.of());
    }

    private boolean isImplementedBelow(TypeElement carrier, ExecutableElement method) {
      return Overriding.implementation(carrier, method, types).isEmpty();
    }

    /**
     * What is sensitive as a whole is so in its parts: an unmarked one is sought, and not shown.
     */
    private void readUnmarked(
        Place place,
        Access access,
        AccessModel model,
        DeclaredType carrier,
        List<MarkedProperty> marked) {
      TypeElement element = (TypeElement) carrier.asElement();
      for (MarkedProperty property : properties.unmarkedOf(element, marked)) {
        Findings own = new Findings();
        Optional<Access> part = unmarked(access, carrier, property, own);
        if (part.isEmpty()) {
          leavePartUnread(place, property.name(), access, model);
          continue;
        }
        Access read = part.get();
        if (advice.isOneOfFew(read.type())) {
          continue;
        }
        MaskModel mask =
            Marks.isSensitive(carrier, element) ? place.mask() : MaskModel.of(MaskModel.Kind.DROP);
        String name = place.name() + "." + property.name();
        Place inner = new Place(name, place.source(), mask, false, place.structure(), place.held());
        Optional<ValueType> value = values.of(read.type());
        String reason = reason(value, read);
        if (reason.isEmpty()) {
          read(inner, read, value.orElseThrow(), model);
        } else {
          leaveUnread(inner, read, model, reason);
        }
      }
    }

    /** Returns how a part is read that its class does not mark. */
    private Optional<Access> unmarked(
        Access access, DeclaredType carrier, MarkedProperty part, Findings own) {
      Accessors all = accessorsOf(carrier);
      Findings warnings = new Findings();
      Optional<Access> whole =
          part.access(accessors, carrier, fromPackage, own)
              .map(inner -> part.keeping(inner, fromPackage, types))
              .map(inner -> part.reads(inner, all, true, own, warnings).get(0).in(access));
      warnings.all().forEach(finding -> findings.add(finding.at(root.origin())));
      return whole;
    }

    private Accessors accessorsOf(DeclaredType carrier) {
      return new Accessors(accessors, types, carrier, fromPackage, lint);
    }

    private void readProperty(
        Place place,
        Access access,
        AccessModel model,
        DeclaredType carrier,
        MarkedProperty property) {
      Findings own = new Findings();
      Optional<Access> inner =
          property
              .access(accessors, carrier, fromPackage, own)
              .map(a -> property.keeping(a, fromPackage, types));
      MaskModel mask = property.mask(masks, inner, fromPackage, own);
      if (place.held() && mask == null && !holds(inner)) {
        return;
      }
      Place innerPlace =
          place
              .inner(property.exportedName(), mask, property.isForReply() || property.unmarked())
              .held(mask == null && isHeld(place, carrier, property));
      NamePattern.ATTRIBUTE.check(innerPlace.name(), root.origin(), findings);
      property.checkTransient((TypeElement) carrier.asElement(), types, own);
      if (inner.isEmpty() && (place.held() || innerPlace.held())) {
        leavePartUnread(place, property.exportedName(), access, model);
        return;
      }
      boolean whole = place.mask() != null;
      List<Access> reads =
          inner
              .map(a -> property.reads(a, accessorsOf(carrier), whole, findings, own))
              .orElse(List.of());
      own.all().forEach(finding -> findings.add(finding.at(root.origin())));
      boolean byType = property.isSensitive() && !property.isWritten();
      for (int i = 0; i < reads.size(); i++) {
        int first = members.size();
        readValue(innerPlace, reads.get(i).in(access), model, place.held() || byType);
        if (i > 0) {
          members.subList(first, members.size()).replaceAll(Member::asSecond);
        }
      }
    }

    /** Whether what cannot be read, or what is read, may be sensitive or hold what is. */
    private boolean holds(Optional<Access> inner) {
      return inner.isEmpty() || types.contents.isIn(inner.get().type());
    }

    /** Whether a member of an object is read only because of what it holds. */
    private boolean isHeld(Place place, DeclaredType carrier, MarkedProperty property) {
      boolean whole = types.marked.of((TypeElement) carrier.asElement()).isEmpty();
      return place.held() || (property.unmarked() && !whole);
    }

    private void readValue(Place innerPlace, Access whole, AccessModel model, boolean inHeld) {
      if (whole.type().getKind() == TypeKind.ERROR) {
        findings.addUnresolved();
        return;
      }
      if (innerPlace.held()) {
        readHeld(innerPlace, whole, model);
        return;
      }
      Optional<ValueType> value = values.of(whole.type());
      String reason = inHeld ? reason(value, whole) : "";
      if (!reason.isEmpty()) {
        leaveUnread(innerPlace, whole, model, reason);
      } else if (value.isEmpty()) {
        findings.add(
            Rule.UNSUPPORTED_TYPE, root.origin(), innerPlace.name(), JavaTypes.text(whole.type()));
      } else if (value.get().buffer() && innerPlace.mask() == null) {
        findings.add(
            Rule.UNMASKED_BUFFER, root.origin(), innerPlace.name(), JavaTypes.text(whole.type()));
      } else {
        read(innerPlace, whole, value.get(), model);
      }
    }
  }
}
