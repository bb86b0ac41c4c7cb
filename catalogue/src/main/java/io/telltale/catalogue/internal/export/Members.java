/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue.internal.export;

import io.telltale.catalogue.internal.model.Catalogue;
import io.telltale.catalogue.internal.model.DeclaredException;
import io.telltale.catalogue.internal.model.ErrorModule;
import io.telltale.catalogue.internal.model.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The members of all exceptions, each name once. */
final class Members {

  /** What stands before the name of a member in that of its attribute. */
  static final String PREFIX = "error.detail.";

  private Members() {}

  /** Returns all members by name: one for each form that it has anywhere. */
  static SortedMap<String, List<Member>> all(Catalogue catalogue) {
    SortedMap<String, List<Member>> members = new TreeMap<>();
    for (ErrorModule module : catalogue.modules()) {
      for (DeclaredException exception : module.exceptions()) {
        for (Member member : exception.members()) {
          members.computeIfAbsent(member.name(), name -> new ArrayList<>()).add(member);
        }
      }
    }
    return members;
  }

  /**
   * Returns the members by name. Exceptions may have the same name for several: it is the one that
   * lets out most, since tools must let pass what any of them sends.
   */
  static SortedMap<String, Member> of(Catalogue catalogue) {
    SortedMap<String, Member> members = new TreeMap<>();
    for (ErrorModule module : catalogue.modules()) {
      for (DeclaredException exception : module.exceptions()) {
        for (Member member : exception.members()) {
          members.merge(
              member.name(), member, (one, other) -> other.isWeakerThan(one) ? other : one);
        }
      }
    }
    return members;
  }
}
