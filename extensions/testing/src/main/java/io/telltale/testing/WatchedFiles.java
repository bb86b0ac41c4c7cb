/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** The files that a test names: what has been added to them since it began. */
final class WatchedFiles {

  private final List<String> names;

  /** How long each was when the test began. */
  private final Map<Path, Long> lengths = new HashMap<>();

  WatchedFiles(List<String> names) {
    this.names = List.copyOf(names);
    for (String name : this.names) {
      matching(name).forEach(file -> lengths.put(file, sizeOf(file)));
    }
  }

  /** Adds what is in the files now to what is searched. */
  void addTo(Capture capture) {
    for (String name : names) {
      for (Path file : matching(name)) {
        capture.logged(ObservedOutput.ofLines("file " + file, "", added(file)));
      }
    }
  }

  /** Returns the names that no file has: nothing was searched, and so nothing was proved. */
  List<String> missing() {
    return names.stream().filter(name -> matching(name).isEmpty()).toList();
  }

  private String added(Path file) {
    try {
      byte[] all = Files.readAllBytes(file);
      int from = Math.toIntExact(lengths.getOrDefault(file, 0L));
      boolean isZipped = file.getFileName().toString().endsWith(".gz");
      if (isZipped || from > all.length) {
        from = 0; // It was begun anew.
      }
      InputStream in = new ByteArrayInputStream(all, from, all.length - from);
      byte[] added = isZipped ? new GZIPInputStream(in).readAllBytes() : in.readAllBytes();
      return new String(added, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long sizeOf(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A star stands for any part of the name of a file, not of a folder. */
  private static List<Path> matching(String name) {
    Path file = Path.of(name.replace('*', '_')).toAbsolutePath();
    Path folder = file.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      return List.of();
    }
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + last);
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(each -> Files.isRegularFile(each) && matcher.matches(each.getFileName()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
