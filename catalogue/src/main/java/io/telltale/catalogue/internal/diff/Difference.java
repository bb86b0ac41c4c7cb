/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue.internal.diff;

import io.telltale.catalogue.internal.model.Catalogue;
import io.telltale.catalogue.internal.read.Places;
import io.telltale.catalogue.internal.report.Amount;
import io.telltale.catalogue.internal.report.Finding;
import io.telltale.catalogue.internal.report.Level;
import io.telltale.catalogue.internal.report.Report;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Compares two catalogues. An error is known by its domain and code, what leaves by the class of
 * the exception, whether that has a code or not.
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
   * @param allowed what is told as a warning, and no error
   */
  public static Report between(
      Catalogue old, Catalogue now, Places places, Set<Change.Verdict> allowed) {
    Difference difference = new Difference(places);
    difference.compareErrors(old, now);
    new TypeChanges(new KnownTypes(old), new KnownTypes(now), difference::addOf).find();
    List<Finding> sorted =
        difference.findings.stream()
            .map(f -> allowed.contains(verdict(f)) ? f.withLevel(weaker(f.level())) : f)
            .sorted((one, other) -> verdict(one).compareTo(verdict(other)))
            .toList();
    String looked = Amount.of(now.size(), "error") + ", before " + Amount.of(old.size(), "error");
    return new Report(Arrays.asList(Change.values()), sorted, looked);
  }

  private static Level weaker(Level level) {
    return level == Level.ERROR ? Level.WARNING : level;
  }

  /** Returns whom a finding of a comparison hurts. */
  public static Change.Verdict verdict(Finding finding) {
    return ((Change) finding.rule()).hurts();
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
          }
        });
    after.forEach(
        (code, entries) -> {
          if (!before.containsKey(code)) {
            add(Change.CODE_ADDED, name(entries.get(0)) + " is new", entries.get(0));
          }
        });
  }

  private void add(Change change, String message, Catalogue.Entry at) {
    String archive = at.module().archive();
    findings.add(new Finding(change, message, List.of(places.of(archive, at.error().owner()))));
  }

  private void addOf(Change change, String message, KnownTypes.Known at) {
    findings.add(new Finding(change, message, List.of(places.of(at.archive(), at.type()))));
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
}
