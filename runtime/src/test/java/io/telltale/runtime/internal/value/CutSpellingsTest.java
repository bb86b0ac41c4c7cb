/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.value;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.runtime.internal.guard.ReplacementBudget;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that libraries have cut where it is hard to see: within an escape, by a word, encoded. */
class CutSpellingsTest {

  private static final String NAME = "Rosalind Quillfeather";
  private static final String POLISH = "Quillfeather-\u0141ukasz";
  private static final String SWEDISH = "\u00C5ngstr\u00F6m-Quill";
  private static final String RUSSIAN =
      "\u0416\u0435\u043B\u0435\u0437\u043D\u044F\u043A\u043E\u0432";

  @Nested
  class WithinAnEscape {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "%",
          "%C",
          "%C5",
          "%C5%",
          "%C5%8",
          "%25C",
          "%25C5",
          "%25C5%25",
          "%25C5%258",
          "%2525C",
          "\\",
          "\\u",
          "\\u0",
          "\\u014",
          "\\\\u01",
          "\\u{14",
          "\\U00000",
          "\\x",
          "\\xc",
          "\\xc5",
          "\\xc5\\x8",
          "\\3",
          "\\305",
          "\\305\\20",
          "\\C5",
          "\\C5\\8",
          "&",
          "&L",
          "&Lstr",
          "&#",
          "&#32",
          "&#x14",
          "&amp;Lstr",
          "&amp;#3",
          "%26Lstr",
          "%26%23",
          "%26%2",
          "%5Cu01",
          "\uFFFD",
        })
    void theBeginningOfAValueIsMasked(String left) {
      String text = "for Quillfeather-" + left;
      assertMasked(POLISH, text + "... here", "for ***... here");
      assertMasked(POLISH, text + "\u2026 here", "for ***\u2026 here");
      assertMasked(POLISH, text + " [truncated 9 chars] here", "for *** [truncated 9 chars] here");
      String quoted = left.equals("\\") ? "'***\\' here" : "'***' here"; // A quote that is escaped.
      assertMasked(POLISH, "for 'Quillfeather-" + left + "' here", "for " + quoted);
      assertMasked(POLISH, text, "for ***");
      assertMasked(POLISH, text + "\nhere", "for ***\nhere");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "%",
          "%C5",
          "%C5%8",
          "%25C",
          "%25C5",
          "\\",
          "\\u0",
          "\\\\u01",
          "\\3",
          "\\30",
          "\\305",
          "\\305\\",
          "\\305\\20",
          "\\xc5",
          "\\xc5\\x8",
          "\\C5\\8",
          "&Lstr",
          "&#x1",
          "&amp;L",
          "%26Lst"
        })
    void theLimitOfTheSdkIsNoOther(String left) {
      assertThat(maskedAtLimit(POLISH, "for Quillfeather-" + left)).isEqualTo("for ***");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "85ngstr%C3%B6m-Quill",
          "5ngstr%C3%B6m-Quill",
          "%85ngstr%C3%B6m-Quill",
          "3%85ngstr%C3%B6m-Quill",
          "C3%85ngstr%C3%B6m-Quill",
          "25C3%2585ngstr%25C3%25B6m-Quill",
          "585ngstr%25C3%25B6m-Quill",
          "c5ngstr\\u00f6m-Quill",
          "u00c5ngstr\\u00f6m-Quill",
          "c5ngstr\\\\u00f6m-Quill",
          "05ngstr\\303\\266m-Quill",
          "303\\205ngstr\\303\\266m-Quill",
          "x85ngstr\\xc3\\xb6m-Quill",
          "ring;ngstr&ouml;m-Quill",
          "Aring;ngstr&ouml;m-Quill",
          "197;ngstr&#246;m-Quill",
          ";ngstr&#246;m-Quill",
          "xc5;ngstr&amp;#246;m-Quill",
          "\uFFFDngstr\u00F6m-Quill",
        })
    void theEndOfAValueIsMasked(String left) {
      assertMasked(SWEDISH, "at ..." + left + " here", "at ...*** here");
      assertMasked(SWEDISH, "at \u2026" + left + " here", "at \u2026*** here");
    }

    @Test
    void aMiddleOfAValueIsMasked() {
      assertMasked(
          RUSSIAN, "at ...B5%D0%BB%D0%B5%D0%B7%D0%BD%D1%8F%D0%BA%D0... x", "at ...B5***... x");
      assertMasked(
          RUSSIAN,
          "at ...435\\u043b\\u0435\\u0437\\u043d\\u044f\\u043a\\u04... x",
          "at ...435***... x");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "for Quillf\u00EBr... here",
          "for 'Quill%C3' here",
          "for Quill&auml;r... here",
          "at ...facade here",
        })
    void otherWordsStay(String text) {
      assertMasked(POLISH, text, text);
    }
  }

  @Nested
  class Marks {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "..",
          "...",
          "....",
          "\u2026",
          "\u22EF",
          " (truncated)...",
          "... (truncated) ...",
          "(truncated)",
          " (Truncated)",
          "<truncated>",
          " <TRUNCATED>",
          "[TRUNCATED]",
          "[truncated]",
          " [Truncated to 500 chars]",
          "...[truncated output]",
          "[message truncated]",
          "[12 bytes truncated]",
          "<12 more chars>",
          "[+12 more]",
          "... (12 more)",
          " (12 more bytes)",
          " (and 12 more)",
          "[...]",
          "(...)",
          "[\u2026]",
          "<...>",
          " [snip]",
          "<snip>",
          "[cut]",
          "[trimmed]",
          "[omitted]",
          "[12 characters omitted]",
          "(shortened)",
          "[abbreviated]",
          "     ...",
          "\t...",
          "\u00A0\u2026",
          "' \u2026",
        })
    void whatIsLeftBeforeAMarkIsMasked(String mark) {
      String text = "for Rosalind Quil" + mark + " here";
      String expected = "for ***" + mark + " here";
      assertMasked(NAME, text, expected);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "..",
          "\u22EF",
          "[truncated]",
          "(truncated) ",
          "<truncated 12 chars>",
          "[TRUNCATED]...",
          "<snip> ",
          "[...] ",
          "...    ",
        })
    void whatIsLeftBehindAMarkIsMasked(String mark) {
      // A blank is one of the value's.
      String expected = "for " + mark.strip() + "*** here";
      assertMasked(NAME, "for " + mark + "Quillfeather here", expected);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "...",
          "[truncated]",
          "<truncated>",
          "(truncated)",
          "[TRUNCATED]",
          "<12 more bytes>",
          " (truncated) ",
          "...[truncated]",
          "[truncated] "
        })
    void theMiddleBetweenTwoMarksIsMasked(String mark) {
      for (String second :
          List.of("...", "\u2026", "[truncated]", "(truncated)", "<9 more bytes>")) {
        // A blank is one of the value's.
        String expected = "for " + mark.stripTrailing() + "***" + second + " here";
        assertMasked(NAME, "for " + mark + "Quillfea" + second + " here", expected);
      }
      String other = "for [service]Quillfea[service] here";
      assertMasked(NAME, other, other);
    }

    @Test
    void aDotOfTheMarkMayBeOneOfTheValues() {
      String value = "quorvex.tamblin.ostrekson";
      assertMasked(value, "for ..tamblin.. here", "for .***.. here");
      assertMasked(value, "for ..ostreks.. here", "for .***.. here");
      assertMasked(value, "for ...tamblin... here", "for ..***... here");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "for Rosalind Quillfea  ",
          "for Rosalind Quillfea \nnext",
          "for Rosalind Quillfea\t\r\nnext",
          "for 'Rosalind Quillfea ' x",
          "for ' Rosalind Quillfea' x",
          "for [ Rosalind Quillfea  ] x",
        })
    void blanksMayStandBehindACut(String text) {
      assertMasked(NAME, text, text.replace("Rosalind Quillfea", "***"));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "for Rosalind Quil (trust me) here",
          "for Rosalind Quil [cutlery] here",
          "for Rosalind Quil (more than one) here",
          "for Rosalind Quil <service> here",
          "for Rosalind Quil. here",
          "for Rosalind Quil (Snippet.java:12) here",
        })
    void otherWordsAreNoMarks(String text) {
      assertMasked(NAME, text, text);
    }

    @Test
    void theMarkOfAnErrorStandsInAValue() {
      for (int at = 1; at < NAME.length(); at++) {
        String copy = NAME.substring(0, at) + "[*]" + NAME.substring(at);
        assertMasked(NAME, "near '" + copy + "' at", "near '***' at");
      }
      assertMasked("O'Brien", "name = 'O''[*]Brien'", "name = '***'");
      assertMasked("alice", "a[*]b", "a[*]b");
      assertMasked("rosalind[*]!", "x rosalind[*]! y", "x *** y");
    }
  }

  @Nested
  class InBytes {

    @Test
    void aTextThatHasTheValueTwice() {
      assertMasked(NAME, "x " + base64(NAME + " or " + NAME) + " y", "x *** y");
      assertMasked(NAME, "x " + base64(NAME + NAME) + " y", "x *** y");
      assertMasked(NAME, "x " + hex(NAME + "," + NAME) + " y", "x *** y");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "O%2527Brien%2520%2526%2520Sons",
          "O\\\\u0027Brien \\\\u0026 Sons",
          "O%5Cu0027Brien%20%5Cu0026%20Sons",
          "O%26%2339%3BBrien%20%26amp%3B%20Sons",
          "O\\u0026#39;Brien \\u0026amp; Sons",
          "O&amp;#39;Brien &amp;amp; Sons",
        })
    void aTextThatIsEncodedTwice(String copy) {
      assertMasked("O'Brien & Sons", "x " + base64("{\"n\":\"" + copy + "\"}") + " y", "x *** y");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "{\"n\":\"Rosalind Quillfea...\"}",
          "{\"n\":\"Rosalind Q...\"}",
          "name=Rosalind Q\u2026",
          "name=Rosalind%20Q...",
          "name=Rosalind Quillfea",
        })
    void aTextThatHasACutValue(String text) {
      assertMasked(NAME + " of Kirkwall, 14 Harbour Street", "x " + base64(text) + " y", "x *** y");
      assertMasked(NAME, "x " + base64(text) + " y", "x *** y");
      assertMasked(NAME, "x " + hex(text) + " y", "x *** y");
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 17, 18, 19, 20, 21, 30, 31, 37})
    void hexadecimalThatIsCut(int length) {
      String copy = hex(NAME).substring(0, length);
      assertMasked(NAME, "x " + copy + "... y", "x ***... y");
      assertMasked(NAME, "x 0x" + copy + "\u2026", "x 0x***\u2026");
      assertMasked(NAME, "x '" + copy + "' [truncated] y", "x '***' [truncated] y");
      assertThat(maskedAtLimit(NAME, "x " + copy)).isEqualTo("x ***");
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 17, 18, 19, 20, 27})
    void base64ThatIsCut(int length) {
      String copy = base64(NAME).substring(0, length);
      assertMasked(NAME, "x " + copy + "... y", "x ***... y");
    }

    @Test
    void hexadecimalOfBytesThatAreCut() {
      String copy = hex(POLISH);
      assertMasked(POLISH, "x " + copy.substring(0, 28) + "... y", "x ***... y");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void hexadecimalAndBase64OfWhichTheBeginningIsCut(int from) {
      assertMasked(NAME, "x ..." + hex(NAME).substring(from) + " y", "x ...*** y");
      assertMasked(
          NAME, "x ..." + base64(NAME).substring(from).replace("=", "") + " y", "x ...*** y");
    }

    @Test
    void otherRunsBesideMarksStay() {
      String text = "sha1 d41d8cd98f00b204e9800998... and aGVsbG8gd29ybGQgaG93IGFy...";
      assertMasked(NAME, text, text);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "x=O%26apos%3B%26apos%3BBrien%20Rosalind. | x=***.",
        "x=O%26%2339%3B%26%2339%3BBrien%20Rosalind. | x=***.",
        "x=O&amp;apos;&amp;apos;Brien Rosalind. | x=***.",
        "x=O%26apos%3B%26apos%3BBrien+Rosa... | x=***...",
        "x=O%26%2339%3B%26%2339%3BBrien+Rosa... | x=***...",
      })
  void quotesMayBeDoubledBeforeTheyAreEncoded(String text, String expected) {
    assertMasked("O'Brien Rosalind", text, expected);
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
  }

  private static String hex(String text) {
    return HexFormat.of().formatHex(text.getBytes(UTF_8));
  }

  private static void assertMasked(String value, String text, String expected) {
    String masked = masked(value, text, false);
    assertThat(masked).as("%s in %s", value, text).isEqualTo(expected);
    assertThat(masked(value, masked, false)).isEqualTo(masked);
  }

  private static String maskedAtLimit(String value, String text) {
    return masked(value, text, true);
  }

  private static String masked(String value, String text, boolean cut) {
    SecretSet secrets = new SecretSet();
    secrets.add(value, "***", 0);
    return secrets.replaceIn(text, new ReplacementBudget(ReplacementBudget.DEFAULT_LIMIT), cut);
  }
}
