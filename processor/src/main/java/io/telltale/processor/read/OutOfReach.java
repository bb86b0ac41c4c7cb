/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.read;

import io.telltale.processor.member.MarkedProperty;
import io.telltale.processor.member.Member;
import io.telltale.processor.member.MemberReader;
import io.telltale.processor.mirror.Origin;
import io.telltale.processor.model.UnreadModel;
import io.telltale.processor.report.Finding;
import io.telltale.processor.report.Findings;
import io.telltale.processor.report.Rule;
import io.telltale.processor.types.JavaTypes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * What a superclass without a writer marks, and the writer of a class below cannot read. Of what is
 * sensitive among it the runtime has to know: nobody can seek the value, so no text may leave.
 */
final class OutOfReach {

  /** The value is read and masked all the same, as strictly as can be. */
  private static final Set<Rule> MASKED_ANYWAY =
      EnumSet.of(Rule.MASKER_NOT_INSTANTIABLE, Rule.MASK_BESIDE_MASKER, Rule.UNKNOWN_MASK);

  private final JavaTypes types;
  private final MemberReader members;
  private final TypeElement ancestor;
  private final List<MarkedProperty> marked;
  private final List<Member> reached = new ArrayList<>();
  private final Set<Element> read = new HashSet<>();
  private final Set<Element> missed = new LinkedHashSet<>();

  private OutOfReach(TypeElement ancestor, MemberReader members, JavaTypes types) {
    this.ancestor = ancestor;
    this.members = members;
    this.types = types;
    this.marked = members.marked(ancestor);
  }

  /**
   * Reads what a class marks.
   *
   * @param below the class whose objects are read
   * @param fromPackage the package of the writer that reads them
   */
  static OutOfReach of(
      TypeElement ancestor,
      TypeElement below,
      String fromPackage,
      MemberReader members,
      JavaTypes types) {
    OutOfReach outOfReach = new OutOfReach(ancestor, members, types);
    outOfReach.read(below, fromPackage);
    return outOfReach;
  }

  /** Reads the same for the writer of another class below. */
  OutOfReach from(TypeElement below) {
    return of(ancestor, below, types.packageOf(below), members, types);
  }

  private void read(TypeElement below, String fromPackage) {
    Findings defects = new Findings();
    for (Member member : members.read(marked, ancestor, fromPackage, defects)) {
      Element source = member.access().root().source();
      if (types.visibility.isInherited(source, below)
          || types.visibility.isReachable(ancestor, fromPackage)) {
        read.addAll(member.source().declarations());
        reached.add(member);
      } else {
        missed.add(source);
      }
    }
    for (Finding defect : defects.errors()) {
      if (!MASKED_ANYWAY.contains(defect.rule())) {
        missed.add(defect.origin().element());
      }
    }
  }

  /** Returns what the writer can read. */
  List<Member> reached() {
    return reached;
  }

  /** Returns what is sensitive among that which cannot be read. */
  List<UnreadModel> secrets() {
    String declaring = types.elements.getBinaryName(ancestor).toString();
    return marked.stream()
        .filter(this::isMissedSecret)
        .map(property -> new UnreadModel(declaring, property.name()))
        .toList();
  }

  private boolean isMissedSecret(MarkedProperty property) {
    return (!read.containsAll(property.declarations()) || missed.stream().anyMatch(property::isAt))
        && members.isSecret(property, ancestor);
  }

  /** Says on the class below what its writer cannot read. */
  void report(TypeElement reader, Findings findings) {
    Set<Element> secrets = new HashSet<>();
    for (MarkedProperty property : marked) {
      if (isMissedSecret(property)) {
        secrets.addAll(property.declarations());
        secrets.add(property.origin().element());
      }
    }
    for (Element element : missed) {
      Rule rule = secrets.contains(element) ? Rule.INACCESSIBLE_SECRET : Rule.INACCESSIBLE_MEMBER;
      findings.add(rule, Origin.of(reader), element, ancestor.getQualifiedName());
    }
  }
}
