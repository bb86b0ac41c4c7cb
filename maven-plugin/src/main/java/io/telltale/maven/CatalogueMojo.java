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

/** Writes the catalogue of a project and of all that it needs: pages, Markdown and JSON. */
@Mojo(
    name = "catalogue",
    defaultPhase = LifecyclePhase.PACKAGE,
    requiresDependencyResolution = ResolutionScope.RUNTIME,
    threadSafe = true)
public final class CatalogueMojo extends ToolMojo {

  /** The folder to write. */
  @Parameter(
      property = "telltale.outputDirectory",
      defaultValue = "${project.build.directory}/errors")
  @Nullable File outputDirectory;

  /** The heading of the pages. */
  @Parameter(property = "telltale.title", defaultValue = "Errors")
  @Nullable String title;

  /** Made by Maven. */
  public CatalogueMojo() {}

  @Override
  List<String> arguments(List<String> inputs) {
    return all(
        List.of("catalogue"),
        option("--title", title),
        option("--output", outputDirectory),
        inputs);
  }

  @Override
  String failure() {
    return "The catalogue was not written";
  }
}
