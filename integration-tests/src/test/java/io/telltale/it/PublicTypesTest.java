/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What users may call, as it is listed in {@code src/test/resources/api}: a type or member that
 * appears or goes changes that file, and whoever reviews it sees it. {@code
 * -Dtelltale.golden.update=true} writes it anew.
 *
 * <p>{@code javap} reads the class files, so that what an extension stands on need not be here.
 */
class PublicTypesTest {

  private static final Pattern MODULE = Pattern.compile("<module>((?!peers/).*)</module>");

  /** What only our own modules and tools use. */
  private static final Set<String> NOT_FOR_USE = Set.of("processor", "sdk-legacy-hook");

  /** Those that are published and have sources. */
  private static List<String> modules() throws IOException {
    return MODULE
        .matcher(Files.readString(Path.of("../pom.xml")))
        .results()
        .map(found -> found.group(1))
        .filter(module -> Files.isDirectory(Path.of("..", module, "src/main/java")))
        .filter(module -> !isSkipped(Path.of("..", module, "pom.xml")))
        .filter(module -> !NOT_FOR_USE.contains(module))
        .toList();
  }

  private static boolean isSkipped(Path pom) {
    try {
      return Files.readString(pom).contains("<maven.deploy.skip>true");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("modules")
  void whatIsPublicIsListedAndOnThePageOfTheApi(String module) throws IOException {
    List<String> found = listing(module);
    String name = module.substring(module.lastIndexOf('/') + 1);
    Path list = Path.of("src/test/resources/api", name + ".txt");
    if (Boolean.getBoolean("telltale.golden.update")) {
      Files.createDirectories(list.getParent());
      Files.write(list, found);
    }

    assertThat(found).isEqualTo(Files.readAllLines(list));
    // A client's byte code would name it, and no longer link when it goes.
    assertThat(found).noneMatch(line -> line.matches(".*io\\.telltale\\.[a-z.]*internal.*"));
    String page = Files.readString(Path.of("../docs/api.md"));
    assertThat(found)
        .filteredOn(line -> !line.startsWith(" ") && !line.contains("$"))
        .allSatisfy(type -> assertThat(page).contains("`" + simpleName(type) + "`"));
  }

  private static String simpleName(String type) {
    String name = type.replaceFirst("(<| extends | implements ).*", "");
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** Returns the public types of a module, sorted, and below each one its members, sorted. */
  private static List<String> listing(String module) throws IOException {
    Path classes = Path.of("..", module, "target", "classes");
    List<String> files;
    try (Stream<Path> all = Files.walk(classes)) {
      files =
          all.map(file -> classes.relativize(file).toString())
              .filter(file -> file.endsWith(".class") && !file.endsWith("-info.class"))
              .filter(file -> !file.contains("/internal/"))
              .map(file -> classes.resolve(file).toString())
              .sorted()
              .toList();
    }
    List<List<String>> types = types(javap(files));
    List<String> shown = types.stream().map(type -> binaryName(type.get(0))).toList();
    return types.stream()
        .filter(type -> shown.containsAll(around(binaryName(type.get(0)))))
        .sorted((one, other) -> binaryName(one.get(0)).compareTo(binaryName(other.get(0))))
        .flatMap(List::stream)
        .toList();
  }

  private static List<String> javap(List<String> files) {
    if (files.isEmpty()) {
      return List.of();
    }
    StringWriter out = new StringWriter();
    ToolProvider javap = ToolProvider.findFirst("javap").orElseThrow();
    List<String> arguments = new ArrayList<>(List.of("-protected"));
    arguments.addAll(files);
    PrintWriter printed = new PrintWriter(out);
    assertThat(javap.run(printed, printed, arguments.toArray(new String[0])))
        .as("javap: %s", out)
        .isZero();
    return out.toString().lines().toList();
  }

  /** Returns the types that are public themselves. */
  private static List<List<String>> types(List<String> lines) {
    List<List<String>> types = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith("public ")) {
        int end = lines.subList(i, lines.size()).indexOf("}") + i;
        List<String> members = new ArrayList<>(lines.subList(i + 1, end));
        Collections.sort(members);
        members.add(0, lines.get(i).replaceFirst(" \\{$", ""));
        types.add(members);
        i = end;
      }
    }
    return types;
  }

  private static String binaryName(String type) {
    return type.replaceFirst(".*? (class|interface) ", "").replaceFirst("[< ].*", "");
  }

  /** Returns the types around one, all of which have to be public for anybody to see it. */
  private static List<String> around(String name) {
    List<String> around = new ArrayList<>();
    for (int end = name.lastIndexOf('$'); end > 0; end = name.lastIndexOf('$', end - 1)) {
      around.add(name.substring(0, end));
    }
    return around;
  }
}
