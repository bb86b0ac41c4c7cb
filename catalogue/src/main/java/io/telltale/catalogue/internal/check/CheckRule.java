/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue.internal.check;

import io.telltale.catalogue.internal.report.Level;
import io.telltale.catalogue.internal.report.Rule;

/**
 * What is looked for in all modules together.
 *
 * <p>This type is internal and is hence not for public use.
 */
public enum CheckRule implements Rule {
  DUPLICATE_CODE(
      "duplicate-code",
      Level.ERROR,
      "A domain gives one code twice.",
      "give one of them another code, or another domain"),
  DUPLICATE_NAME(
      "duplicate-name",
      Level.ERROR,
      "A domain gives one name twice.",
      "give one of them another name: searches for it find both"),
  DUPLICATE_MIX_IN(
      "duplicate-mix-in",
      Level.ERROR,
      "Two mix-ins speak for one exception, and one of them counts only.",
      "keep one of them, with the marks of both"),
  UNPROCESSED_MODULE(
      "unprocessed-module",
      Level.ERROR,
      "Exceptions are marked, and no registry knows them: the processor did not run.",
      "compile the module with telltale-processor on the annotation processor path (with JDK 23 or"
          + " newer on the class path only if -proc:full is set; for Kotlin through kapt)"),
  LOST_CATALOGUE(
      "lost-catalogue",
      Level.ERROR,
      "An archive has a registry and no META-INF/telltale/errors.json.",
      "keep META-INF/telltale when you package it"),
  INVALID_CATALOGUE(
      "invalid-catalogue",
      Level.ERROR,
      "A META-INF/telltale/errors.json cannot be read.",
      "compile the module again with the telltale-processor of this version"),
  STALE_CLASS(
      "stale-class",
      Level.ERROR,
      "The catalogue names a class that the archive has not.",
      "build the module anew, from clean; where a tool shrinks or renames classes, let it keep this"
          + " one"),
  UNLISTED_CLASS(
      "unlisted-class",
      Level.ERROR,
      "An exception is marked, and its archive's catalogue does not list it.",
      "build the module anew, from clean; where several jars were merged, each of them needs its"
          + " own META-INF/telltale/errors.json, so do not merge them"),
  UNREACHABLE_REGISTRY(
      "unreachable-registry",
      Level.ERROR,
      "The service loader does not find the registry, so that nothing is masked by it.",
      "keep META-INF/services when you package it, and merge these files where several jars become"
          + " one; in a named module, provide ErrorModule with it"),
  TWO_VERSIONS(
      "two-versions",
      Level.WARNING,
      "One module is there twice, with different errors.",
      "keep one of the two versions"),
  UNSOUND_JAR(
      "unsound-jar",
      Level.WARNING,
      "A jar inside of an archive is none, so that nobody knows what it declares.",
      "package the archive anew, or leave the file out"),
  UNREADABLE_CLASS(
      "unreadable-class",
      Level.WARNING,
      "A class file cannot be read, so that nobody knows whether it is marked.",
      "use a newer version of telltale-catalogue if it comes from a newer JDK");

  private final String id;
  private final Level level;
  private final String summary;
  private final String remedy;

  CheckRule(String id, Level level, String summary, String remedy) {
    this.id = id;
    this.level = level;
    this.summary = summary;
    this.remedy = remedy;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Level level() {
    return level;
  }

  @Override
  public String summary() {
    return summary;
  }

  @Override
  public String remedy() {
    return remedy;
  }
}
