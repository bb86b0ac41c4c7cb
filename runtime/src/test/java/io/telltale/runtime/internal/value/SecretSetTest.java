/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.runtime.internal.guard.ReplacementBudget;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretSetTest {

  private static final String MAIL = "alice@example.com";
  private static final String MAIL_MASK = "a***@example.com";

  private final SecretSet secrets = new SecretSet();

  @Nested
  class AsItIs {

    @Test
    void isReplacedWhereverItStands() {
      add(MAIL, MAIL_MASK);
      assertThat(masked("no session for " + MAIL)).isEqualTo("no session for " + MAIL_MASK);
      assertThat(masked(MAIL + " failed")).isEqualTo(MAIL_MASK + " failed");
      assertThat(masked(MAIL)).isEqualTo(MAIL_MASK);
      assertThat(masked("<" + MAIL + ">, <" + MAIL + ">"))
          .isEqualTo("<" + MAIL_MASK + ">, <" + MAIL_MASK + ">");
    }

    @Test
    void aTextWithoutItIsTheSameInstance() {
      add(MAIL, MAIL_MASK);
      for (String text :
          new String[] {"", "nothing", "100 % of \\ & + \u00A0 %41 &lt; \\n", "****"}) {
        assertThat(masked(text)).isSameAs(text);
        assertThat(secrets.replaceIn(text, budget(), true)).isSameAs(text);
      }
    }

    @Test
    void anEmptySetReplacesNothing() {
      String text = "no session for " + MAIL;
      assertThat(masked(text)).isSameAs(text);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"a$1bc", "a\\b\\c", "(a|b)*", "[abc]+", "\\E.*", "$0$1$2", "^a.c$", "%s%d%n"})
    void noCharacterOfTheValueIsSpecial(String value) {
      add(value, "***");
      assertThat(masked("x" + value + "y")).isEqualTo("x***y");
    }

    @ParameterizedTest
    @ValueSource(strings = {"$1", "\\", "$0", "\\1", "${x}"})
    void noCharacterOfTheReplacementIsSpecial(String replacement) {
      add("secret", replacement);
      assertThat(masked("a secret is")).isEqualTo("a " + replacement + " is");
    }

    @Test
    void blanksAroundTheValueAreNotSearchedFor() {
      add("  secret\n", "***");
      assertThat(masked("[secret]")).isEqualTo("[***]");
    }
  }

  @Nested
  class Eligibility {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "7",
          "US",
          "tru",
          "abc",
          "aaaa",
          "abab",
          "1000",
          "    ",
          "",
          " \t\r\n",
          "a\u200B\u200B\u200Bb",
          "\uD83D\uDE00\uD83D\uDE01"
        })
    void aPoorValueIsNotSearchedFor(String value) {
      add(value, "***");
      String text = "[" + value + "]";
      assertThat(masked(text)).isSameAs(text);
      assertThat(secrets.isEmpty()).isTrue();
    }

    @Test
    void fourCodePointsOfWhichThreeDifferAreEnough() {
      add("1231", "***");
      add("\uD83D\uDE00\uD83D\uDE01\uD83D\uDE02\uD83D\uDE00", "***");
      assertThat(masked("a1231b \uD83D\uDE00\uD83D\uDE01\uD83D\uDE02\uD83D\uDE00"))
          .isEqualTo("a***b ***");
    }

    @Test
    void twoThatDifferAreEnoughInALongValue() {
      add("4111111111111111", "***1111");
      add("aaaaaaaaaaaa", "***");
      assertThat(masked("card 4111111111111111 aaaaaaaaaaaa"))
          .isEqualTo("card ***1111 aaaaaaaaaaaa");
    }

    @ParameterizedTest
    @CsvSource({
      "7, retry 7 of 9, true",
      "7, retry 17 of 9, false",
      "7, 7, true",
      "US, sent to US., true",
      "US, sent to us, true",
      "US, sent to USA, false",
      "US, bUS, false",
      "A, a problem, false",
      "A, grade A, true",
      "aaaa, aaaaa, false",
      "aaaa, aaaaa aaaa, true",
      "--, a--b, true",
    })
    void aPoorValueWithholdsTheMessageThatHoldsItAsAWord(
        String value, String text, boolean withheld) {
      add(value, "***");
      assertThat(secrets.withholds(text)).isEqualTo(withheld);
    }

    @Test
    void aBlankValueWithholdsNothing() {
      add("", "***");
      add(" \t ", "***");
      assertThat(secrets.withholds("some text \t with blanks")).isFalse();
    }

    @Test
    void aSearchableValueWithholdsNothing() {
      add("secret", "***");
      assertThat(secrets.withholds("a secret")).isFalse();
    }

    @Test
    void aTruthValueIsNeverSearchedFor() {
      secrets.addUnsearchable("false");
      String text = "false alarm";
      assertThat(masked(text)).isSameAs(text);
      assertThat(secrets.withholds(text)).isTrue();
    }
  }

  @Nested
  class ManyValues {

    @Test
    void theLongestAtAPlaceHolds() {
      add("example", "<1>");
      add(MAIL, "<2>");
      add("alice@", "<3>");
      assertThat(masked(MAIL + " example")).isEqualTo("<2> <1>");
    }

    @Test
    void whatOverlapsGoesAsOne() {
      add("abcdef", "<1>");
      add("defghi", "<2>");
      assertThat(masked("x abcdefghi y abcdef z")).isEqualTo("x *** y <1> z");
      SecretSet other = new SecretSet();
      other.add("abcab", "<1>", 1);
      assertThat(other.replaceIn("abcabcab", budget())).isEqualTo("***");
    }

    @Test
    void theStrictestOfEqualValuesHolds() {
      secrets.add(MAIL, MAIL_MASK, 4);
      secrets.add(MAIL, "<strict>", 1);
      secrets.add(MAIL, "hmac:x", 2);
      assertThat(secrets.size()).isEqualTo(1);
      assertThat(masked(MAIL)).isEqualTo("<strict>");
    }

    @Test
    void theStrictestOfValuesThatDifferInCaseHolds() {
      secrets.add("alice@example.com", MAIL_MASK, 4);
      secrets.add("Alice@Example.com", "***", 1);
      assertThat(masked("for alice@example.com")).isEqualTo("for ***");
    }

    @Test
    void ofTwoEquallyStrictReplacementsNeitherHolds() {
      secrets.add(MAIL, "<1>", 1);
      secrets.add(MAIL, "<2>", 1);
      assertThat(masked(MAIL)).isEqualTo("***");
    }

    @Test
    void fullIsFullAndSaysSo() {
      for (int i = 0; i < SecretSet.MAX_SIZE; i++) {
        assertThat(secrets.add("secret-" + i, "***", 1)).isTrue();
      }
      assertThat(secrets.overflowed()).isFalse();
      assertThat(secrets.add("one too many", "***", 1)).isFalse();
      assertThat(secrets.add("secret-1", "***", 1)).isTrue();
      assertThat(secrets.overflowed()).isTrue();
      assertThat(secrets.size()).isEqualTo(SecretSet.MAX_SIZE);
    }

    @Test
    void aSetTakesTheValuesOfAnother() {
      SecretSet other = new SecretSet();
      other.add(MAIL, MAIL_MASK, 4);
      secrets.add("secret", "***", 1);
      secrets.addAll(other);
      assertThat(masked("secret " + MAIL)).isEqualTo("*** " + MAIL_MASK);
      assertThat(secrets.room()).isEqualTo(6 + 3 + MAIL.length() + MAIL_MASK.length() + 2 * 64);
    }
  }

  @Nested
  class Learnt {

    @Test
    void onlyWhatNobodyHasDeclaredIsLeftOut() {
      secrets.addSearchable("learnt", "***", SecretSet.RANK_LEARNT);
      secrets.addSearchable("kept", "***", SecretSet.RANK_LEARNT);
      secrets.add("declared", "***", 4);
      SecretSet others = secrets.without(value -> !value.equals("kept"));
      assertThat(others.replaceIn("learnt kept declared", budget())).isEqualTo("learnt *** ***");
      assertThat(masked("learnt kept declared")).isEqualTo("*** *** ***");
    }

    @Test
    void whatIsDeclaredAsWellStays() {
      secrets.addSearchable("value", "***", SecretSet.RANK_LEARNT);
      secrets.add("value", "***", 4);
      assertThat(secrets.without(value -> true)).isSameAs(secrets);
      assertThat(secrets.without(value -> false)).isSameAs(secrets);
    }

    @Test
    void whatCouldNotBeKeptIsNotForgotten() {
      secrets.addSearchable("learnt", "***", SecretSet.RANK_LEARNT);
      secrets.addUnsearchable("true");
      SecretSet others = secrets.without(value -> true);
      assertThat(others.withholds("it is true")).isTrue();
      assertThat(others.overflowed()).isFalse();
      for (int i = 0; i <= SecretSet.MAX_SIZE; i++) {
        secrets.add("secret-" + i, "***", 1);
      }
      assertThat(secrets.without(value -> true).overflowed()).isTrue();
    }
  }

  @Nested
  class Twice {

    @ParameterizedTest
    @ValueSource(strings = {"***", "a***@example.com", "***1234", "hmac:abcdefghijklmnop"})
    void aMaskThatIsAValueIsRedacted(String value) {
      add(value, value);
      add(MAIL, MAIL_MASK);
      String once = masked("x " + value + " " + MAIL + " y");
      assertThat(masked(once)).isEqualTo(once);
      assertThat(once).doesNotContain("alice");
    }

    @Test
    void aMaskThatCompletesAnotherValueIsNoWayOut() {
      add("secret", "***");
      add("ab***cd", "***");
      assertThat(masked("x absecretcd y")).isEqualTo("x *** y");
    }

    @Test
    void aMaskThatShowsAnotherValueIsMaskedItself() {
      add(MAIL, MAIL_MASK);
      add("example.com", "***");
      assertThat(masked("for " + MAIL)).isEqualTo("for a***@***");
    }

    @Test
    void masksThatShowOneAnotherForEverEndInNothing() {
      add("abcd", "<wxyz>");
      add("wxyz", "<abcd>");
      assertThat(masked("abcd")).isEqualTo("***");
    }
  }

  @Test
  void aClearedSetKnowsNothing() {
    for (int i = 0; i <= SecretSet.MAX_SIZE; i++) {
      secrets.add("secret-" + i, "***");
    }
    secrets.addUnsearchable("7");
    secrets.clear();
    assertThat(secrets.overflowed()).isFalse();
    assertThat(secrets.withholds("7")).isFalse();
    assertThat(masked("secret-1")).isEqualTo("secret-1");
  }

  @Test
  void tellsNothingOfItsValues() {
    add(MAIL, MAIL_MASK);
    assertThat(secrets.toString()).isEqualTo("SecretSet[1]");
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
