/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue.internal.cli;

import io.telltale.catalogue.internal.report.Tool;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The command line.
 *
 * <p>This type is internal and is hence not for public use.
 */
@Command(
    name = Tool.NAME,
    mixinStandardHelpOptions = true,
    versionProvider = RootCommand.Version.class,
    synopsisSubcommandLabel = "(catalogue | check | diff | evidence | export)",
    subcommands = {
      CatalogueCommand.class,
      CheckCommand.class,
      DiffCommand.class,
      EvidenceCommand.class,
      ExportCommand.class
    },
    description = "One catalogue of the errors that many modules declare with Telltale.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:nothing is wrong",
      "1:something was found that fails a build",
      "2:wrong use: an option, or an input that cannot be read"
    })
public final class RootCommand {

  /** The exit code where something was found. */
  static final int FINDINGS = 1;

  /** Made by {@link #commandLine}. */
  RootCommand() {}

  /** Returns the command line, with what it says of failures. */
  public static CommandLine commandLine() {
    return new CommandLine(new RootCommand())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .registerConverter(Path.class, Paths::of)
        .setExecutionExceptionHandler(new Failures());
  }

  /** The version, read when somebody asks. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {Tool.NAME + " " + Tool.version()};
    }
  }
}
