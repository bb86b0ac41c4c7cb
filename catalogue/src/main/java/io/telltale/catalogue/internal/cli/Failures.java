/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue.internal.cli;

import io.telltale.catalogue.internal.read.BadInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine;

/** Says in one line what went wrong where that is the input's; a defect shows its stack trace. */
final class Failures implements CommandLine.IExecutionExceptionHandler {

  @Override
  public int handleExecutionException(
      Exception failure, CommandLine command, CommandLine.ParseResult parsed) throws Exception {
    if (failure instanceof BadInputException
        || failure instanceof IOException
        || failure instanceof UncheckedIOException) {
      String message = failure instanceof BadInputException ? failure.getMessage() : words(failure);
      command.getErr().println(command.getCommandSpec().root().name() + ": " + message);
      return CommandLine.ExitCode.USAGE;
    }
    throw failure;
  }

  /** Inputs tell their own failures: what is left is that of an output. */
  private static String words(Exception failure) {
    Throwable cause = failure instanceof UncheckedIOException ? failure.getCause() : failure;
    if (!(cause instanceof FileSystemException file) || file.getFile() == null) {
      return "the output cannot be written: " + cause + "; name another place";
    }
    String path = "'" + file.getFile() + "' cannot be written: ";
    if (file instanceof AccessDeniedException) {
      return path + "access is denied; make it writable, or name another place";
    }
    if (file instanceof FileAlreadyExistsException) {
      return path + "it is a file, and a folder is needed; delete it, or name another place";
    }
    if (Files.isDirectory(Path.of(file.getFile()))) {
      return path + "it is a folder, and a file is needed; delete it, or name another place";
    }
    String reason = file.getReason() == null ? "" + file : file.getReason();
    return path + reason + "; name another place";
  }
}
