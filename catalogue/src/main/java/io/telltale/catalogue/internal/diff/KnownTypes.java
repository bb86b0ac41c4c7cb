/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue.internal.diff;

import io.telltale.catalogue.internal.model.Catalogue;
import io.telltale.catalogue.internal.model.DeclaredError;
import io.telltale.catalogue.internal.model.DeclaredException;
import io.telltale.catalogue.internal.model.ErrorModule;
import io.telltale.catalogue.internal.model.Member;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The exceptions of a catalogue by their classes, whether they have a code or not. */
final class KnownTypes {

  /**
   * An exception.
   *
   * @param codes the codes under which it leaves, as far as they are known
   * @param coded whether it has a code at all: that of a superclass elsewhere, for one
   * @param archive where it was read
   */
  record Known(
      String type, Set<String> codes, boolean coded, List<Member> members, String archive) {

    /** Returns the exception for people. */
    String name() {
      String quoted = "'" + type + "'";
      return codes.size() == 1 ? quoted + " (" + codes.iterator().next() + ")" : quoted;
    }
  }

  private final Map<String, Known> types = new TreeMap<>();

  KnownTypes(Catalogue catalogue) {
    for (ErrorModule module : catalogue.modules()) {
      for (DeclaredException exception : module.exceptions()) {
        Set<String> codes =
            catalogue.errorsOf(exception).stream()
                .map(DeclaredError::key)
                .collect(Collectors.toCollection(TreeSet::new));
        boolean coded = !codes.isEmpty() || !exception.codeOf().isEmpty();
        types.merge(
            exception.type(),
            new Known(exception.type(), codes, coded, exception.members(), module.archive()),
            KnownTypes::both);
      }
    }
  }

  /** Two modules may speak of one exception: what either lets out counts. */
  private static Known both(Known one, Known other) {
    Map<String, Member> members = new LinkedHashMap<>();
    one.members().forEach(member -> members.put(member.name(), member));
    other.members().forEach(m -> members.merge(m.name(), m, (a, b) -> b.isWeakerThan(a) ? b : a));
    Set<String> codes = new TreeSet<>(one.codes());
    codes.addAll(other.codes());
    return new Known(
        one.type(),
        codes,
        one.coded() || other.coded(),
        List.copyOf(members.values()),
        one.archive());
  }

  Map<String, Known> byType() {
    return types;
  }

  /** Returns what leaves with any of the exceptions that have one of some codes. */
  List<Member> membersOf(Set<String> codes) {
    List<Member> members = new ArrayList<>();
    types.values().stream()
        .filter(known -> known.codes().stream().anyMatch(codes::contains))
        .forEach(known -> members.addAll(known.members()));
    return members;
  }

  /** Returns all codes. */
  Set<String> codes() {
    return types.values().stream()
        .flatMap(known -> known.codes().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
