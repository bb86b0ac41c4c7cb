/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue.internal.cli;

import io.telltale.catalogue.internal.check.Check;
import io.telltale.catalogue.internal.read.BadInputException;
import io.telltale.catalogue.internal.read.Inputs;
import io.telltale.catalogue.internal.read.Places;
import io.telltale.catalogue.internal.report.Level;
import io.telltale.catalogue.internal.report.Report;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Looks at all modules together. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description =
        "Looks at all modules together: codes and names that are given twice, modules that the"
            + " processor has not seen, catalogues that are not those of their classes.")
final class CheckCommand implements Callable<Integer> {

  @Mixin ReportOptions report = new ReportOptions();

  @Parameters(
      arity = "1..*",
      paramLabel = "<input>",
      description = "Jars, folders of jars, folders of classes, class paths.")
  List<String> inputs = List.of();

  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    report.tellMissing(spec.commandLine().getErr());
    for (String input : inputs) {
      if (Inputs.isAddress(input)) {
        throw new BadInputException(
            "'%s' is an address, and check looks into class files; name the application's jar"
                .formatted(input));
      }
    }
    Inputs read = Inputs.read(inputs);
    Report found = Check.of(read, new Places(read.archives(), report.sources));
    report.write(found, inputs, spec.commandLine().getOut());
    return found.count(Level.ERROR) == 0 ? 0 : RootCommand.FINDINGS;
  }
}
