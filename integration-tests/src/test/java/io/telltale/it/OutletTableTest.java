/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table that says which test shows what of each outlet names tests that there are. */
class OutletTableTest {

  private static final Path EXTENSIONS = Path.of("..", "extensions");

  private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|Contract))(?:\\.(\\w+))?`");

  @Test
  void everyTestInItExists() throws IOException {
    Map<String, String> sources = sources();
    String page = Files.readString(EXTENSIONS.resolve("outlet-tests/README.md"));
    List<MatchResult> tests = TEST.matcher(page).results().toList();

    assertThat(tests).hasSizeGreaterThan(25);
    for (MatchResult test : tests) {
      assertThat(sources).as(test.group()).containsKey(test.group(1));
      if (test.group(2) != null) {
        assertThat(sources.get(test.group(1)))
            .as(test.group())
            .contains("@Test\n  void " + test.group(2) + "()");
      }
    }
  }

  private static Map<String, String> sources() throws IOException {
    Map<String, String> sources = new HashMap<>();
    try (Stream<Path> files = Files.walk(EXTENSIONS)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        String name = file.getFileName().toString();
        sources.put(name.substring(0, name.length() - ".java".length()), Files.readString(file));
      }
    }
    return sources;
  }
}
