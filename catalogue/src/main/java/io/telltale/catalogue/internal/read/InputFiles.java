/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue.internal.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;

/**
 * Reads files that a user names: files only, since a pipe may wait for ever, and no endless ones.
 *
 * <p>This type is internal and is hence not for public use.
 */
public final class InputFiles {

  /** Many times what a large company's catalogue has, and little enough for a small JVM. */
  static final int MOST_BYTES = 64 * 1024 * 1024;

  private InputFiles() {}

  /**
   * Makes sure that a path is a file.
   *
   * @throws BadInputException if it is not there, or is a folder, pipe or device
   */
  public static void requireFile(Path path) throws BadInputException {
    if (Files.notExists(path)) {
      throw new BadInputException(
          "'" + path + "' does not exist; build it first, or correct the path");
    }
    if (!Files.isRegularFile(path)) {
      throw new BadInputException("'" + path + "' is no file; name a file");
    }
  }

  /**
   * Reads what stands in a file or comes from elsewhere.
   *
   * @throws IOException if it is too large, too
   */
  static byte[] bytes(InputStream in, String name) throws IOException {
    byte[] bytes = in.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw new ZipException(
          "'" + name + "' is larger than the " + MOST_BYTES + " bytes that are read at most");
    }
    return bytes;
  }

  /**
   * Reads a text.
   *
   * @throws BadInputException if it is no file, or too large a one
   */
  public static String text(Path path) throws BadInputException, IOException {
    requireFile(path);
    long size = Files.size(path);
    if (size > MOST_BYTES) {
      throw new BadInputException(
          "'%s' has %d bytes, and %d are read at most; split it, or name another file"
              .formatted(path, size, MOST_BYTES));
    }
    return Files.readString(path);
  }
}
