/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.testing;

import io.telltale.testing.internal.values.SearchedMember;
import io.telltale.testing.internal.values.SensitiveValue;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The values that must not leave during a test, or a class of tests. Safe for concurrent use. */
final class ForbiddenValues {

  private final @Nullable ForbiddenValues parent;
  private final Map<String, SensitiveValue> values = new ConcurrentHashMap<>();
  private final Set<String> allowed = ConcurrentHashMap.newKeySet();

  /** Those of the tests that are over: what leaves after the last of them has none either. */
  private final Map<String, SensitiveValue> past = new ConcurrentHashMap<>();

  /**
   * Creates an empty set.
   *
   * @param parent the values of the class of the test, which count as well, or null
   */
  ForbiddenValues(@Nullable ForbiddenValues parent) {
    this.parent = parent;
  }

  void add(SensitiveValue value) {
    values.merge(value.value(), value, SensitiveValue::or);
  }

  void allow(String value) {
    allowed.add(value);
  }

  /** Keeps those of a test that is over. */
  void keep(ForbiddenValues child) {
    past.putAll(child.values);
    past.putAll(child.past);
    past.keySet().removeAll(child.allowed);
  }

  /** Returns the values that are searched for, those of the class included. */
  Collection<SensitiveValue> all() {
    Map<String, SensitiveValue> all = new LinkedHashMap<>(past);
    for (ForbiddenValues each = this; each != null; each = each.parent) {
      all.putAll(each.values);
    }
    for (ForbiddenValues each = this; each != null; each = each.parent) {
      all.keySet().removeAll(each.allowed);
    }
    return all.values();
  }

  /** Returns the declared members of which a value is searched for, sorted. */
  Set<SearchedMember> searchedMembers() {
    Set<SearchedMember> members = new TreeSet<>();
    values.values().stream()
        .filter(value -> value.isSearchable() && !allowed.contains(value.value()))
        .forEach(value -> members.addAll(value.members()));
    return members;
  }
}
