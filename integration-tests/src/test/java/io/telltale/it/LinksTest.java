/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every link of a page to a file or a heading of this project leads there. */
class LinksTest {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private static final Pattern CODE = Pattern.compile("(?s)```.*?```|`[^`\n]*`");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +(.+?) *$");
  private static final Pattern ID = Pattern.compile("<a id=\"([^\"]+)\">");
  private static final Pattern FENCE = Pattern.compile("(?s)```.*?```");

  private final Map<Path, Set<String>> anchors = new HashMap<>();

  private static List<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>();
    try (Stream<Path> files = Files.list(ROOT)) {
      files.filter(LinksTest::isPage).forEach(pages::add);
    }
    for (String folder : List.of("docs", "benchmarks")) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
        files
            .filter(LinksTest::isPage)
            .filter(file -> !file.toString().contains("/target/"))
            .forEach(pages::add);
      }
    }
    return pages;
  }

  private static boolean isPage(Path file) {
    return file.toString().endsWith(".md");
  }

  @Test
  void everyLinkLeadsSomewhere() throws IOException {
    List<Path> pages = pages();
    List<String> broken = new ArrayList<>();
    int links = 0;
    for (Path page : pages) {
      Matcher link = LINK.matcher(CODE.matcher(Files.readString(page)).replaceAll(""));
      while (link.find()) {
        if (!link.group(1).contains(":")) {
          links++;
          if (!leadsSomewhere(page, link.group(1))) {
            broken.add(ROOT.relativize(page) + " -> " + link.group(1));
          }
        }
      }
    }
    assertThat(pages).hasSizeGreaterThan(15);
    assertThat(links).isGreaterThan(150);
    assertThat(broken).isEmpty();
  }

  @Test
  void noPageHoldsWhatAMergeHasLeft() throws IOException {
    for (Path page : pages()) {
      assertThat(FENCE.matcher(Files.readString(page)).replaceAll("").lines())
          .as(page.toString())
          .noneMatch(line -> line.matches("(<<<<<<<|>>>>>>>) .*"));
    }
  }

  private boolean leadsSomewhere(Path page, String link) {
    int hash = link.indexOf('#');
    String file = hash < 0 ? link : link.substring(0, hash);
    Path target = file.isEmpty() ? page : page.resolveSibling(file).normalize();
    if (!Files.exists(target)) {
      return false;
    }
    return hash < 0 || !isPage(target) || anchorsOf(target).contains(link.substring(hash + 1));
  }

  private Set<String> anchorsOf(Path page) {
    return anchors.computeIfAbsent(page, LinksTest::readAnchors);
  }

  private static Set<String> readAnchors(Path page) {
    Set<String> found = new HashSet<>();
    try {
      String text = FENCE.matcher(Files.readString(page)).replaceAll("");
      ID.matcher(text).results().forEach(id -> found.add(id.group(1)));
      Matcher heading = HEADING.matcher(text);
      while (heading.find()) {
        String anchor = anchor(heading.group(1));
        int number = 1;
        String unique = anchor;
        while (!found.add(unique)) {
          unique = anchor + "-" + number++;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  /** As the usual viewers of Markdown make it of a heading. */
  private static String anchor(String heading) {
    return heading
        .replaceAll("\\[([^\\]]*)\\]\\([^)]*\\)", "$1")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N} _-]", "")
        .replace(' ', '-');
  }
}
