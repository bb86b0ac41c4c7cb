/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that are made to be slow cost no more than in proportion to their length. */
class HostileTextsTest {

  private static final int LENGTH = 10_000;
  private static final int SHORTEST_RUN = 19;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A",
        "/",
        "A/",
        "AAAAAAAAAAAAAAAAAA ",
        "AAAAAAAAAAAAAAAAAAA ",
        "aGVsbG8gd29ybGQgaG93IGFyZSB5b3U= ",
        "aGVsbG8gd29ybGQgaG93IGFyZSB5b3U/",
        "68656c6c6f20776f726c6468656c6c6f20",
        "68656c6c6f20776f726c6468656c6c6f20 ",
        "0x68656c6c6f20776f726c6468656c6cff ",
        "gICAgICAgICAgICAgICA ",
      })
  void runsOfBase64AreLookedAtAFewTimes(String part) {
    assertLinear(part, 12, text -> EncodedRuns.areIn(text, SHORTEST_RUN, 0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " ",
        "''",
        "'\"`",
        "\n ",
        "e\u0301",
        "\u0301",
        "\u00DF",
        "\uAC15",
        "\u1100\u1161",
        "a"
      })
  void looseSpellingLooksAtEachCharacterAFewTimes(String part) {
    assertLinear(part, 4, LooseSpelling::of);
    assertLinear("e" + part, 4, LooseSpelling::of);
  }

  /** A letter with any number of accents. */
  @Test
  void accentsOnOneLetterAreTakenApartInPieces() {
    for (int n : new int[] {LENGTH, 10 * LENGTH}) {
      CountedText text = new CountedText("e" + "\u0301".repeat(n));
      assertThat(LooseSpelling.of(text).chars()).hasSizeGreaterThan(n / 2);
      assertThat(text.reads()).isLessThan(5L * n);
    }
  }

  /** What is read beside one mark is bounded by the value, however many marks there are. */
  @ParameterizedTest
  @CsvSource({
    "ab, \u2026",
    "ab, abababababab\u2026",
    "ab, babababababa...",
    "ab, ...abababababab",
    "ab, aba...aba",
    "a, aaaaaaaaaaaa\u2026",
    "a, \u2026\u2026\u2026",
    "ab, ababab' ...' ababab",
    "ab, abababab%C3%8...",
    "ab, abab&ababab\u2026ababab;ab",
    "ab, abab\\\\ab[truncated]abab\u0085ab",
    "ab, ab (12 more chars) ab",
    "ab, <ab..  ..ab..",
    "ab, abababa         ..         babab",
  })
  void marksOfCutsAreLookedAtOnceEach(String part, String text) {
    Needle needle = Needle.of(part.repeat(20) + "c", true);
    long each = needle.length() * 120L;
    for (int n : new int[] {LENGTH, 10 * LENGTH}) {
      String repeated = text.repeat(n / text.length());
      CountedText counted = new CountedText(repeated);
      CutMarks marks = CutMarks.of(repeated);
      boolean all = CutValues.forEachIn(counted, marks, needle, (start, end) -> true);
      assertThat(all).isTrue();
      assertThat(counted.reads()).isLessThan(each * (n / text.length() + 1));
    }
  }

  /** With a long value and many marks, the search ends, and the text is withheld. */
  @Test
  void aLongValueAndManyMarksAreGivenUp() {
    Needle needle = Needle.of("ab".repeat(4_000) + "c", true);
    long[] reads = new long[2];
    for (int i = 0; i < 2; i++) {
      String text = "abababab\u2026".repeat(i == 0 ? 10_000 : 100_000);
      CountedText counted = new CountedText(text);
      assertThat(CutValues.forEachIn(counted, CutMarks.of(text), needle, (start, end) -> true))
          .isFalse();
      reads[i] = counted.reads();
    }
    assertThat(reads[1]).isEqualTo(reads[0]);
  }

  private static void assertLinear(String part, int readsPerChar, Consumer<CountedText> look) {
    for (int n : new int[] {LENGTH, 10 * LENGTH}) {
      CountedText text = new CountedText(part.repeat(n / part.length()));
      look.accept(text);
      assertThat(text.reads()).as(part).isLessThanOrEqualTo((long) readsPerChar * n + 200);
    }
  }
}
