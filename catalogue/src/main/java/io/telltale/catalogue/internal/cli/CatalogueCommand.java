/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue.internal.cli;

import io.telltale.catalogue.internal.model.Catalogue;
import io.telltale.catalogue.internal.read.Inputs;
import io.telltale.catalogue.internal.report.Amount;
import io.telltale.catalogue.internal.site.Site;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the catalogue of all modules. */
@Command(
    name = "catalogue",
    aliases = "catalog",
    mixinStandardHelpOptions = true,
    description =
        "Writes every error of every module: pages to open in a browser (index.html), Markdown"
            + " (catalogue.md) and JSON (catalogue.json).")
final class CatalogueCommand implements Callable<Integer> {

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "<folder>",
      description = "The folder to write; pages of codes that are gone are deleted there.")
  Path output = Path.of("");

  @Option(
      names = "--title",
      paramLabel = "<text>",
      defaultValue = "Errors",
      description = "The heading of the pages. Default: Errors.")
  String title = "Errors";

  @Parameters(
      arity = "1..*",
      paramLabel = "<input>",
      description =
          "Jars, folders of jars, folders of classes, class paths, addresses of applications"
              + " (http://…/actuator/telltale), errors.json, catalogue.json.")
  List<String> inputs = List.of();

  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    Catalogue catalogue = Inputs.read(inputs).catalogue();
    new Site(catalogue, title).write(output);
    PrintWriter console = spec.commandLine().getOut();
    console.println(
        Amount.of(catalogue.size(), "error")
            + " of "
            + Amount.of(catalogue.modules().size(), "module")
            + ": "
            + output.resolve("index.html"));
    console.flush();
    return 0;
  }
}
