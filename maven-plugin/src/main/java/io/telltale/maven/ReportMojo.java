/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.maven;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** A command that reports what it finds. */
abstract class ReportMojo extends ToolMojo {

  /** The form of the report: text, json or sarif. */
  @Parameter(property = "telltale.format", defaultValue = "text")
  @Nullable String format;

  /** The file of the report; without it the report goes to the console. */
  @Parameter(property = "telltale.output")
  @Nullable File output;

  /** Where sources are, so that findings name file and line. By default those of the project. */
  @Parameter(property = "telltale.sources", defaultValue = "${project.compileSourceRoots}")
  @Nullable List<String> sources;

  /** Made by Maven. */
  ReportMojo() {}

  List<String> report() {
    List<String> options =
        new ArrayList<>(all(option("--format", format), option("--output", output)));
    if (sources != null) {
      sources.forEach(folder -> options.addAll(option("--sources", folder)));
    }
    return options;
  }
}
