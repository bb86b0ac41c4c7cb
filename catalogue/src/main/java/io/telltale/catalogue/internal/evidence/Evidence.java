/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue.internal.evidence;

import io.telltale.catalogue.internal.model.Catalogue;
import io.telltale.catalogue.internal.model.DeclaredError;
import io.telltale.catalogue.internal.model.DeclaredException;
import io.telltale.catalogue.internal.model.ErrorModule;
import io.telltale.catalogue.internal.model.Member;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Each value that leaves with an error, with its form, its way, who allowed it, and what proves it.
 *
 * <p>This type is internal and is hence not for public use.
 *
 * @param rows by module, exception and member
 * @param outlets the ways out that the class path has
 * @param locked whether a lock was named
 */
public record Evidence(List<Row> rows, List<Outlet> outlets, boolean locked) {

  public Evidence {
    rows = List.copyOf(rows);
    outlets = List.copyOf(outlets);
  }

  /** Brings together what is known of each member. */
  public static Evidence of(Catalogue catalogue, List<Outlet> outlets, Locks locks, Proofs proofs) {
    List<Row> rows = new ArrayList<>();
    for (ErrorModule module : catalogue.modules()) {
      module.exceptions().stream()
          .sorted(Comparator.comparing(DeclaredException::type))
          .forEach(
              exception ->
                  add(module, exception, catalogue.errorsOf(exception), locks, proofs, rows));
    }
    return new Evidence(rows, outlets, locks.any());
  }

  private static void add(
      ErrorModule module,
      DeclaredException exception,
      List<DeclaredError> errors,
      Locks locks,
      Proofs proofs,
      List<Row> rows) {
    List<String> names = errors.stream().map(DeclaredError::name).distinct().sorted().toList();
    for (Member member : exception.members()) {
      rows.add(
          new Row(
              module.name(),
              exception.type(),
              names,
              member,
              reaches(member, exception, errors),
              locks.of(exception.declaredBy(), member.name()),
              proofs.of(exception.type(), member.name())));
    }
  }

  private static List<String> reaches(
      Member member, DeclaredException exception, List<DeclaredError> errors) {
    if (member.isSilent()) {
      return List.of();
    }
    String key = "error.detail." + member.name() + (member.type().equals("MAP") ? ".*" : "");
    List<String> reaches = new ArrayList<>(List.of("span: " + key, "log record: " + key));
    if (errors.stream().anyMatch(e -> e.message().contains("{" + member.name() + "}"))) {
      reaches.add("message: error.message");
    }
    // An error without a code tells callers nothing.
    if (member.inReply() && !(errors.isEmpty() && exception.codeOf().isEmpty())) {
      reaches.add("error reply: attributes." + member.name());
    }
    return reaches;
  }

  /** Returns how many members have a gap. */
  public long count(Gap gap) {
    return with(gap).size();
  }

  /** Returns the members that have a gap. */
  public List<Row> with(Gap gap) {
    return rows.stream().filter(row -> row.gaps(locked).contains(gap)).toList();
  }
}
