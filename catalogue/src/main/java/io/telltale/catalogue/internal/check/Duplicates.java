/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue.internal.check;

import io.telltale.catalogue.internal.model.DeclaredError;
import io.telltale.catalogue.internal.model.DeclaredException;
import io.telltale.catalogue.internal.model.ErrorModule;
import io.telltale.catalogue.internal.model.Place;
import io.telltale.catalogue.internal.read.Places;
import io.telltale.catalogue.internal.report.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Finds codes and names that a domain gives twice, and modules that are there twice. */
final class Duplicates {

  private final Places places;

  Duplicates(Places places) {
    this.places = places;
  }

  List<Finding> find(List<ErrorModule> modules) {
    List<Finding> findings = new ArrayList<>(twoVersions(modules));
    findings.addAll(mixIns(modules));
    shared(modules, DeclaredError::key)
        .forEach(
            (key, owners) ->
                findings.add(
                    new Finding(
                        CheckRule.DUPLICATE_CODE, code(owners), List.copyOf(owners.values()))));
    shared(modules, error -> error.domain() + " " + error.name())
        .forEach(
            (key, owners) -> {
              if (!haveOneCode(owners)) {
                List<Place> at = List.copyOf(owners.values());
                findings.add(new Finding(CheckRule.DUPLICATE_NAME, name(key, owners), at));
              }
            });
    return findings;
  }

  private static String code(Map<DeclaredError, Place> owners) {
    DeclaredError first = owners.keySet().iterator().next();
    return "code %d of domain '%s' is given %d times"
        .formatted(first.code(), first.domain(), owners.size());
  }

  private static String name(String key, Map<DeclaredError, Place> owners) {
    String[] domainAndName = key.split(" ", 2);
    return "name '%s' of domain '%s' is given %d times"
        .formatted(domainAndName[1], domainAndName[0], owners.size());
  }

  /** Two with one code are found by the code already. */
  private static boolean haveOneCode(Map<DeclaredError, Place> owners) {
    return owners.keySet().stream().map(DeclaredError::key).distinct().count() == 1;
  }

  /**
   * Returns what has more than one owner. Exceptions of several modules may share an enum of codes,
   * and a module may be there twice: the owner is one.
   */
  private Map<String, Map<DeclaredError, Place>> shared(
      List<ErrorModule> modules, Function<DeclaredError, String> key) {
    Map<String, Map<String, Map.Entry<DeclaredError, Place>>> byKey = new TreeMap<>();
    for (ErrorModule module : modules) {
      for (DeclaredError error : module.errors()) {
        byKey
            .computeIfAbsent(key.apply(error), k -> new LinkedHashMap<>())
            .putIfAbsent(
                error.owner(), Map.entry(error, places.of(module.archive(), error.owner())));
      }
    }
    Map<String, Map<DeclaredError, Place>> shared = new TreeMap<>();
    byKey.forEach(
        (k, owners) -> {
          if (owners.size() > 1) {
            Map<DeclaredError, Place> all = new LinkedHashMap<>();
            owners.values().forEach(owner -> all.put(owner.getKey(), owner.getValue()));
            shared.put(k, all);
          }
        });
    return shared;
  }

  /** A module that is there twice speaks for an exception once. */
  private List<Finding> mixIns(List<ErrorModule> modules) {
    Map<String, Map<String, Place>> byException = new TreeMap<>();
    for (ErrorModule module : modules) {
      for (DeclaredException exception : module.exceptions()) {
        if (!exception.mixIn().isEmpty()) {
          byException
              .computeIfAbsent(exception.type(), k -> new LinkedHashMap<>())
              .putIfAbsent(exception.mixIn(), places.of(module.archive(), exception.mixIn()));
        }
      }
    }
    List<Finding> findings = new ArrayList<>();
    byException.forEach(
        (type, mixIns) -> {
          if (mixIns.size() > 1) {
            String message = "%d mix-ins speak for '%s'".formatted(mixIns.size(), type);
            findings.add(
                new Finding(CheckRule.DUPLICATE_MIX_IN, message, List.copyOf(mixIns.values())));
          }
        });
    return findings;
  }

  private List<Finding> twoVersions(List<ErrorModule> modules) {
    Map<String, List<ErrorModule>> byRegistry = new TreeMap<>();
    modules.forEach(
        module ->
            byRegistry.computeIfAbsent(module.registry(), k -> new ArrayList<>()).add(module));
    return byRegistry.values().stream()
        .filter(same -> same.size() > 1)
        .map(
            same ->
                new Finding(
                    CheckRule.TWO_VERSIONS,
                    "module '%s' is there %d times, with different errors"
                        .formatted(same.get(0).name(), same.size()),
                    same.stream()
                        .map(module -> places.of(module.archive(), module.registry()))
                        .toList()))
        .toList();
  }
}
