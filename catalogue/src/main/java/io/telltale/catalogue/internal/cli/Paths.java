/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue.internal.cli;

import io.telltale.catalogue.internal.read.BadInputException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;

/** The paths of options. */
final class Paths {

  private Paths() {}

  /** Returns the path that an option names; an empty text names none. */
  static Path of(String text) {
    if (text.isBlank()) {
      throw new CommandLine.TypeConversionException(
          "'" + text + "' is no path; name a file or a folder");
    }
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new CommandLine.TypeConversionException(
          "'" + text + "' is no path: " + e.getReason() + "; correct it");
    }
  }

  /**
   * Writes a document, and the folders above it.
   *
   * @param inputs what was read; none of it is overwritten
   */
  static void write(Path file, String text, List<String> inputs)
      throws BadInputException, IOException {
    for (String input : inputs) {
      for (String element : input.split(File.pathSeparator, -1)) {
        if (isSame(file, element)) {
          throw new BadInputException(
              "'" + file + "' is an input, and would be overwritten; name another output");
        }
      }
    }
    Path parent = file.toAbsolutePath().getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    Files.writeString(file, text);
  }

  private static boolean isSame(Path file, String input) throws IOException {
    try {
      Path path = Path.of(input);
      return !input.isEmpty()
          && Files.isRegularFile(path)
          && Files.exists(file)
          && Files.isSameFile(path, file);
    } catch (InvalidPathException e) {
      // An address, for one.
      return false;
    }
  }
}
