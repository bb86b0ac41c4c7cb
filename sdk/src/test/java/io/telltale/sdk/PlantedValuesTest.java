/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What a test plants and then does not want to find has letters, or is long. A few digits stand in
 * some time stamp or span id sooner or later, and the test fails for nothing.
 */
class PlantedValuesTest {

  private static final int ENOUGH = 4;

  /** As those of a payment card. */
  private static final int ENOUGH_DIGITS = 10;

  private static final Pattern ASSERTION = Pattern.compile("doesNotContain\\(([^;]*?)\\)[;.\\s]");
  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

  private static Stream<String> shortOnes(String source) {
    return ASSERTION
        .matcher(source)
        .results()
        .flatMap(assertion -> LITERAL.matcher(assertion.group(1)).results())
        .map(literal -> literal.group(1))
        .filter(PlantedValuesTest::isShort);
  }

  private static boolean isShort(String planted) {
    String said = planted.replaceAll("\\\\(u+[0-9a-fA-F]{4}|.)", "");
    long letters = said.chars().filter(Character::isLetter).count();
    long digits = said.chars().filter(Character::isDigit).count();
    return letters == 0 ? digits > 0 && digits < ENOUGH_DIGITS : letters + digits < ENOUGH;
  }

  @Test
  void plantedValuesHaveLettersOrAreLong() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(".."))) {
      List<Path> tests =
          files.filter(file -> file.toString().matches(".*/src/test/java/.*\\.java")).toList();
      assertThat(tests).hasSizeGreaterThan(100);
      for (Path test : tests) {
        assertThat(shortOnes(Files.readString(test))).as(test.toString()).isEmpty();
      }
    }
  }

  @Test
  void findsThoseThatStandInTimeStamps() {
    assertThat(shortOnes("assertThat(span).doesNotContain(\"4711\", \"canary-4711\");"))
        .containsExactly("4711");
    assertThat(shortOnes("assertThat(log).doesNotContain(\"k1\").contains(\"7\");"))
        .containsExactly("k1");
    assertThat(shortOnes("assertThat(log).doesNotContain(\"\\u0085\", \"\\n1\");"))
        .containsExactly("\\n1");
  }
}
