/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.read;

import static java.util.Objects.requireNonNull;

import io.telltale.processor.mirror.Origin;
import io.telltale.processor.model.AccessModel;
import io.telltale.processor.model.AttributeModel;
import io.telltale.processor.model.AttributeType;
import io.telltale.processor.model.MaskModel;
import io.telltale.processor.report.Findings;
import io.telltale.processor.report.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import org.jspecify.annotations.Nullable;

/**
 * Makes members of what an exception's member yields. A plain value is one member. Of an object
 * whose class marks members, each of these is one; of a record that marks none, each component.
 */
final class NestedReader {

  private static final int MAX_DEPTH = 4;

  private final JavaTypes types;
  private final AccessorResolver accessors;
  private final MaskReader masks;
  private final ValueTypes values;
  private final MemberAdvice advice;

  NestedReader(
      JavaTypes types,
      AccessorResolver accessors,
      MaskReader masks,
      ValueTypes values,
      MemberAdvice advice) {
    this.types = types;
    this.accessors = accessors;
    this.masks = masks;
    this.values = values;
    this.advice = advice;
  }

  /**
   * What holds for a member of the exception, and for all that is nested in it.
   *
   * @param mask what is masked at least like this, or null
   */
  record Place(
      String name, Origin origin, boolean named, @Nullable MaskModel mask, boolean inReply) {

    private Place inner(String inner, @Nullable MaskModel innerMask, boolean innerInReply) {
      return new Place(
          name + "." + inner,
          origin,
          named,
          MaskModel.strictest(mask, innerMask),
          inReply && innerInReply);
    }
  }

  List<Member> read(
      Place place, Access access, ValueType value, String fromPackage, Findings findings) {
    Run run = new Run(place, fromPackage, findings);
    run.read(place, access, value, null);
    return List.copyOf(run.members.values());
  }

  /** The reading of one member of an exception. */
  private final class Run {
    private final Place root;
    private final String fromPackage;
    private final Findings findings;
    private final Map<String, Member> members = new LinkedHashMap<>();
    private final List<TypeElement> open = new ArrayList<>();

    Run(Place root, String fromPackage, Findings findings) {
      this.root = root;
      this.fromPackage = fromPackage;
      this.findings = findings;
    }

    void read(Place place, Access access, ValueType value, @Nullable AccessModel holder) {
      AccessModel model =
          new AccessModel(access.expression(), value.optional(), holder, access.cast());
      if (value.carrier() != null) {
        readCarrier(place, access, model, value.carrier());
        return;
      }
      AttributeType type = requireNonNull(value.attribute());
      MaskModel mask = advice.maskOf(place.name(), access, place.mask(), place.origin(), findings);
      AttributeModel.KeyModel key =
          new AttributeModel.KeyModel(place.name(), mask == null ? type : type.masked());
      Member member =
          new Member(
              new AttributeModel(key, model, mask, place.inReply()),
              access,
              place.origin(),
              place.named(),
              place.name().substring(root.name().length()));
      Member earlier = members.putIfAbsent(place.name(), member);
      if (earlier != null && mask != null) {
        MaskModel strictest = MaskModel.strictest(earlier.attribute().mask(), mask);
        members.put(place.name(), earlier.withMask(requireNonNull(strictest)));
      }
    }

    private void readCarrier(Place place, Access access, AccessModel model, DeclaredType carrier) {
      TypeElement element = (TypeElement) carrier.asElement();
      if (open.contains(element) || open.size() == MAX_DEPTH) {
        findings.add(Rule.NESTED_TOO_DEEP, root.origin(), place.name(), MAX_DEPTH);
        return;
      }
      if (types.barrier(element).isPresent() || !types.isVisible(element, fromPackage)) {
        findings.add(Rule.TYPE_NOT_ACCESSIBLE, root.origin(), element, element);
        return;
      }
      open.add(element);
      for (MarkedProperty property : MarkedProperty.ofCarrier(element, types, accessors)) {
        readProperty(place, access, model, carrier, property);
      }
      open.remove(element);
    }

    private void readProperty(
        Place place,
        Access access,
        AccessModel model,
        DeclaredType carrier,
        MarkedProperty property) {
      Findings own = new Findings();
      Optional<Access> inner = property.access(accessors, carrier, fromPackage, own);
      MaskModel mask = property.mask(masks, fromPackage, own);
      Place innerPlace =
          place.inner(property.exportedName(), mask, property.isForReply() || property.unmarked());
      NamePattern.ATTRIBUTE.check(innerPlace.name(), root.origin(), findings);
      own.all().forEach(finding -> findings.add(finding.at(root.origin())));
      if (inner.isEmpty()) {
        return;
      }
      Access whole = inner.get().in(access);
      if (whole.type().getKind() == TypeKind.ERROR) {
        findings.addUnresolved();
        return;
      }
      Optional<ValueType> value = values.of(whole.type());
      if (value.isEmpty()) {
        findings.add(
            Rule.UNSUPPORTED_TYPE, root.origin(), innerPlace.name(), whole.type().toString());
      } else if (value.get().buffer() && innerPlace.mask() == null) {
        findings.add(
            Rule.UNMASKED_BUFFER, root.origin(), innerPlace.name(), whole.type().toString());
      } else {
        read(innerPlace, whole, value.get(), model);
      }
    }
  }
}
