/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.maven;

import java.io.File;
import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/**
 * Writes for whoever answers for data protection which value leaves with an error, in which form,
 * who allowed it, and which test proves it.
 */
@Mojo(
    name = "evidence",
    defaultPhase = LifecyclePhase.VERIFY,
    requiresDependencyResolution = ResolutionScope.RUNTIME,
    threadSafe = true)
public final class EvidenceMojo extends ToolMojo {

  /** The folder to write. */
  @Parameter(
      property = "telltale.evidenceDirectory",
      defaultValue = "${project.build.directory}/evidence")
  @Nullable File evidenceDirectory;

  /** The heading of the page. */
  @Parameter(property = "telltale.title", defaultValue = "Data protection")
  @Nullable String title;

  /** The lock of the project, if it has one. */
  @Parameter(property = "telltale.lockFile", defaultValue = "${project.basedir}/telltale.lock")
  @Nullable File lockFile;

  /** Where tests have written what they searched for, if they have. */
  @Parameter(property = "telltale.evidence", defaultValue = "${project.build.directory}/no-leaks")
  @Nullable File tests;

  /** What has to be there: tests, locks, or both with a comma. */
  @Parameter(property = "telltale.require")
  @Nullable String require;

  /** Made by Maven. */
  public EvidenceMojo() {}

  @Override
  List<String> arguments(List<String> inputs) {
    return all(
        List.of("evidence"),
        option("--title", title),
        option("--output", evidenceDirectory),
        option("--lock", ifThere(lockFile)),
        option("--tests", ifThere(tests)),
        option("--require", require),
        inputs);
  }

  private static @Nullable File ifThere(@Nullable File file) {
    return file != null && file.exists() ? file : null;
  }

  @Override
  String failure() {
    return "A value that leaves lacks a test or a line of the lock; the lines above say how many";
  }
}
