/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the sources of all modules lie in packages. */
class PackagesTest {

  /** More, and nobody finds a class by looking through its package. */
  private static final int MOST_TYPES = 45;

  private static final Pattern IMPORT =
      Pattern.compile("(?m)^import (?:static )?(io\\.telltale\\.[a-z.]+)\\.[A-Z]");

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

  /** What an arrow of the picture says is so, and what is so follows from its arrows. */
  @ParameterizedTest
  @ValueSource(strings = {"processor", "runtime", "sdk", "catalogue"})
  void thePictureOfTheArchitectureIsTrue(String module) throws IOException {
    Map<String, Set<String>> arrows = arrows(module);
    PackagePicture picture = PackagePicture.of(module, arrows.keySet());

    assertThat(picture.arrows().keySet()).isEqualTo(arrows.keySet());
    assertThat(picture.arrows())
        .allSatisfy((from, drawn) -> assertThat(arrows.get(from)).as(from).containsAll(drawn));
    assertThat(arrows)
        .allSatisfy((from, to) -> assertThat(picture.reachedFrom(from)).as(from).containsAll(to));
  }

  /** Returns the packages of a module, and for each one the others that it names. */
  private static Map<String, Set<String>> arrows(String module) throws IOException {
    Map<String, Set<String>> arrows = new TreeMap<>();
    for (JavaClass type :
        new ClassFileImporter().importPath(Path.of("..", module, "target", "classes"))) {
      Set<String> to = arrows.computeIfAbsent(type.getPackageName(), any -> new TreeSet<>());
      type.getDirectDependenciesFromSelf()
          .forEach(use -> to.add(use.getTargetClass().getPackageName()));
    }
    // A constant that the compiler has put in is in no class file.
    Path sources = Path.of("..", module, "src", "main", "java");
    for (Path source : files(sources).filter(PackagesTest::isSource).toList()) {
      String name = sources.relativize(source).getParent().toString();
      Set<String> to = arrows.get(name.replace(File.separatorChar, '.'));
      IMPORT.matcher(Files.readString(source)).results().forEach(found -> to.add(found.group(1)));
    }
    arrows.forEach(
        (from, to) -> {
          to.retainAll(arrows.keySet());
          to.remove(from);
        });
    return arrows;
  }

  /** Returns the sources of every module, without those that only describe a package. */
  private static List<Path> sources() throws IOException {
    return folders("src", "main", "java").stream()
        .flatMap(PackagesTest::files)
        .filter(PackagesTest::isSource)
        .toList();
  }

  private static boolean isSource(Path file) {
    return file.toString().endsWith(".java")
        && !file.endsWith("package-info.java")
        && !file.endsWith("module-info.java");
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
