/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue.internal.diff;

import io.telltale.catalogue.internal.diff.KnownTypes.Known;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares what leaves with each exception. A class is the same whether it has a code or not; one
 * of another name is the same if it has taken over the code.
 */
final class TypeChanges {

  /** Takes what was found. */
  @FunctionalInterface
  interface Sink {
    void add(Change change, String message, Known at);
  }

  private final KnownTypes before;
  private final KnownTypes after;
  private final Sink sink;

  /** The classes whose codes have gone over to classes of other names. */
  private final Set<String> renamed = new HashSet<>();

  TypeChanges(KnownTypes before, KnownTypes after, Sink sink) {
    this.before = before;
    this.after = after;
    this.sink = sink;
  }

  void find() {
    after.byType().values().forEach(this::compare);
    before.byType().values().stream()
        .filter(was -> !after.byType().containsKey(was.type()) && !renamed.contains(was.type()))
        .forEach(this::gone);
  }

  private void compare(Known is) {
    Known same = before.byType().get(is.type());
    Optional<Known> was = same == null ? formerly(is) : Optional.of(same);
    if (was.isPresent()) {
      renamed.add(was.get().type());
      changes(was.get(), is).find((change, message) -> sink.add(change, message, is));
    } else {
      added(is);
    }
  }

  /** Returns the class that had the code of a new one, and is gone. */
  private Optional<Known> formerly(Known is) {
    return before.byType().values().stream()
        .filter(was -> !after.byType().containsKey(was.type()) && !renamed.contains(was.type()))
        .filter(was -> was.codes().stream().anyMatch(is.codes()::contains))
        .findFirst();
  }

  /** Whether callers lose a member with its code is no question: that the code is gone is told. */
  private MemberChanges changes(Known was, Known is) {
    Set<String> left = new TreeSet<>(was.codes());
    left.retainAll(after.codes());
    boolean coded = is.coded() || (was.coded() && left.isEmpty());
    return new MemberChanges(was.members(), is.members(), is.name(), was.coded(), coded);
  }

  /** A new error brings its members. Those of another exception come to a code that was known. */
  private void added(Known is) {
    if (is.codes().isEmpty()) {
      sink.add(Change.EXCEPTION_ADDED, is.name() + " is new", is);
    }
    Set<String> known = new TreeSet<>(is.codes());
    known.retainAll(before.codes());
    if (!known.isEmpty()) {
      new MemberChanges(before.membersOf(known), is.members(), is.name(), true, true)
          .findAdded((change, message) -> sink.add(change, message, is));
    }
  }

  /** Of a code that is gone nobody asks more. What others of a code still have, is still there. */
  private void gone(Known was) {
    Set<String> left = new TreeSet<>(was.codes());
    left.retainAll(after.codes());
    if (was.codes().isEmpty() || !left.isEmpty()) {
      new MemberChanges(was.members(), after.membersOf(left), was.name(), was.coded(), was.coded())
          .findRemoved((change, message) -> sink.add(change, message, was));
    }
  }
}
