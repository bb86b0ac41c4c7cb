/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue.internal.check;

import io.telltale.catalogue.internal.model.DeclaredException;
import io.telltale.catalogue.internal.model.ErrorModule;
import io.telltale.catalogue.internal.model.Place;
import io.telltale.catalogue.internal.read.Archive;
import io.telltale.catalogue.internal.read.ClassNames;
import io.telltale.catalogue.internal.read.Inputs;
import io.telltale.catalogue.internal.read.MarkedClass;
import io.telltale.catalogue.internal.read.Places;
import io.telltale.catalogue.internal.report.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares the classes of an archive with its catalogue. */
final class ArchiveCheck {

  /** The end of the folder in which tools put the classes of an application. */
  private static final String CLASSES = "-INF/classes/";

  private final List<ErrorModule> modules;
  private final Set<String> broken;
  private final Hierarchy hierarchy;
  private final Places places;

  ArchiveCheck(Inputs inputs, Places places) {
    this.modules = inputs.modules();
    this.broken = inputs.broken().stream().map(b -> b.archive().name()).collect(Collectors.toSet());
    this.hierarchy = new Hierarchy(inputs.archives());
    this.places = places;
  }

  List<Finding> find(Archive archive) {
    List<Finding> findings = new ArrayList<>();
    if (!archive.unreadable().isEmpty()) {
      String message = "class files that cannot be read: " + some(archive.unreadable());
      findings.add(finding(CheckRule.UNREADABLE_CLASS, message, List.of(place(archive, ""))));
    }
    if (!archive.unsound().isEmpty()) {
      String message = "jars that are none: " + some(archive.unsound());
      findings.add(finding(CheckRule.UNSOUND_JAR, message, List.of(place(archive, ""))));
    }
    if (broken.contains(archive.name())) {
      return findings;
    }
    if (archive.catalogue().isEmpty()) {
      withoutCatalogue(archive).ifPresent(findings::add);
    } else {
      module(archive).ifPresent(module -> findings.addAll(compare(archive, module)));
    }
    return findings;
  }

  /** A module that stands in two archives is listed for the first one only. */
  private Optional<ErrorModule> module(Archive archive) {
    Predicate<ErrorModule> same = module -> module.archive().equals(archive.name());
    return modules.stream().filter(same).findFirst();
  }

  private Optional<Finding> withoutCatalogue(Archive archive) {
    List<MarkedClass> marked = archive.marked().stream().filter(this::needsRegistry).toList();
    if (marked.isEmpty()) {
      return Optional.empty();
    }
    List<Place> at = marked.stream().map(type -> place(archive, type.name())).toList();
    if (!archive.providers().isEmpty()) {
      String message =
          "'"
              + archive.name()
              + "' has the registry "
              + some(archive.providers())
              + ", and no catalogue";
      return Optional.of(finding(CheckRule.LOST_CATALOGUE, message, at));
    }
    String message =
        "'%s' has %d marked %s, and no registry knows %s"
            .formatted(
                archive.name(),
                marked.size(),
                marked.size() == 1 ? "exception" : "exceptions",
                marked.size() == 1 ? "it" : "them");
    return Optional.of(finding(CheckRule.UNPROCESSED_MODULE, message, at));
  }

  private List<Finding> compare(Archive archive, ErrorModule module) {
    Set<String> there = there(archive);
    List<Finding> findings = new ArrayList<>();
    Stream.concat(
            Stream.of(module.registry()), module.exceptions().stream().map(DeclaredException::type))
        .filter(type -> !there.contains(ClassNames.normal(type)))
        .map(type -> stale(archive, type))
        .forEach(findings::add);
    archive.marked().stream()
        .filter(type -> needsRegistry(type) && !module.byType().containsKey(type.exception()))
        .map(type -> unlisted(archive, type))
        .forEach(findings::add);
    if (!archive.providers().contains(module.registry())) {
      String message = "nothing leads to the registry '" + module.registry() + "'";
      findings.add(
          finding(
              CheckRule.UNREACHABLE_REGISTRY, message, List.of(place(archive, module.registry()))));
    }
    return findings;
  }

  /** The names of its classes; one that cannot be read has its name from its file. */
  private static Set<String> there(Archive archive) {
    Stream<String> read =
        Stream.concat(
            archive.superclasses().keySet().stream(),
            archive.unreadable().stream().map(ArchiveCheck::classOf));
    return Stream.concat(
            read.map(name -> name.replace('/', '.')),
            archive.marked().stream().map(MarkedClass::exception))
        .map(ClassNames::normal)
        .collect(Collectors.toSet());
  }

  private static String classOf(String file) {
    int root = file.indexOf(CLASSES);
    String path = root < 0 ? file : file.substring(root + CLASSES.length());
    return path.endsWith(".class") ? path.substring(0, path.length() - 6) : path;
  }

  private Finding stale(Archive archive, String type) {
    String message = "'" + type + "' is in the catalogue, and not in '" + archive.name() + "'";
    return finding(CheckRule.STALE_CLASS, message, List.of(place(archive, type)));
  }

  private Finding unlisted(Archive archive, MarkedClass type) {
    String message = "'" + type.name() + "' is marked, and the catalogue does not list it";
    return finding(CheckRule.UNLISTED_CLASS, message, List.of(place(archive, type.name())));
  }

  /** Marks on a value class or on an enum of codes count for the exceptions that hold it. */
  private boolean needsRegistry(MarkedClass type) {
    return !type.speaksFor().isEmpty() || (type.plain() && hierarchy.isException(type));
  }

  private Place place(Archive archive, String type) {
    return places.of(archive.name(), type);
  }

  private static Finding finding(CheckRule rule, String message, List<Place> at) {
    return new Finding(rule, message, at);
  }

  private static String some(java.util.Collection<String> names) {
    String first = names.stream().limit(3).collect(Collectors.joining("', '", "'", "'"));
    return names.size() > 3 ? first + " and " + (names.size() - 3) + " more" : first;
  }
}
