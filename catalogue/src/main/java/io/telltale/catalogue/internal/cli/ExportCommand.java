/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue.internal.cli;

import io.telltale.catalogue.internal.export.CollectorRules;
import io.telltale.catalogue.internal.export.GrpcErrors;
import io.telltale.catalogue.internal.export.WeaverRegistry;
import io.telltale.catalogue.internal.model.Catalogue;
import io.telltale.catalogue.internal.read.Inputs;
import io.telltale.catalogue.internal.site.OpenApi;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the errors in the form of another tool. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description =
        "Writes the errors in the form of another tool: components of OpenAPI 3.1, rules for the"
            + " OpenTelemetry Collector, a registry for Weaver, or the mapping to gRPC.")
final class ExportCommand implements Callable<Integer> {

  @Option(
      names = {"-o", "--output"},
      paramLabel = "<file>",
      description = "Writes there in place of the console.")
  @Nullable Path output;

  @Option(
      names = "--format",
      paramLabel = "<format>",
      defaultValue = "openapi",
      description = "openapi, collector, weaver or grpc. Default: openapi.")
  ExportFormat format = ExportFormat.OPENAPI;

  @Option(
      names = "--title",
      paramLabel = "<text>",
      defaultValue = "Errors",
      description = "The title of the document of OpenAPI. Default: Errors.")
  String title = "Errors";

  @Option(
      names = "--release",
      paramLabel = "<text>",
      defaultValue = "1",
      description = "The version of the document of OpenAPI. Default: 1.")
  String release = "1";

  @Parameters(arity = "1..*", paramLabel = "<input>", description = "The same as of the catalogue.")
  List<String> inputs = List.of();

  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    Catalogue catalogue = Inputs.read(inputs).catalogue();
    String document =
        switch (format) {
          case OPENAPI -> OpenApi.write(catalogue, title, release);
          case COLLECTOR -> CollectorRules.write(catalogue);
          case WEAVER -> WeaverRegistry.write(catalogue);
          case GRPC -> GrpcErrors.write(catalogue);
        };
    if (format == ExportFormat.COLLECTOR) {
      PrintWriter errors = spec.commandLine().getErr();
      CollectorRules.uncovered(catalogue).forEach(errors::println);
      errors.flush();
    }
    PrintWriter console = spec.commandLine().getOut();
    if (output == null) {
      console.print(document);
    } else {
      Paths.write(output, document, inputs);
    }
    console.flush();
    return 0;
  }
}
