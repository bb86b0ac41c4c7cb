/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue.internal.cli;

import io.telltale.catalogue.internal.read.BadInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import picocli.CommandLine;

/** Says in one line what went wrong where that is the input's; a defect shows its stack trace. */
final class Failures implements CommandLine.IExecutionExceptionHandler {

  @Override
  public int handleExecutionException(
      Exception failure, CommandLine command, CommandLine.ParseResult parsed) throws Exception {
    if (failure instanceof BadInputException
        || failure instanceof IOException
        || failure instanceof UncheckedIOException) {
      String message = failure instanceof BadInputException ? failure.getMessage() : "" + failure;
      command.getErr().println(command.getCommandSpec().root().name() + ": " + message);
      return CommandLine.ExitCode.USAGE;
    }
    throw failure;
  }
}
