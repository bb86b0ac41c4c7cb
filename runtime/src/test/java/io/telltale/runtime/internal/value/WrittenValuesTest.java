/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.value;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.runtime.internal.guard.ReplacementBudget;
import java.text.Normalizer;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values as libraries write them. */
class WrittenValuesTest {

  private static final String NAME = "Rosalind Quillfeather of Kirkwall, 14 Harbour Street";
  private static final String ACCENTS = "H\u00E9l\u00E8ne \u00C5ng";

  @Nested
  class Cut {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "could not parse 'Rosalind Quillf\u2026' at 3 | could not parse '***\u2026' at 3",
          "could not parse 'Rosalind Quillf...' at 3 | could not parse '***...' at 3",
          "Value: \"'Rosalind Quillfeather of Kirkwall, 1... (52)\" | Value: \"'***... (52)\"",
          "near '...Harbour Street' line 3 | near '...***' line 3",
          "near '\u2026bour Street' line 3 | near '\u2026***' line 3",
          "in '...Quillf...' here | in '...***...' here",
          "in \" ... Quillfeather of Kirk ... \" here | in \" ...*** ... \" here",
          "(String)\"Rosalind Q\"[truncated 500 chars] | (String)\"***\"[truncated 500 chars]",
          "x=Rosalind+Quillfea... | x=***...",
          "x=Rosalind%20Quillfea&hellip; | x=***&hellip;",
          "value was Rosalind Quillfea | value was ***",
          "value was 'Rosalind Quillfea' there | value was '***' there",
          "at Rosalind Quillfea\tand so on | at Rosalind Quillfea\tand so on",
          "greet Rosalind Q and so on | greet Rosalind Q and so on",
          "greet Rosalind | greet Rosalind",
          "greet Ros... | greet Ros...",
        })
    void whatIsLeftBesideACutIsMasked(String text, String expected) {
      assertMasked(NAME, text, expected);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "u=rosa.quill%2Bpromo%40sh... x | u=***... x",
          "u=rosa.quill%2Bpromo@sh… x | u=***… x",
          "u=rosa.quill%252Bpromo%2540sh... x | u=***... x",
          "u=ROSA.QUILL%2BPROMO%40SH... x | u=***... x",
          "at ...uill%2Bpromo%40sh... x | at ...***... x",
          "at ...quill%2Bpromo%40shop.example x | at ...*** x",
          "u=rosa.quill+promo@sh... x | u=***... x",
        })
    void aPlusIsNoSpaceBesideACut(String text, String expected) {
      assertMasked("rosa.quill+promo@shop.example", text, expected);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "Rosalind Quillfeather-Quillfeather Gray | n Rosalind Quillfeather... x | n ***... x",
          "Gray Quillfeather-Quillfeather Rosalind | n ...Quillfeather Rosalind x | n ...*** x",
          "Wetherby Lane, c/o Harbour House, Harbour House Road | Wetherby Lane, c/o Harbour House... | ***...",
          "Johannes Sebastianmueller, Sebastianmuellerstrasse 12 | at Johannes Sebastianmueller... | at ***...",
        })
    void whatStandsTwiceInAValueIsNoBeginning(String value, String text, String expected) {
      assertMasked(value, text, expected);
    }

    @ParameterizedTest
    @CsvSource({
      "orders@shop.example, GET /orders",
      "orders@shop.example, the orders are there ... 12 of them",
      "customer-4711, 'customer-471'",
      "4111111111111111, id 41111111111",
      "4111111111111111, id 411111111111111112...",
      "Rosa, the roses... of Ro",
    })
    void whatOnlyBeginsAlikeStays(String value, String text) {
      assertMasked(value, text, text);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "4111111111111111 | card 41111111... | card ***...",
          "4111111111111111 | card 4111 1111 11... | card ***...",
          "Rosa | for 'Ros...' | for '***...'",
        })
    void numbersAndShortValuesAreCutToo(String value, String text, String expected) {
      assertMasked(value, text, expected);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '~',
        value = {
          "Ren\u00E9e O'Brien | near 'Ren\u00E9e O''Bri...' at 3 | near '***...' at 3",
          "Ren\u00E9e O'Brien | near 'Ren\u00E9e O''Bri\u2026' at 3 | near '***\u2026' at 3",
          "Ren\u00E9e O'Brien | near 'Rene\u0301e O''Bri...' at 3 | near '***...' at 3",
          "Ren\u00E9e O'Brien | near 'Ren&eacute;e  O&apos;Bri...' | near '***...'",
          "Ren\u00E9e O'Brien | near 'Ren%C3%A9e  O%27%27Bri...' | near '***...'",
          "12 Main Street, Ely | at 12  Main   Stre... now | at ***... now",
          "12 Main Street, Ely | at ...ain   Street, Ely now | at ...*** now",
          "12 Main Street, Ely | at ...ain   Street,  E... now | at ...***... now",
          "Al O'Brientownsend | values ('Al O''Brientow') | values ('***')",
          "Al O'Brientownsend | values ('Al O''Brientow | values ('***",
          "S\u00FC\u00DFmann O'Neill | of S\u00DCSSMANN  O''NEI... | of ***...",
          "\uAC15\uAC10\uCC2C \uB0A8\uAD81\uBBFC\uC218 \uC11C\uC6B8 | x \uAC15\uAC10\uCC2C  \uB0A8\uAD81\uBBFC... | x ***...",
        })
    void whatIsCutMayBeSpelledOtherwiseToo(String value, String text, String expected) {
      assertMasked(value, text, expected);
    }

    @Test
    void whatTheSdkCutsMayBeSpelledOtherwiseToo() {
      SecretSet secrets = new SecretSet();
      secrets.add("Ren\u00E9e O'Brien", "***", 0);
      String text = "values ('Ren\u00E9e  O''Bri";
      assertThat(secrets.replaceIn(text, budget(), true)).isEqualTo("values ('***");
    }

    @Test
    void omittedFramesAreNoCut() {
      String text = "java.lang.Error: x\n\tat a.B.c(B.java:1)\n\t... 12 more\n";
      assertThat(masked("12 more frames", text)).isSameAs(text);
    }

    @Test
    void aTextOfMarksOnlyIsWithheldIfItTakesTooLong() {
      assertThat(masked("x" + "ab".repeat(2_000) + "y", "a\u2026 ".repeat(3_000))).isEqualTo("***");
    }

    @Test
    void theFormOfTheWholeValueStaysBesideAMark() {
      SecretSet secrets = new SecretSet();
      secrets.add("alice@example.com", "a***@example.com", 1);
      assertThat(secrets.replaceIn("for alice@example.com...", budget()))
          .isEqualTo("for a***@example.com...");
    }
  }

  @Nested
  class Parted {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "O'Brien the 3rd | values ('O''Brien the 3rd') | values ('***')",
          "say \"hello\" now | \"say \"\"hello\"\" now\" | \"***\"",
          "12 Main Street, Ely | at 12  Main   Street, Ely. | at ***.",
        })
    void quotesAndSpacesMayBeDoubled(String value, String text, String expected) {
      assertMasked(value, text, expected);
    }

    /** What a cut may leave of these has no word by which a text could be ruled out. */
    @ParameterizedTest
    @ValueSource(strings = {"\"\"\"\"\"\"'\"\"``", "\"'\"'\"'\"'\"'Ely", "'\" `'\"` '\"`!"})
    void quotesOfAValueThatBeginsWithQuotesMayBeDoubled(String value) {
      String doubled = value.replace("'", "''");
      assertMasked(value, "x " + doubled + " y", "x *** y");
      assertMasked(value, "x " + doubled + "...", "x ***...");
      assertMasked(value, "x=" + doubled.replace("\"", "%22") + "&y", "x=***&y");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "at 12 Main Street Ely.",
          "at 12 Main\n   Street\r\n\tEly.",
          "at 12  Main  Street\nEly.",
          "at 12\\n Main\\tStreet Ely.",
          "at 12%20Main%20%20Street%0AEly."
        })
    void whiteSpaceMayBeAnyOther(String text) {
      assertThat(masked("12 Main Street\n  Ely", text)).isEqualTo("at ***.");
    }

    @Test
    void wordsThatAreNotPartedAreOthers() {
      String text = "Rosalin da  and\nRosa  li nda";
      assertThat(masked("Rosa linda", text)).isSameAs(text);
    }
  }

  @Nested
  class Escaped {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "H\\c3\\a9l\\C3\\A8ne \\c3\\85ng",
          "H\\u00e9l\\u00E8ne \\u00c5ng",
          "H\\xe9l\\xE8ne \\xc5ng",
          "H\\xc3\\xa9l\\xC3\\xA8ne \\xc3\\x85ng",
          "H\\u{e9}l\\u{E8}ne\\u{20}\\u{c5}ng",
          "H\\U000000e9l\\U000000E8ne\\ \\U000000c5ng",
          "H\\351l\\350ne\\040\\305ng",
          "H\\303\\251l\\303\\250ne \\303\\205ng",
          "H&eacute;l&egrave;ne&nbsp;&Aring;ng",
          "H&#233;l&#xE8;ne &#197;ng",
          "H\\\\u00e9l\\\\u00e8ne \\\\u00c5ng",
          "H\\\\\\\\u00e9l\\\\\\\\u00e8ne \\\\\\\\u00c5ng",
          "H%2525C3%2525A9l%2525C3%2525A8ne%252520%2525C3%252585ng",
        })
    void charactersOfOtherAlphabets(String copy) {
      assertMasked(ACCENTS, "x=" + copy + "|", "x=***|");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "Doe, John + Co",
          "Doe\\, John \\+ Co",
          "Doe\\2C John \\2B Co",
          "Doe&comma; John &plus; Co",
          "Doe\\054 John \\053 Co",
          "Doe\\x2c John \\u002b Co",
        })
    void signs(String copy) {
      assertMasked("Doe, John + Co", "cn=" + copy + ";ou=x", "cn=***;ou=x");
    }

    @Test
    void whatLooksLikeAnEscapeIsNoObstacle() {
      for (String noise :
          new String[] {"\\", "\\2", "\\x", "\\u{", "\\u{1234567}", "\\U1", "\\c3"}) {
        String text = noise + " harmless " + noise;
        assertThat(masked(ACCENTS, text)).isSameAs(text);
        assertMasked(ACCENTS, noise + " " + ACCENTS + noise, noise + " ***" + noise);
      }
    }

    @Test
    void jsonThreeDeep() {
      assertMasked("a\"b\\c de", "x a\\\\\\\\\\\\\\\"b\\\\\\\\\\\\\\\\c de y", "x *** y");
    }
  }

  @Nested
  class InBytes {

    @ParameterizedTest
    @ValueSource(strings = {"alice@example.com", "h\u00E9l\u00E8n", "\uB0A8\uAD81\uBBFC\uC218"})
    void hexadecimal(String value) {
      String hex = HexFormat.of().formatHex(value.getBytes(UTF_8));
      assertMasked(value, "x " + hex + " y", "x *** y");
      assertMasked(value, "x 0x" + hex.toUpperCase(java.util.Locale.ROOT) + ".", "x 0x***.");
      assertMasked(value, "E'\\x" + hex + "'", "E'\\x***'");
    }

    @Test
    void base64OfMoreThanTheValue() {
      assertMasked("s3cret-pass", "Basic " + base64("app:s3cret-pass") + " y", "Basic *** y");
      assertMasked("alice@example.com", "/q/" + base64("[alice@example.com]") + "/y", "/q/***/y");
      assertMasked(
          "alice@example.com", "x " + base64(base64("alice@example.com")) + " y", "x *** y");
      assertMasked(
          ACCENTS,
          "x " + base64(Normalizer.normalize(ACCENTS, Normalizer.Form.NFD)) + " y",
          "x *** y");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "0b6f5c1e-93d2-4a87-8c15-2f7c60d9e4b1",
          "d41d8cd98f00b204e9800998ecf8427e",
          "com/acme/orders/OrderServiceImpl",
          "aGVsbG8gd29ybGQgaG93IGFyZSB5b3U="
        })
    void otherRunsStay(String run) {
      String text = "run " + run + " ended";
      assertThat(masked("alice", text)).isSameAs(text);
    }

    private static String base64(String text) {
      return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }
  }

  @Nested
  class OfLetters {

    @ParameterizedTest
    @CsvSource({
      "Stra\u00DFenmeyer, STRASSENMEYER",
      "STRASSENMEYER, Stra\u00DFenmeyer",
      "Strassenmeyer, Stra\u1E9Eenmeyer",
      "S\u00FC\u00DFmannova, S\u00DCSSMANNOVA",
      "G\u00FCnther Strau\u00DF, g\u00FCnther strauss",
      "Gro\u00DFe Stra\u00DFe 12, GROSSE  STRASSE 12",
      "Brad\uFB01eld M\u00FCller, BRADFIELD M\u00DCLLER",
      "Brad\uFB01eld, BRADFIELD",
      "Bradfield, Brad\uFB01eld",
      "H\u00E9l\u00E8ne, He\u0301l\u00E8ne",
      "He\u0301le\u0300ne, H\u00E9le\u0300ne",
      "\uAC15\uAC10\uCC2C\uAC15, \u1100\u1161\u11BC\uAC10\uCC2C\uAC15",
      "Rosa, ROSA",
      "Smith, smith",
      "4711081512, \u0664\u0667\u0661\u0661\u0660\u0668\u0661\u0665\u0661\u0662",
    })
    void otherSpellings(String value, String copy) {
      assertMasked(value, "x " + copy + " y", "x *** y");
    }

    @Test
    void caseOfShortValuesWithDigitsCounts() {
      assertMasked("Ros1", "x ROS1 y", "x ROS1 y");
    }
  }

  @Nested
  class OfNumbers {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "4111 1111-1111+1111",
          "4111\u00A01111\u20091111 1111",
          "4111\u20131111\u20131111\u20131111",
          "4111 - 1111 - 1111 - 1111",
          "4111_1111/1111|1111",
          "4111%201111%201111%201111",
        })
    void whateverPartsTheDigits(String copy) {
      assertMasked("4111111111111111", "c " + copy + ".", "c ***.");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "+82 10-1234-5678 | call 010-1234-5678 now | call *** now",
          "+821012345678 | call 01012345678 now | call *** now",
          "+821012345678 | call 00821012345678 now | call *** now",
          "+821012345678 | call 1012345678 now | call *** now",
          "010-1234-5678 | call +82 10 1234 5678 now | call +82 *** now",
          "010-1234-5678 | call 0082-10-1234-5678 now | call 0082-*** now",
          "+33142685300 | call +33 (0)1 42 68 53 00 now | call +*** now",
          "+33 (0)142685300 | call 01 42 68 53 00 now | call *** now",
          "+1 555 123 4567 | call (555) 123-4567 now | call (*** now",
          "(555) 123-4567 | call +1 555 123 4567 now | call +1 *** now",
          "+354 555 1234 | call 555-1234 now | call *** now",
        })
    void telephonesWithAndWithoutTheirCountry(String value, String text, String expected) {
      assertMasked(value, text, expected);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "+821012345678 | order 991012345678",
          "+821012345678 | order 10123456789",
          "010-1234-5678 | order 1012345678",
          "010-1234-5678 | order 7 1012345678",
          "+82 10-12 | at 10-12",
        })
    void otherNumbersStay(String value, String text) {
      assertMasked(value, text, text);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "6f1c2a4e-9d3b-4c7a-8e21-0b5d9f3a7c64",
          "6f1c2a4e9d3b4c7a8e210b5d9f3a7c64",
          "6F1C2A4E-9D3B-4C7A-8E21-0B5D9F3A7C64"
        })
    void uuids(String copy) {
      assertMasked("6f1c2a4e-9d3b-4c7a-8e21-0b5d9f3a7c64", "x " + copy + " y", "x *** y");
      assertMasked("6f1c2a4e9d3b4c7a8e210b5d9f3a7c64", "x " + copy + " y", "x *** y");
    }

    @ParameterizedTest
    @ValueSource(strings = {"7406", "1990,4,12", "1990, 4, 12", "19900412", "1990-04-12"})
    void days(String copy) {
      assertMasked("1990-04-12", "value [" + copy + "] rejected", "value [***] rejected");
    }

    @Test
    void numbersThatContainADayStay() {
      assertMasked("1990-04-12", "74061 97406 [1990,4,123]", "74061 97406 [1990,4,123]");
      assertMasked("1990-44-12", "x 7406 y", "x 7406 y");
    }
  }

  /** What is quoted, and cut, may be a structure. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "got '{\"n\":\"Zorvathelm Brakwynfi'|got '{\"n\":\"***'",
        "got [a=1,n=Zorvathelm Brakwynfi]|got [a=1,n=***]",
        "got (n:Zorvathelm Brakwynfi)|got (n:***)",
        "got \"<n>Zorvathelm Brakwynfi\"|got \"<n>***\"",
      })
  void aFieldOfAStructureThatIsCut(String text, String expected) {
    assertMasked("Zorvathelm Brakwynfield of Thornhollow", text, expected);
  }

  /** What the page on masking says is not found. */
  @Nested
  class NotFound {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "Rosalind Quillfeather | for Rosalind",
          "Rosalind Quillfeather | for Quillfeather, Rosalind",
          "Rosalind Quillfeather | for R. Quillfeather",
          "1990-04-12 | born 12.04.1990",
          "1990-04-12 | born April 12, 1990",
          "1990-04-12 | at 639878400000",
          "alice@example.com | 61 6c 69 63 65 40 65 78 61 6d 70 6c 65 2e 63 6f 6d",
          "alice@example.com | [97, 108, 105, 99, 101, 64, 101, 120, 97, 109, 112, 108, 101]",
          "alice@example.com | alice=40example.com",
          "4929381312345678 | card 4929*3813*1234*5678",
          "Zorvathelm Brakwynfield of Thornhollow | got [hello Zorvathelm Brakwynfi]",
          "Zorvathelm Quill \"Brak\" Wynfield of Thornhollow | got 'Zorvathelm Quill \"'",
          "\uD801\uDC00\uD801\uDC01\uD801\uDC02\uD801\uDC03 | \uD801\uDC28\uD801\uDC29\uD801\uDC2A\uD801\uDC2B",
          "H\u00E9l\u00E8ne | for Helene",
        })
    void staysAsItIs(String value, String text) {
      assertMasked(value, text, text);
    }

    @Test
    void aLineBreakWithinAWordStays() {
      String text = "for Rosa\n  lind Quillfeather";
      assertMasked("Rosalind Quillfeather", text, text);
    }

    @Test
    void aShortBeginningInBase64Stays() {
      String text = Base64.getEncoder().encodeToString(NAME.getBytes(UTF_8)).substring(0, 12);
      assertMasked(NAME, "x " + text + "...", "x " + text + "...");
    }

    @Test
    void base64OfLatin1Stays() {
      String text = "x " + Base64.getEncoder().encodeToString(ACCENTS.getBytes(ISO_8859_1)) + " y";
      assertMasked(ACCENTS, text, text);
    }
  }

  private static void assertMasked(String value, String text, String expected) {
    String masked = masked(value, text);
    assertThat(masked).as("%s in %s", value, text).isEqualTo(expected);
    assertThat(masked(value, masked)).isEqualTo(masked);
  }

  private static String masked(String value, String text) {
    SecretSet secrets = new SecretSet();
    secrets.add(value, "***", 0);
    return secrets.replaceIn(text, budget());
  }

  private static ReplacementBudget budget() {
    return new ReplacementBudget(ReplacementBudget.DEFAULT_LIMIT);
  }
}
