/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table that says which test shows what of Spring Boot names what there is, and all of it. */
class SpringBootTableTest {

  private static final Path ROOT = Path.of("..");
  private static final Path PAGE = ROOT.resolve("peers/spring-boot/README.md");
  private static final Pattern REQUEST = Pattern.compile("`(/[a-z/-]+)`");
  private static final Pattern MAPPING =
      Pattern.compile("@(?:Get|Post)Mapping\\((?:path = )?\"(/[a-z-]+)\"");
  private static final Pattern CELL = Pattern.compile("(?m)^ {2}([A-Z]+_[34])\\(");
  private static final Pattern TEST = Pattern.compile("`(\\w+(?:Peer|Test))(?:\\.(\\w+))?`");

  /** What does not fail: it is what a failing request calls, or says how it stands. */
  private static final List<String> NO_ROWS = List.of("/quoting", "/report");

  /** Where a filter fails, and no handler. */
  private static final List<String> OF_FILTERS =
      List.of("/filtered", "/login", "/closed", "/closed/guest");

  @Test
  void hasEveryRequestOfTheApplicationsAndNoOther() throws IOException {
    Set<String> mapped = found(MAPPING, sources("peers/spring-boot/src/main/java"));
    NO_ROWS.forEach(mapped::remove);
    mapped.addAll(OF_FILTERS);

    assertThat(mapped).hasSizeGreaterThan(15);
    assertThat(found(REQUEST, Files.readString(PAGE))).isEqualTo(mapped);
  }

  @Test
  void hasEveryCell() throws IOException {
    String cells =
        Files.readString(ROOT.resolve("sample/src/test/java/io/telltale/sample/SpringCell.java"));
    Set<String> all = found(CELL, cells);

    assertThat(all).hasSizeGreaterThan(3);
    assertThat(Files.readString(PAGE))
        .contains(all.stream().map(cell -> "| `" + cell + "` |").toList());
  }

  @Test
  void everyTestInItExists() throws IOException {
    String tests =
        sources("sample/src/test/java") + sources("extensions/spring-boot-starter/src/test/java");
    List<MatchResult> named = TEST.matcher(Files.readString(PAGE)).results().toList();

    assertThat(named).hasSizeGreaterThan(25);
    for (MatchResult test : named) {
      assertThat(tests).contains("class " + test.group(1) + " {");
      if (test.group(2) != null) {
        assertThat(tests).contains("@Test\n  void " + test.group(2) + "()");
      }
    }
  }

  private static Set<String> found(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String sources(String folder) throws IOException {
    StringBuilder sources = new StringBuilder();
    try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        sources.append(Files.readString(file));
      }
    }
    return sources.toString();
  }
}
