/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a piece of an escape begins and ends that a cut has left, sign by sign. */
class CutEscapesTest {

  /** Bytes of UTF-8 that were read as characters of their own, and halves of characters. */
  @ParameterizedTest
  @CsvSource({
    "ab\u00C1, 3",
    "ab\u00C2, 2",
    "ab\u00F4, 2",
    "ab\u00F5, 3",
    "ab\u00E2\u0080, 2",
    "ab\u00E2\u00BF, 2",
    "ab\u00E2\u007F, 4",
    "ab\u00E2\u00C0, 4",
    "ab\u00F0\u0082\u0082\u0082, 2",
    "ab\u00F0\u0082\u0082\u0082\u0082, 7",
    "\uFFFD, 0",
    "ab\uFFFD\uFFFD\uFFFD, 2",
    "ab\uFFFD\uFFFD\uFFFD\uFFFD, 3",
    "ab\uD83D, 2",
    "ab\uD83D\uDE00, 4",
  })
  void bytesOfACharacterBeginAtItsFirst(String text, int start) {
    assertThat(CutEscapes.start(text, text.length())).isEqualTo(start);
  }

  /** An octal byte within a character reads as two digits of LDAP and another one. */
  @ParameterizedTest
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "ab 7|2", "ab!0|2", "ab'7|2", "ab!8|4", "ab(7|3", "ab0|2", "ab7|2", "ab8|3", "!7|0", "0|0",
        "8|1",
      })
  void octalBytesBeginAtTheirFirstSign(String text, int start) {
    assertThat(CutEscapes.start(text, text.length())).isEqualTo(start);
  }

  @ParameterizedTest
  @CsvSource({
    "%, 1",
    "%C, 2",
    "%C5, 3",
    "%C5D, 3",
    "%C5%8, 5",
    "%0, 2",
    "%g, 1",
    "&, 1",
    "&abcdefghij, 11",
    "&abcdefghijk, 11",
    "&#123456789, 11",
    "&#1234567899, 11",
    "&-, 1",
    "\\, 1",
    "\\u, 2",
    "\\u{, 3",
    "\\u{12345678, 11",
    "\\u{123456789, 11",
    "\\U0, 3",
    "\\x0, 3",
    "\\y, 1",
    "0, 1",
    "7, 1",
    "8, 0",
    "z, 0",
    "\u00C3, 1",
    "\u00E2\u0082, 2",
  })
  void aPieceEndsWithTheLastOfItsSigns(String piece, int end) {
    assertThat(CutEscapes.end(piece, 0)).as("alone").isEqualTo(end);
    assertThat(CutEscapes.end(piece + "-z", 0)).as("before other text").isEqualTo(end);
    assertThat(CutEscapes.end("ab" + piece + "-z", 2)).as("within a text").isEqualTo(end + 2);
  }

  /** A text made of escapes is not gone through to its end. */
  @Test
  void piecesAreReadOnlyToALimit() {
    assertThat(CutEscapes.end("%C5".repeat(9), 0)).isEqualTo(5 * 3);
    assertThat(CutEscapes.end("\u00C3".repeat(30), 0)).isEqualTo(5 * 3);
    assertThat(CutEscapes.end("\\".repeat(90), 0)).isEqualTo(5 * 9);
    assertThat(CutEscapes.end("-" + "\\".repeat(90), 1)).isEqualTo(1 + 5 * 9);
    assertThat(CutEscapes.end("0".repeat(9), 0)).isEqualTo(5);
  }

  /** A lone backslash before a quote belongs to the quote. */
  @Test
  void anEscapedQuoteIsNoPiece() {
    assertThat(CutEscapes.start("ab\\' x", 3)).isEqualTo(3);
    assertThat(CutEscapes.end("\\' x", 0)).isZero();
    assertThat(CutEscapes.start("ab\\- x", 3)).isEqualTo(2);
    assertThat(CutEscapes.end("\\- x", 0)).isEqualTo(1);
    assertThat(CutEscapes.start("ab%' x", 3)).isEqualTo(2);
    assertThat(CutEscapes.start("ab\\u' x", 4)).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "0ab, 1",
    "fab, 1",
    "%85, 1",
    "{12, 1",
    "\u0085x, 1",
    "\uFFFDx, 1",
    "ring;x, 5",
    "ghijklmnopqr;x, 13",
    "ghijklmnopqrs;x, -1",
    "ring, -1",
    "ring-, -1",
    ";x, 1",
    "-x, -1",
    "!7x, 2",
    "!8x, -1",
    "(7x, -1",
  })
  void theRestOfAnEscapeMayEndBehindEachOfItsSigns(String text, int end) {
    assertThat(CutEscapes.nextEndOfRest(text, 0, 0)).isEqualTo(end);
    assertThat(CutEscapes.nextEndOfRest("..." + text, 3, 3)).isEqualTo(end < 0 ? -1 : end + 3);
  }

  @Test
  void theRestOfAnEscapeHasTwelveSignsAtMost() {
    String text = "0123456789abcdef";
    assertThat(CutEscapes.nextEndOfRest(text, 0, 11)).isEqualTo(12);
    assertThat(CutEscapes.nextEndOfRest(text, 0, 12)).isEqualTo(-1);
    assertThat(CutEscapes.nextEndOfRest(text, 2, 13)).isEqualTo(14);
    assertThat(CutEscapes.nextEndOfRest(text, 2, 14)).isEqualTo(-1);
    assertThat(CutEscapes.nextEndOfRest(text, 10, 16)).isEqualTo(-1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u2026a",
        "\u2026C3",
        "x...%85",
        "...\\u0",
        "..#x1;",
        "\u2026\u0085",
        "\u2026\uFFFD",
        "\u2026ring;",
        "\u20260123456789"
      })
  void nothingButTheRestOfAnEscapeStandsBehindAMark(String text) {
    assertThat(CutEscapes.isRestBehindMark(text, text.length())).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "a", "abcd", "\u2026 a", "\u2026-a", ".a", "\u2026a-", "\u202601234567890"})
  void somethingElseStandsThere(String text) {
    assertThat(CutEscapes.isRestBehindMark(text, text.length())).isFalse();
  }

  @Test
  void twoOctalDigitsReadAsTwoHexadecimalOnes() {
    for (char c = 0; c < 0x200; c++) {
      boolean digits = c >> 4 < 4 && c < '8' && (c & 0xF) < 8;
      boolean expected = digits && c != ' ' && c != '%' && c != '&';
      assertThat(CutEscapes.isTwoOctals(c)).as("%d", (int) c).isEqualTo(expected);
    }
  }

  /** The first byte of the character, or the first two of its octal digits. */
  @ParameterizedTest
  @CsvSource({
    "\u0141, \u00C5, true",
    "\u0141, \u00C6, false",
    "\u0141, 0, true",
    "\u0141, 1, false",
    "\u0416, 2, true",
    "\u0416, 0, false",
    "\u0141, %, true",
    "\u0141, \\, true",
    "\u0141, \uFFFD, true",
    "\u0080, \u00C2, true",
    "\u0080, \u0080, false",
    "A, A, false",
    "A, B, false",
    "\u007F, \u007F, false",
    "\u20AC, \u00E2, true",
    "\uD83D\uDE00, \u00F0, true",
    "\uD83D\uDE00, \u00F1, false",
  })
  void aPieceMayBeLeftOfACharacter(String character, String piece, boolean expected) {
    assertThat(CutEscapes.mayBeOf(character, 0, piece, 0)).isEqualTo(expected);
    assertThat(CutEscapes.mayBeOf("ab" + character, 2, "x" + piece, 1)).isEqualTo(expected);
  }
}
