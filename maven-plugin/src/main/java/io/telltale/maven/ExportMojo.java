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
 * Writes the errors of a project and of all that it needs as components of OpenAPI 3.1: a schema
 * and a response for each code.
 */
@Mojo(
    name = "export",
    defaultPhase = LifecyclePhase.PACKAGE,
    requiresDependencyResolution = ResolutionScope.RUNTIME,
    threadSafe = true)
public final class ExportMojo extends ToolMojo {

  /** The file to write. */
  @Parameter(
      property = "telltale.openApi",
      defaultValue = "${project.build.directory}/errors.openapi.json")
  @Nullable File openApi;

  /** The title of the document. */
  @Parameter(property = "telltale.title", defaultValue = "Errors")
  @Nullable String title;

  /** The version of the document. */
  @Parameter(property = "telltale.release", defaultValue = "${project.version}")
  @Nullable String release;

  /** Made by Maven. */
  public ExportMojo() {}

  @Override
  List<String> arguments(List<String> inputs) {
    return all(
        List.of("export"),
        option("--title", title),
        option("--release", release),
        option("--output", openApi),
        inputs);
  }

  @Override
  String failure() {
    return "The document was not written";
  }
}
