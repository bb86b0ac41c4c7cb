/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue.internal.diff;

import io.telltale.catalogue.internal.model.Catalogue;
import io.telltale.catalogue.internal.model.DeclaredException;
import io.telltale.catalogue.internal.read.Places;
import io.telltale.catalogue.internal.report.Amount;
import io.telltale.catalogue.internal.report.Finding;
import io.telltale.catalogue.internal.report.Report;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares two catalogues. An error is known by its domain and code, an exception without a code by
 * its class.
 *
 * <p>This type is internal and is hence not for public use.
 */
public final class Difference {

  private final Places places;
  private final List<Finding> findings = new ArrayList<>();

  private Difference(Places places) {
    this.places = places;
  }

  /**
   * Compares.
   *
   * @param places of what is new
   */
  public static Report between(Catalogue old, Catalogue now, Places places) {
    Difference difference = new Difference(places);
    difference.compareErrors(old, now);
    difference.compareExceptions(old, now);
    List<Finding> sorted =
        difference.findings.stream()
            .sorted((one, other) -> verdict(one).compareTo(verdict(other)))
            .toList();
    String looked =
        Amount.of(now.entries().size(), "error")
            + ", before "
            + Amount.of(old.entries().size(), "error");
    return new Report(Arrays.asList(Change.values()), sorted, looked);
  }

  /** Returns whom a finding of a comparison hurts. */
  public static Change.Verdict verdict(Finding finding) {
    return ((Change) finding.rule()).verdict();
  }

  private void compareErrors(Catalogue old, Catalogue now) {
    Map<String, List<Catalogue.Entry>> before = byCode(old);
    Map<String, List<Catalogue.Entry>> after = byCode(now);
    before.forEach(
        (code, entries) -> {
          List<Catalogue.Entry> others = after.get(code);
          Catalogue.Entry was = entries.get(0);
          if (others == null) {
            add(Change.CODE_REMOVED, name(was) + " is gone", was);
          } else {
            new ErrorChanges(was, others.get(0), this::add).find();
            compareMembers(entries, others);
          }
        });
    after.forEach(
        (code, entries) -> {
          if (!before.containsKey(code)) {
            add(Change.CODE_ADDED, name(entries.get(0)) + " is new", entries.get(0));
          }
        });
  }

  /** Several exceptions may have the codes of one enum: each is compared with what it was. */
  private void compareMembers(List<Catalogue.Entry> before, List<Catalogue.Entry> after) {
    for (Catalogue.Entry is : after) {
      Catalogue.Entry was =
          before.stream()
              .filter(entry -> entry.error().type().equals(is.error().type()))
              .findFirst()
              .orElse(before.get(0));
      new MemberChanges(was.members(), is.members(), name(is))
          .find((change, message) -> add(change, message, is));
    }
  }

  private void compareExceptions(Catalogue old, Catalogue now) {
    Map<String, DeclaredException> before =
        byType(old.modules().stream().flatMap(m -> m.exceptions().stream()));
    Map<String, DeclaredException> after = byType(now.withoutCode());
    Map<String, DeclaredException> all =
        byType(now.modules().stream().flatMap(m -> m.exceptions().stream()));
    after.forEach(
        (type, exception) -> {
          DeclaredException was = before.get(type);
          if (was == null) {
            addOf(Change.EXCEPTION_ADDED, "'" + type + "' is new", now, type);
          } else {
            new MemberChanges(was.members(), exception.members(), "'" + type + "'")
                .find((change, message) -> addOf(change, message, now, type));
          }
        });
    byType(old.withoutCode())
        .forEach(
            (type, exception) -> {
              if (!all.containsKey(type)) {
                new MemberChanges(exception.members(), List.of(), "'" + type + "'")
                    .find((change, message) -> addOf(change, message, old, type));
              }
            });
  }

  private void add(Change change, String message, Catalogue.Entry at) {
    String archive = at.module().archive();
    findings.add(new Finding(change, message, List.of(places.of(archive, at.error().owner()))));
  }

  private void addOf(Change change, String message, Catalogue catalogue, String type) {
    String archive =
        catalogue.modules().stream()
            .filter(module -> module.byType().containsKey(type))
            .map(module -> module.archive())
            .findFirst()
            .orElse("");
    findings.add(new Finding(change, message, List.of(places.of(archive, type))));
  }

  private static String name(Catalogue.Entry entry) {
    return "'"
        + entry.error().name()
        + "' ("
        + entry.error().domain()
        + " "
        + entry.error().code()
        + ")";
  }

  private static Map<String, List<Catalogue.Entry>> byCode(Catalogue catalogue) {
    return catalogue.entries().stream()
        .collect(
            Collectors.groupingBy(
                entry -> entry.error().key(), LinkedHashMap::new, Collectors.toList()));
  }

  private static Map<String, DeclaredException> byType(Stream<DeclaredException> exceptions) {
    return exceptions.collect(
        Collectors.toMap(
            DeclaredException::type, Function.identity(), (one, other) -> one, LinkedHashMap::new));
  }
}
