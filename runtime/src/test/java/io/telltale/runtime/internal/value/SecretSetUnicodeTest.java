/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.value;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.runtime.internal.guard.ReplacementBudget;
import java.net.URLEncoder;
import java.text.Normalizer;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values in other spellings of the same characters. */
class SecretSetUnicodeTest {

  private static final String MAIL = "alice@example.com";
  private static final String MAIL_MASK = "a***@example.com";

  private final SecretSet secrets = new SecretSet();

  @Nested
  class Unicode {

    @Test
    void composedAndDecomposedAreTheSame() {
      String value = "Andr\u00E9 Cr\u00FC";
      String decomposed = Normalizer.normalize(value, Normalizer.Form.NFD);
      add(value, "***");
      assertThat(masked("a " + value + ", " + decomposed)).isEqualTo("a ***, ***");
      SecretSet other = new SecretSet();
      other.add(decomposed, "***", 1);
      assertThat(other.replaceIn("a " + value + ", " + decomposed, budget()))
          .isEqualTo("a ***, ***");
      assertThat(other.replaceIn("a=" + URLEncoder.encode(value, UTF_8), budget()))
          .isEqualTo("a=***");
    }

    @Test
    void fullWidthIsTheSame() {
      add("4111-2222", "***");
      assertThat(masked("card \uFF14\uFF11\uFF11\uFF11\uFF0D\uFF12\uFF12\uFF12\uFF12."))
          .isEqualTo("card ***.");
      SecretSet other = new SecretSet();
      other.add("\uFF14\uFF11\uFF12\uFF13", "***", 1);
      assertThat(other.replaceIn("card 4123.", budget())).isEqualTo("card ***.");
    }

    @Test
    void invisibleCharactersAreNoObstacle() {
      add(MAIL, MAIL_MASK);
      assertThat(masked("for al\u200Bice\u00AD@exam\uFEFFple.com\u2060, x"))
          .isEqualTo("for " + MAIL_MASK + ", x");
      assertThat(masked("al%E2%80%8Bice%40example.com")).isEqualTo("a***%40example.com");
      assertThat(masked("al\\u200bice@example.com")).isEqualTo("a***@example.com");
    }

    @Test
    void otherSpacesAreSpaces() {
      add("Alice Smith", "***");
      assertThat(masked("for Alice\u00A0Smith")).isEqualTo("for ***");
      assertThat(masked("for Alice&nbsp;Smith")).isEqualTo("for ***");
    }

    @Test
    void surrogatesStayWhole() {
      // A value that was cut within a pair, and a text in which the pair is whole.
      add("abcd\uD83D", "***");
      assertThat(masked("x abcd\uD83D\uDE00 y")).isEqualTo("x *** y");
      SecretSet other = new SecretSet();
      other.add("\uDE00abcd", "***", 1);
      assertThat(other.replaceIn("x \uD83D\uDE00abcd y", budget())).isEqualTo("x *** y");
    }
  }

  @Nested
  class Case {

    @ParameterizedTest
    @ValueSource(strings = {"ALICE@EXAMPLE.COM", "Alice@Example.Com", "al\u0131ce@EXAMPLE.com"})
    void isIgnoredFromSixCharactersWithALetter(String copy) {
      add(MAIL, MAIL_MASK);
      assertThat(masked("for " + copy + ".")).isEqualTo("for " + MAIL_MASK + ".");
    }

    @Test
    void isIgnoredFromFourWhereAllAreLetters() {
      add("Rosa", "***");
      assertThat(masked("Rosa rosa ROSA")).isEqualTo("*** *** ***");
    }

    @Test
    void isNotIgnoredBelow() {
      add("Rosa7", "***");
      assertThat(masked("Rosa7 rosa7 ROSA7")).isEqualTo("*** rosa7 ROSA7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0130stanbul", "istanbul", "ISTANBUL", "\u0131stanbul"})
    void everyTurkishIIsTheSame(String copy) {
      add("istanbul", "***");
      assertThat(masked("\u0130\u0130\u0130 to " + copy + " \u0130"))
          .isEqualTo("\u0130\u0130\u0130 to *** \u0130");
    }

    @Test
    void ofTheValueMayBeTurkishToo() {
      add("\u0130STANBUL", "***");
      assertThat(masked("istanbul")).isEqualTo("***");
      assertThat(masked("\u0130stanbul".toLowerCase(Locale.ROOT))).isEqualTo("***");
    }

    @Test
    void doesNotDependOnTheLocale() {
      Locale before = Locale.getDefault();
      try {
        Locale.setDefault(Locale.forLanguageTag("tr"));
        add("TITANIC", "***");
        assertThat(masked("titanic")).isEqualTo("***");
      } finally {
        Locale.setDefault(before);
      }
    }

    @Test
    void bothFormsOfTheGreekSigmaAreTheSame() {
      add("\u039F\u0394\u03A5\u03A3\u03A3\u0395\u03A5\u03A3", "***");
      assertThat(masked("\u03BF\u03B4\u03C5\u03C3\u03C3\u03B5\u03C5\u03C2")).isEqualTo("***");
    }
  }

  private void add(String value, String replacement) {
    secrets.add(value, replacement, 1);
  }

  private String masked(String text) {
    return secrets.replaceIn(text, budget());
  }

  private static ReplacementBudget budget() {
    return new ReplacementBudget(ReplacementBudget.DEFAULT_LIMIT);
  }
}
