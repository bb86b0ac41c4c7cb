/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue.internal.cli;

import io.telltale.catalogue.internal.evidence.Evidence;
import io.telltale.catalogue.internal.evidence.Gap;
import io.telltale.catalogue.internal.evidence.Locks;
import io.telltale.catalogue.internal.evidence.Outlet;
import io.telltale.catalogue.internal.evidence.Proofs;
import io.telltale.catalogue.internal.read.Inputs;
import io.telltale.catalogue.internal.report.Amount;
import io.telltale.catalogue.internal.site.EvidencePage;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes which value leaves in which form, who allowed it, and which test proves it. */
@Command(
    name = "evidence",
    mixinStandardHelpOptions = true,
    description =
        "Writes for whoever answers for data protection what leaves with each error, in which form,"
            + " where, by which line of a lock, and which test has searched for it:"
            + " data-protection.html and data-protection.json.")
final class EvidenceCommand implements Callable<Integer> {

  /** What has to be there for each member. */
  enum Required {
    /** A test that has searched for it, if it is masked. */
    TESTS,
    /** A line of a lock that says the same. */
    LOCKS;

    private boolean isMissing(Evidence evidence) {
      return this == TESTS
          ? evidence.count(Gap.UNTESTED) > 0
          : !evidence.locked()
              || evidence.count(Gap.UNLOCKED) > 0
              || evidence.count(Gap.LOCK_DIFFERS) > 0;
    }
  }

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "<folder>",
      description = "The folder to write.")
  Path output = Path.of("");

  @Option(
      names = "--title",
      paramLabel = "<text>",
      defaultValue = "Data protection",
      description = "The heading of the page. Default: Data protection.")
  String title = "Data protection";

  @Option(
      names = "--lock",
      paramLabel = "<file>",
      description = "A telltale.lock; more than one by repeating it.")
  List<Path> locks = List.of();

  @Option(
      names = "--tests",
      paramLabel = "<folder>",
      description =
          "Where tests with @NoLeaks have written what they searched for, as"
              + " -Dtelltale.evidence=<folder> told them; more than one by repeating it.")
  List<Path> tests = List.of();

  @Option(
      names = "--require",
      split = ",",
      paramLabel = "<what>",
      description = "tests, locks or both, with a comma: the exit code is 1 where one is missing.")
  List<Required> required = List.of();

  @Parameters(arity = "1..*", paramLabel = "<input>", description = "The same as of the catalogue.")
  List<String> inputs = List.of();

  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    Inputs read = Inputs.read(inputs);
    Evidence evidence =
        Evidence.of(
            read.catalogue(), Outlet.in(read.archives()), Locks.read(locks), Proofs.read(tests));
    EvidencePage.write(evidence, title, output);
    PrintWriter console = spec.commandLine().getOut();
    console.println(
        Amount.of(evidence.rows().size(), "member")
            + ": "
            + output.resolve("data-protection.html"));
    for (Gap gap : Gap.values()) {
      long count = evidence.count(gap);
      if (count > 0) {
        console.println(gap.id + ": " + Amount.of(count, "member"));
      }
    }
    if (required.contains(Required.LOCKS) && !evidence.locked()) {
      console.println("locks are required, and none is named; name telltale.lock with --lock");
    }
    console.flush();
    boolean missing = required.stream().anyMatch(what -> what.isMissing(evidence));
    return missing ? RootCommand.FINDINGS : 0;
  }
}
