/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.maven;

import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/**
 * Compares the errors of a project and of all that it needs with earlier ones. The build fails
 * where clients break, or more data leaves than before.
 */
@Mojo(
    name = "diff",
    defaultPhase = LifecyclePhase.VERIFY,
    requiresDependencyResolution = ResolutionScope.RUNTIME,
    threadSafe = true)
public final class DiffMojo extends ReportMojo {

  /** What was before: a jar, a folder, a class path, an address, errors.json or catalogue.json. */
  @Parameter(property = "telltale.old", required = true)
  @Nullable String old;

  /** What does not fail the build: breaking, widening, or both with a comma. */
  @Parameter(property = "telltale.allow")
  @Nullable String allow;

  /** Made by Maven. */
  public DiffMojo() {}

  @Override
  List<String> arguments(List<String> inputs) {
    String now = String.join(java.io.File.pathSeparator, inputs);
    List<String> before = old == null ? List.of() : List.of(old);
    return all(List.of("diff"), report(), option("--allow", allow), before, List.of(now));
  }

  @Override
  String failure() {
    return "The errors have changed for those who know them; the lines above say how";
  }
}
