/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.describe;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.runtime.config.MessagePolicy;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines in which an exception is a text. No message of an undeclared one may leave here. */
class ToldErrorsTest {

  private static final String VALUE = "QuillonRavensworth";

  private final OutletTexts texts =
      new OutletTexts(
          ErrorDescriber.builder()
              .undeclaredMessages(MessagePolicy.NONE)
              .knownErrors(List.of())
              .knownLoggers(List.of())
              .build());

  private @Nullable String masked(String line, Throwable... errors) {
    try (LineTexts masking = texts.line(List.of(errors), "com.acme.Shop", () -> line, List.of())) {
      return masking == null ? null : masking.text(line);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "failed: com.acme.OrderException: no order for %s, failed: com.acme.OrderException: ***",
    "failed [com.acme.OrderError: of %s], failed [com.acme.OrderError: ***]",
    "failed (com.acme.Outer$InnerException: %s), failed (com.acme.Outer$InnerException: ***)",
    "x=a.BException: c.DException: %s, x=a.BException: ***",
    "a.BException: %s [c.DException: %s], a.BException: ***",
    "a.BException: of [%s], a.BException: ***",
  })
  void whatBehindTheNameIsTheMessage(String line, String shown) {
    assertThat(masked(line.replace("%s", VALUE))).isEqualTo(shown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "started com.acme.Shop: in 3 seconds",
        "OrderException: without a package",
        "see com.acme.OrderException for more",
        ": .Exception: ",
        "at 10:22:33.Exception",
        "http://com.acme.OrderException:8080/ is up: yes",
        "",
      })
  void otherLinesTellOfNone(String line) {
    assertThat(masked(line)).isNull();
  }

  /** Its message is known to end, so that what stands behind it stays. */
  @Test
  void behindOneThatIsHandedOverTheLineGoesOn() {
    Throwable error = new IllegalStateException("closed", new IllegalArgumentException("full"));
    assertThat(masked("failed (" + error + "), by '" + error.getCause() + "', 3 times", error))
        .isEqualTo(
            "failed (java.lang.IllegalStateException: ***),"
                + " by 'java.lang.IllegalArgumentException: ***', 3 times");
    assertThat(masked("failed: " + error + "; caused by a.BException: " + VALUE, error))
        .isEqualTo("failed: java.lang.IllegalStateException: ***; caused by a.BException: ***");
    assertThat(masked("failed: " + error + "\n\tat a.B.c(B.java:3)\n...\nin " + VALUE, error))
        .isEqualTo(
            "failed: java.lang.IllegalStateException: ***\n\tat a.B.c(B.java:3)\n...\nin " + VALUE);
    assertThat(masked("failed: " + error + " ...", error))
        .isEqualTo("failed: java.lang.IllegalStateException: *** ...");
  }

  /** What is known may be the beginning of another message. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "%s of %n",
        "%s, of %n",
        "%s%n",
        "%s.%n",
        "%s: %n",
        "%s\nof %n",
        "%s\r\nof %n",
        "%s 'of %n'",
        "%s) of %n",
        "%s'%n'",
        "%s and of %n",
        "%s; of a.BException: %n",
        "%s; a.BException %n",
        "%s caused by %n"
      })
  void behindOneThatIsLikeItsBeginningNothingLeaves(String line) {
    Throwable error = new IllegalStateException("closed");
    String shown = masked(line.replace("%s", error.toString()).replace("%n", VALUE), error);
    assertThat(shown).startsWith("java.lang.IllegalStateException: ***").doesNotContain(VALUE);
  }

  /** A bracket closes what was opened before, and is open still. */
  @ParameterizedTest
  @ValueSource(strings = {"(2 of 3) %s) of %n", "[a] {b} %s] of %n", "(a] %s] of %n", "}{} %s} %n"})
  void behindABracketThatClosesNothingNothingLeaves(String line) {
    Throwable error = new IllegalStateException("closed");
    String shown = masked(line.replace("%s", error.toString()).replace("%n", VALUE), error);
    assertThat(shown).endsWith("java.lang.IllegalStateException: ***").doesNotContain(VALUE);
  }

  @Test
  void aBracketOutsideOfOthersCloses() {
    Throwable error = new IllegalStateException("closed");
    assertThat(masked("((2 of 3) after " + error + ") in " + VALUE, error))
        .isEqualTo("((2 of 3) after java.lang.IllegalStateException: ***) in " + VALUE);
  }

  @Test
  void whoHasNoMessageIsTheBeginningOfNone() {
    Throwable error = new IllegalStateException();
    assertThat(masked("failed: " + error + ": of " + VALUE, error))
        .isEqualTo("failed: java.lang.IllegalStateException: ***");
  }

  @Test
  void whatStandsBeforeANameIsNoPartOfIt() {
    assertThat(masked("so...a.BException: " + VALUE)).isEqualTo("so...a.BException: ***");
    assertThat(masked("3.a.BException: " + VALUE)).isEqualTo("3.a.BException: ***");
  }

  @Test
  void aVeryLongLineThatTellsOfNoneStays() {
    assertThat(masked("x".repeat(1_000_001))).isNull();
    assertThat(masked("x".repeat(1_000_001) + " a.BException: " + VALUE)).isEqualTo("***");
  }

  /** Beyond what is looked at, nothing counts as known. */
  @Test
  void ofAHostileLineNothingIsLeft() {
    Throwable error = new IllegalStateException("closed");
    String line = "a.BException: b.CError: ".repeat(40_000) + error + " " + VALUE;
    assertThat(masked(line)).isEqualTo("a.BException: ***");
    assertThat(masked(line, error)).isEqualTo("a.BException: ***");
    assertThat(masked("\uE000 a.BException: " + VALUE + error, error))
        .isEqualTo("\uE000 a.BException: ***");
    assertThat(masked((error + ", ").repeat(100), error)).doesNotContain("\uE000");
  }
}
