/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue.internal.cli;

import io.telltale.catalogue.internal.diff.Change;
import io.telltale.catalogue.internal.diff.Difference;
import io.telltale.catalogue.internal.read.Inputs;
import io.telltale.catalogue.internal.read.Places;
import io.telltale.catalogue.internal.report.Level;
import io.telltale.catalogue.internal.report.Report;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares two catalogues. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    description =
        "Compares two catalogues: what breaks clients, what lets out more data than before, and"
            + " what is compatible.")
final class DiffCommand implements Callable<Integer> {

  @Mixin ReportOptions report = new ReportOptions();

  @Option(
      names = "--allow",
      paramLabel = "<verdict>",
      split = ",",
      description = "breaking or widening: what does not fail the build.")
  Set<Change.Verdict> allowed = EnumSet.noneOf(Change.Verdict.class);

  @Parameters(
      index = "0",
      paramLabel = "<old>",
      description = "A jar, folder, class path, address, errors.json or catalogue.json.")
  String old = "";

  @Parameters(index = "1", paramLabel = "<new>", description = "The same of what comes next.")
  String now = "";

  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    report.tellMissing(spec.commandLine().getErr());
    Inputs before = Inputs.read(List.of(old));
    Inputs after = Inputs.read(List.of(now));
    Places places = new Places(after.archives(), report.sources);
    Report found = Difference.between(before.catalogue(), after.catalogue(), places, allowed);
    report.write(found, List.of(old, now), spec.commandLine().getOut());
    return found.count(Level.ERROR) == 0 ? 0 : RootCommand.FINDINGS;
  }
}
