/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue.internal.cli;

import io.telltale.catalogue.internal.read.BadInputException;
import io.telltale.catalogue.internal.report.Report;
import io.telltale.catalogue.internal.report.ReportFormat;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How findings are written, and where. */
final class ReportOptions {

  @Option(
      names = {"-f", "--format"},
      paramLabel = "<format>",
      defaultValue = "text",
      description = "text, json or sarif (2.1.0, for pull requests). Default: text.")
  ReportFormat format = ReportFormat.TEXT;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "<file>",
      description = "Writes there, and to the console how much was found.")
  @Nullable Path output;

  @Option(
      names = "--sources",
      paramLabel = "<folder>",
      description = "Where sources lie, as src/main/java: findings then name file and line.")
  List<Path> sources = List.of();

  /** Says which folders of sources are none; nothing else would show that. */
  void tellMissing(PrintWriter errors) {
    for (Path folder : sources) {
      if (!Files.isDirectory(folder)) {
        errors.println(
            "--sources '" + folder + "' is no folder, so no source is found there; correct it");
      }
    }
    errors.flush();
  }

  /**
   * Writes the report.
   *
   * @param inputs what was read
   */
  void write(Report report, List<String> inputs, PrintWriter console)
      throws BadInputException, IOException {
    String text = format.write(report);
    if (output == null) {
      console.print(text);
    } else {
      Paths.write(output, text, inputs);
      console.println(ReportFormat.summary(report) + "; written to " + output);
    }
    console.flush();
  }
}
