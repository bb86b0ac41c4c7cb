/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.read;

import io.telltale.processor.member.MarkedProperty;
import io.telltale.processor.member.Member;
import io.telltale.processor.mirror.Origin;
import io.telltale.processor.model.AccessModel;
import io.telltale.processor.model.AttributeModel;
import io.telltale.processor.model.MaskModel;
import io.telltale.processor.report.Findings;
import io.telltale.processor.report.Rule;
import io.telltale.processor.types.JavaTypes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * The members that the writer of one exception hands over: those that its class marks, and those of
 * its superclasses that have no writer.
 */
final class WriterMembers {

  private final TypeElement exception;
  private final Ancestry above;
  private final JavaTypes types;
  private final Findings findings;

  private final Map<String, Member> byName = new LinkedHashMap<>();

  /** What is read besides, as it may hold another value. */
  private final List<Member> second = new ArrayList<>();

  private final List<AttributeModel.Strengthened> strengthened = new ArrayList<>();
  private final Set<Element> covered = new HashSet<>();

  WriterMembers(TypeElement exception, Ancestry above, JavaTypes types, Findings findings) {
    this.exception = exception;
    this.above = above;
    this.types = types;
    this.findings = findings;
    for (Member member : above.inlined()) {
      if (member.isSecond()) {
        second.add(member);
      } else {
        byName.put(member.name(), member);
      }
    }
  }

  /** Adds a member that the class marks. */
  void add(Member member) {
    covered.addAll(member.source().declarations());
    if (member.isSecond()) {
      second.add(member);
      return;
    }
    Optional<Member> overridden = above.overridden(exception, member, types);
    if (overridden.isPresent()) {
      override(member, overridden.get());
    } else {
      addOwn(member);
    }
  }

  /** Adds what is read besides. */
  void addSecond(Member member) {
    second.add(member);
  }

  /** Returns those that stand for themselves. */
  Map<String, Member> byName() {
    return byName;
  }

  /** Returns all that is read. */
  List<Member> all() {
    List<Member> all = new ArrayList<>(byName.values());
    all.addAll(second);
    return all;
  }

  /** Returns those of superclasses that get a stricter mask here. */
  List<AttributeModel.Strengthened> strengthened() {
    return strengthened;
  }

  /**
   * Returns what generated code writes, in its order: what is read as well stands beside what is
   * read of the same object, which is read once then.
   */
  List<AttributeModel> attributes() {
    List<AttributeModel> all =
        new ArrayList<>(byName.values().stream().map(Member::attribute).toList());
    for (Member member : second) {
      AccessModel holder = member.attribute().access().holder();
      int place = all.size();
      while (holder != null && place > 0 && !holder.equals(all.get(place - 1).access().holder())) {
        place--;
      }
      all.add(place == 0 ? all.size() : place, member.attribute());
    }
    return all;
  }

  /** Adds a member of the class's own. */
  private void addOwn(Member member) {
    Member other = byName.getOrDefault(member.name(), above.members().get(member.name()));
    if (other == null) {
      byName.put(member.name(), member);
    } else if (!findings.contains(Rule.CLASHING_ATTRIBUTE, member.origin())) {
      clash(member, other);
    }
  }

  /** A member that a superclass exports keeps its name; its mask can become stricter only. */
  private void override(Member member, Member overridden) {
    if (member.source().named() && !member.name().equals(overridden.name())) {
      findings.add(
          Rule.RENAMED_ATTRIBUTE,
          member.origin(),
          member.access().source(),
          qualified(overridden.access().root().source()),
          overridden.name(),
          member.name());
      return;
    }
    MaskModel before = overridden.attribute().mask();
    MaskModel after = MaskModel.strictest(before, member.attribute().mask());
    if (after == null || after.equals(before)) {
      return;
    }
    if (byName.containsKey(overridden.name())) {
      byName.put(overridden.name(), overridden.withMask(after));
    } else {
      strengthened.add(
          new AttributeModel.Strengthened(
              overridden.attribute().key(), after.kind(), after.parts()));
    }
  }

  private void clash(Member member, Member other) {
    clash(member.origin(), member.name(), member.declared(), other.declared(), findings);
  }

  /**
   * Reports two members of one name, also where one of them cannot be read anyway: a mark must not
   * go with it.
   */
  static void clash(MarkedProperty property, MarkedProperty other, Findings findings) {
    if (property.isSensitive() || other.isSensitive()) {
      clash(
          property.nameOrigin(),
          property.exportedName(),
          property.first(),
          other.first(),
          findings);
    }
  }

  private static void clash(
      Origin at, String name, Element member, Element other, Findings findings) {
    findings.add(Rule.CLASHING_ATTRIBUTE, at, name, member, qualified(other));
  }

  /**
   * Makes sure of what all the reading above is for: a value that is marked as sensitive has no way
   * past the writer. What is not handed over has a finding that says so.
   */
  void checkCovered(TypeElement type, List<MarkedProperty> marked) {
    if (findings.hasErrors()) {
      return;
    }
    for (MarkedProperty property : marked) {
      if (property.isSensitive() && !covered.containsAll(property.declarations())) {
        findings.add(Rule.LOST_MARK, property.origin(), property.first(), type);
      }
    }
  }

  private static String qualified(Element member) {
    return member.getEnclosingElement() + "." + member;
  }
}
