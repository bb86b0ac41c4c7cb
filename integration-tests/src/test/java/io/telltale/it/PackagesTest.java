/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How the sources of all modules lie in packages. */
class PackagesTest {

  /** More, and nobody finds a class by looking through its package. */
  private static final int MOST_TYPES = 45;

  @Test
  void noPackageIsCrowded() throws IOException {
    Map<Path, Long> types = sources().stream().collect(groupingBy(Path::getParent, counting()));

    assertThat(types)
        .containsKey(Path.of("../runtime/src/main/java/io/telltale/runtime"))
        .containsKey(Path.of("../extensions/testing/src/main/java/io/telltale/testing"));
    types.values().removeIf(files -> files <= MOST_TYPES);
    assertThat(types).isEmpty();
  }

  /** Those of one module, and those of all together. */
  @Test
  void packagesFormNoCycle() throws IOException {
    List<Path> classes = folders("target", "classes");

    slices()
        .matching("io.telltale.(**)")
        .should()
        .beFreeOfCycles()
        .check(new ClassFileImporter().importPaths(classes));
  }

  /** Returns the sources of every module, without those that only describe a package. */
  private static List<Path> sources() throws IOException {
    return folders("src", "main", "java").stream()
        .flatMap(PackagesTest::files)
        .filter(file -> file.toString().endsWith(".java"))
        .filter(file -> !file.endsWith("package-info.java"))
        .filter(file -> !file.endsWith("module-info.java"))
        .toList();
  }

  /** Returns a folder of each module that has it. */
  private static List<Path> folders(String first, String... more) throws IOException {
    try (Stream<Path> modules = Files.list(Path.of(".."));
        Stream<Path> extensions = Files.list(Path.of("..", "extensions"))) {
      return Stream.concat(modules, extensions)
          .map(module -> module.resolve(Path.of(first, more)))
          .filter(Files::isDirectory)
          .toList();
    }
  }

  private static Stream<Path> files(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
