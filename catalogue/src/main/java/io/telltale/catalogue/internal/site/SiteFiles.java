/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue.internal.site;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Writes files into one folder, and deletes the pages there that were not written again. */
final class SiteFiles {

  /** Says of a page that it is ours. */
  static final String GENERATOR = "telltale-catalogue";

  private static final String MARK = "<meta name=\"generator\" content=\"" + GENERATOR + "\">";

  private final Path folder;
  private final Set<Path> written = new HashSet<>();

  SiteFiles(Path folder) {
    this.folder = folder;
  }

  void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    written.add(file);
  }

  /** Writes a file of this package's resources. */
  void copy(String name) throws IOException {
    try (InputStream in = SiteFiles.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException(name + " is not in the jar");
      }
      write(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  /** Deletes the pages of an earlier catalogue, and nothing that we have not written. */
  void deleteOthers(String pages) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(Files.createDirectories(folder.resolve(pages)))) {
      files = all.filter(file -> file.toString().endsWith(".html")).toList();
    }
    for (Path file : files) {
      if (!written.contains(file) && Files.readString(file).contains(MARK)) {
        Files.delete(file);
      }
    }
  }
}
