/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.lock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where the lock of a module lies: where the option says, else beside the build file of the project
 * that the classes are written to, if it is there.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class LockFile {

  static final String NAME = "telltale.lock";

  /** More facts no module has. */
  private static final long MAX_BYTES = 16L << 20;

  /** What stands in the directory of a project. */
  private static final List<String> BUILD_FILES =
      List.of(
          "pom.xml", "build.gradle", "build.gradle.kts", "build.xml", "build.sbt", "BUILD.bazel");

  private final Path path;

  private LockFile(Path path) {
    this.path = path;
  }

  /**
   * Returns the lock of a module, or nothing if it has none.
   *
   * @param option where it is to be, or nothing if it counts only if it exists
   * @param output the directory of the classes, if there is one
   */
  public static Optional<LockFile> find(Optional<String> option, Optional<Path> output) {
    Optional<Path> project = output.flatMap(LockFile::project);
    if (option.isPresent()) {
      Path path = Path.of(option.get());
      return Optional.of(new LockFile(project.map(p -> p.resolve(path)).orElse(path)));
    }
    return project.map(p -> p.resolve(NAME)).filter(Files::isRegularFile).map(LockFile::new);
  }

  public static boolean isPath(String option) {
    try {
      return !option.isBlank() && !Files.isDirectory(Path.of(option));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static Optional<Path> project(Path output) {
    for (Path path = output.toAbsolutePath(); path != null; path = path.getParent()) {
      if (BUILD_FILES.stream().map(path::resolve).anyMatch(Files::exists)) {
        return Optional.of(path);
      }
    }
    return Optional.empty();
  }

  String name() {
    return path.getFileName().toString();
  }

  /** Returns its text, or nothing if it does not exist yet. */
  Optional<String> read() throws IOException {
    if (!Files.exists(path)) {
      return Optional.empty();
    }
    // Of a device there may be no end.
    if (!Files.isRegularFile(path) || Files.size(path) > MAX_BYTES) {
      throw new IOException("it is no file, or one of more than 16 MB");
    }
    return Optional.of(Files.readString(path));
  }

  void write(String text) throws IOException {
    Path directory = path.getParent();
    if (directory != null) {
      Files.createDirectories(directory);
    }
    Files.writeString(path, text);
  }
}
