/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.value;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.runtime.internal.ReplacementBudget;
import java.net.URLEncoder;
import java.text.Normalizer;
import java.util.Base64;
import java.util.Locale;
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
  class Case {

    @ParameterizedTest
    @ValueSource(strings = {"ALICE@EXAMPLE.COM", "Alice@Example.Com", "al\u0131ce@EXAMPLE.com"})
    void isIgnoredFromSixCharactersWithALetter(String copy) {
      add(MAIL, MAIL_MASK);
      assertThat(masked("for " + copy + ".")).isEqualTo("for " + MAIL_MASK + ".");
    }

    @Test
    void isNotIgnoredBelow() {
      add("Smith", "***");
      assertThat(masked("Smith smith SMITH")).isEqualTo("*** smith SMITH");
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

  @Nested
  class Encoded {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "alice%40example.com",
          "alice%40example%2Ecom",
          "alice%40example%2ecom",
          "%61lice%40example.com",
          "%61%6C%69%63%65%40%65%78%61%6d%70%6C%65%2e%63%6F%6D"
        })
    void percentKeepsTheEncoding(String copy) {
      add(MAIL, MAIL_MASK);
      assertThat(masked("?q=" + copy + "&x=1")).isEqualTo("?q=a***%40example.com&x=1");
    }

    @Test
    void percentOfTwoToFourBytes() {
      String value = "J\u00FCrgen \u20AC \uD83D\uDE00";
      add(value, "J\u00FC***");
      assertThat(masked("a=" + URLEncoder.encode(value, UTF_8))).isEqualTo("a=J%C3%BC***");
      assertThat(masked("a=" + URLEncoder.encode(value, UTF_8).toLowerCase(Locale.ROOT)))
          .isEqualTo("a=J%C3%BC***");
    }

    @Test
    void percentOfLatin1() {
      add("Andr\u00E9", "***");
      assertThat(masked("a=" + URLEncoder.encode("Andr\u00E9", ISO_8859_1))).isEqualTo("a=***");
      assertThat(masked("a=Andr%e9&b")).isEqualTo("a=***&b");
    }

    @Test
    void plusForSpace() {
      add("Alice Smith", "A*** S***");
      assertThat(masked("name=Alice+Smith")).isEqualTo("name=A***%20S***");
      assertThat(masked("name=Alice%20Smith")).isEqualTo("name=A***%20S***");
      assertThat(masked("name=Alice Smith%20")).isEqualTo("name=A*** S***%20");
    }

    @Test
    void plusOfThePhoneNumber() {
      add("+49 151 234", "***");
      assertThat(masked("%2B49+151+234, %2B49%20151%20234, +49%20151%20234"))
          .isEqualTo("***, ***, ***");
    }

    @Test
    void jsonKeepsTheEncoding() {
      add("a\"b\\c/d\n\u00E9", "a\"\n***");
      for (String copy :
          new String[] {
            "a\\\"b\\\\c/d\\n\u00E9",
            "a\\\"b\\\\c\\/d\\n\\u00e9",
            "a\\u0022b\\u005Cc\\u002fd\\u000a\\u00E9"
          }) {
        assertThat(masked("{\"k\":\"" + copy + "\"}")).isEqualTo("{\"k\":\"a\\\"\\u000A***\"}");
      }
    }

    @Test
    void jsonSurrogatesAreTwoEscapes() {
      add("ab\uD83D\uDE00cd", "***");
      assertThat(masked("\"ab\\uD83D\\ude00cd\"")).isEqualTo("\"***\"");
    }

    @Test
    void htmlKeepsTheEncoding() {
      add("<a&\"b'>", "<&'\">");
      for (String copy :
          new String[] {
            "&lt;a&amp;&quot;b&apos;&gt;",
            "&#60;a&#38;&#34;b&#39;&#62;",
            "&#x3c;a&#X26;&#x22;b&#x00027;&#x3E;"
          }) {
        assertThat(masked("<p>" + copy + "</p>")).isEqualTo("<p>&lt;&amp;&#39;&quot;&gt;</p>");
      }
    }

    @Test
    void oneWithinAnother() {
      add("a\"b@c.de", "a\"@");
      assertThat(masked("?q=%7B%22m%22%3A%22a%5C%22b%40c.de%22%7D"))
          .isEqualTo("?q=%7B%22m%22%3A%22a%5C%22%40%22%7D");
      assertThat(masked("?u=%2Fx%3Fm%3Da%2522b%2540c.de")).isEqualTo("?u=%2Fx%3Fm%3Da%2522%2540");
      assertThat(masked("\"{\\\"m\\\":\\\"a\\\\\\\"b@c.de\\\"}\""))
          .isEqualTo("\"{\\\"m\\\":\\\"a\\\\\\\"@\\\"}\"");
    }

    @Test
    void aRawCopyInAnEncodedTextStaysRaw() {
      add(MAIL, MAIL_MASK);
      assertThat(masked("100%25 of alice@example.com &amp; \\n"))
          .isEqualTo("100%25 of a***@example.com &amp; \\n");
    }

    @Test
    void aValueThatLooksEncodedIsFoundAsItIs() {
      add("pa%41ss&lt;\\n", "***");
      assertThat(masked("is pa%41ss&lt;\\n!")).isEqualTo("is ***!");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "%",
          "%4",
          "%zz",
          "%e2%82",
          "\\",
          "\\u12",
          "\\x",
          "&",
          "&#",
          "&#x;",
          "&#99999999;",
          "&bogus;",
          "&#12a;",
          "%ff%fe",
          "%F4%BF%BF%BF",
          "&#xD800;",
          "\\uD800"
        })
    void whatIsNotWellEncodedIsNoObstacle(String noise) {
      add(MAIL, MAIL_MASK);
      assertThat(masked(noise + " alice%40example.com " + noise))
          .isEqualTo(noise + " a***%40example.com " + noise);
      String text = noise + " harmless " + noise;
      assertThat(masked(text)).isSameAs(text);
    }
  }

  @Nested
  class InBase64 {

    private final String value = "subject?>~~ id\u00FF";
    private final byte[] bytes = value.getBytes(UTF_8);

    @Test
    void withAndWithoutPaddingInBothAlphabets() {
      add(value, "s***");
      for (Base64.Encoder encoder :
          new Base64.Encoder[] {
            Base64.getEncoder(),
            Base64.getEncoder().withoutPadding(),
            Base64.getUrlEncoder(),
            Base64.getUrlEncoder().withoutPadding()
          }) {
        assertThat(masked("token " + encoder.encodeToString(bytes) + ".")).isEqualTo("token ***.");
      }
      assertThat(Base64.getEncoder().encodeToString(bytes))
          .isNotEqualTo(Base64.getUrlEncoder().encodeToString(bytes));
    }

    @Test
    void inAQueryParameter() {
      add(value, "s***");
      String copy = URLEncoder.encode(Base64.getEncoder().encodeToString(bytes), UTF_8);
      assertThat(copy).contains("%2B").contains("%3D");
      assertThat(masked("a=" + copy + "&b=1")).isEqualTo("a=***&b=1");
    }

    @Test
    void inAPath() {
      add("abcd", "***");
      assertThat(masked("/users/YWJjZA==/x")).isEqualTo("/users/***/x");
      assertThat(masked("/users/YWJjZA/x")).isEqualTo("/users/***/x");
    }

    @Test
    void caseMatters() {
      add("abcdefgh", "***");
      String text = "ywjjzgvmz2g=";
      assertThat(masked(text)).isSameAs(text);
    }
  }

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
      assertThat(secrets.chars()).isEqualTo(6 + 3 + MAIL.length() + MAIL_MASK.length());
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

  @Nested
  class AtACut {

    @ParameterizedTest
    @CsvSource({
      "for alice@example.co, for ***",
      "for alice@, for ***",
      "for alic, for ***",
      "for ali, for ali",
      "for ALICE@EX, for ***",
      "for alice%40exam, for ***",
      "for alice%40, for ***",
      "for alice%4, for ***",
      "for alice%, for ***",
      "for alice\\u0040exa, for ***",
      "for alice\\u004, for ***",
      "for alice\\, for ***",
      "for alice&#6, for ***",
      "for alice&, for ***",
      "for YWxpY2VAZXh, for ***",
      "for alice@example.com, for a***@example.com",
      "alice@ is, alice@ is",
    })
    void theBeginningOfAValueIsReplaced(String text, String expected) {
      add(MAIL, MAIL_MASK);
      String masked = secrets.replaceIn(text, budget(), true);
      assertThat(masked).isEqualTo(expected);
      assertThat(secrets.replaceIn(masked, budget(), true)).isEqualTo(masked);
    }

    @Test
    void halfOfAShortValueIsReplaced() {
      add("1234", "***");
      assertThat(secrets.replaceIn("pin 12", budget(), true)).isEqualTo("pin ***");
      assertThat(secrets.replaceIn("pin 1", budget(), true)).isEqualTo("pin 1");
    }

    @Test
    void anUncutTextKeepsItsEnd() {
      add(MAIL, MAIL_MASK);
      assertThat(masked("for alice@")).isEqualTo("for alice@");
    }

    @Test
    void halfASurrogatePairGoesToo() {
      add("ab\uD83D\uDE00cdef", "***");
      assertThat(secrets.replaceIn("x ab\uD83D\uDE00c", budget(), true)).isEqualTo("x ***");
      add("abcd\uD83D\uDE00ef", "***");
      assertThat(secrets.replaceIn("x abcd\uD83D", budget(), true)).isEqualTo("x ***");
    }
  }

  @Nested
  class Budget {

    @Test
    void asManyReplacementsAsAllowed() {
      add("secret", "***");
      assertThat(masked("secret ".repeat(64))).isEqualTo("*** ".repeat(64));
    }

    @Test
    void oneMoreAndTheTextIsRedactedWhole() {
      add("secret", "***");
      ReplacementBudget budget = budget();
      assertThat(secrets.replaceIn("secret ".repeat(65), budget)).isEqualTo("***");
      assertThat(budget.exceeded()).isTrue();
    }

    @Test
    void farMoreAndItIsToo() {
      add("secret", "***");
      assertThat(masked("secret ".repeat(100_000))).isEqualTo("***");
    }

    @Test
    void whatOtherRulesTookCounts() {
      add("secret", "***");
      ReplacementBudget budget = new ReplacementBudget(1);
      assertThat(budget.take()).isTrue();
      assertThat(secrets.replaceIn("a secret", budget)).isEqualTo("***");
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
