/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.registry;

import io.telltale.processor.member.Member;
import io.telltale.processor.mirror.Origin;
import io.telltale.processor.model.MaskModel;
import io.telltale.processor.report.Findings;
import io.telltale.processor.report.Rule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * Finds values that leave both hashed and truncated. Whoever has both forms tries the few values
 * that fit the truncated one, which is why PCI DSS 4.0 (3.5.1) forbids that they meet.
 *
 * <p>Members are taken for the same value if their attributes, or the properties of exceptions
 * behind them, have the same name, or if one declaration is read for both.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class HashAndTruncation {

  private record Use(TypeElement type, Member member, MaskModel.Kind mask) {
    @Override
    public String toString() {
      return type + "." + member.attribute().key().name();
    }
  }

  private final Map<String, List<Use>> hashed = new TreeMap<>();
  private final List<Use> truncated = new ArrayList<>();

  /** Adds a member that leaves with a type. */
  public void add(TypeElement type, Member member) {
    MaskModel mask = member.attribute().mask();
    if (mask == null || mask.masker() != null) {
      return;
    }
    Use use = new Use(type, member, mask.kind());
    if (mask.kind().isPartial()) {
      truncated.add(use);
    } else if (mask.kind() == MaskModel.Kind.HASH) {
      member.valueNames().forEach(n -> hashed.computeIfAbsent(n, x -> new ArrayList<>()).add(use));
    }
  }

  /**
   * Reports each truncated member once.
   *
   * @param isCompiled tells whether a type is compiled now, and so can be blamed
   */
  public void report(Predicate<TypeElement> isCompiled, Findings findings) {
    Set<Element> reported = new HashSet<>();
    for (Use use : truncated) {
      use.member().valueNames().stream()
          .flatMap(name -> hashed.getOrDefault(name, List.of()).stream())
          .findFirst()
          .ifPresent(other -> report(use, other, isCompiled, reported, findings));
    }
  }

  private static void report(
      Use use,
      Use other,
      Predicate<TypeElement> isCompiled,
      Set<Element> reported,
      Findings findings) {
    Use blamed = isCompiled.test(use.type()) ? use : other;
    if (isCompiled.test(blamed.type()) && reported.add(blamed.member().declared())) {
      Origin at = blamed.member().origin().within(blamed.type());
      findings.add(Rule.HASH_AND_TRUNCATION, at, use, use.mask(), other);
    }
  }
}
