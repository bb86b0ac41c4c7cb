/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which characters beside a mark are taken for the rest of a value: {@code <these>}. */
class CutValuesTest {

  private static final String NAME = "Rosalind Quillfeather";

  /** Characters of values that are looked at for all marks of a text. */
  private static final int MOST_WORK = 1 << 22;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "for <Rosali>\u2026 here",
        "for Rosal\u2026 here",
        "<Rosalind Quil>\u2026",
        "for \u2026<eather> here",
        "for \u2026ather here",
        "for \u2026<eather>",
        "\u2026 '<eather>' here",
        "for '<Rosalind Quil>' \u2026 here",
        "<Rosali>\u2026 or <Rosalind>\u2026 or \u2026<feather>",
        "\u2026<feather> or <Rosalind>\u2026 or \u2026<eather>",
        "for Rosalind Quillfeather\u2026 here",
        "for \u2026Rosalind Quillfeather here",
      })
  void ofALongValueSixCharactersOfItsBeginningOrEnd(String expected) {
    assertFound(NAME, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Kirk | <Kir>\u2026 x",
        "Kirk | \u2026<irk>",
        "Kirk | in Ki\u2026 x",
        "Kirk | \u2026rk",
        "Kirkw | <Kirk>\u2026 x",
        "Kirkw | Kir\u2026 x",
        "Kirkwa | in <Kirk>\u2026 x",
        "Kirkwa | in Kir\u2026 x",
        "Kirkwal | in <Kirkw>\u2026 x",
        "Kirkwal | in Kirk\u2026 x",
        "Kirkwall | in <Kirkwa>\u2026 x",
        "Kirkwall | in Kirkw\u2026 x",
        "Kirkwall | \u2026<rkwall> x",
        "Kirkwall | \u2026kwall x",
      })
  void ofAShortValueTwoThirds(String value, String expected) {
    assertFound(value, expected);
  }

  /** A word that begins alike, or ends alike, is another word. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "in <Kirk>\u2026 x",
        "in xKirk\u2026 x",
        "in 7Kirk\u2026 x",
        "in (<Kirk>\u2026) x",
        "in \u2026<rkwa> x",
        "in \u2026<rkwa>",
        "in \u2026rkwas x",
        "in \u2026rkwa7 x",
        "in \u2026<rkwa>, x",
      })
  void fewerThanSixStandApart(String expected) {
    assertFound("Kirkwa", expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "for <salind Quill>\u2026 here",
        "for salind Quil\u2026 here",
        "for \u2026<salind Quill> here",
        "for \u2026salind Quil here",
        "for \u2026<salind Q>\u2026 here",
        "for [\u2026]<salind Q>\u2026 here",
        "for \u2026 '<salind Q>' \u2026 here",
        "for \u2026<salind>\u2026 here",
        "for \u2026salin\u2026 here",
      })
  void ofItsMiddleTwelveCharactersBesideOneMarkAndSixBetweenTwo(String expected) {
    assertFound(NAME, expected);
  }

  /** What a mask shows of a value is meant to be seen; its beginning is not. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "***salind Quillfea\u2026 here",
        "for ***salind Quillfea\u2026 here",
        "for **<salind Quillfea>\u2026 here",
        "***<Rosalind Quillfea>\u2026 here",
        "for ***<Rosalind Quillfea>\u2026 here",
      })
  void whatStandsBehindAMaskIsNoMiddle(String expected) {
    assertFound(NAME, expected);
  }

  /** The longest stretch counts, wherever in the value it stands. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Zkirkwall harbour rosalind kirkwall harbour | at <Zkirkwall harbour>\u2026 x",
        "kirkwall harbour rosalind kirkwall harbourZ | at \u2026<kirkwall harbourZ> x",
        "kirkwall harbour rosalindZkirkwall harbour | at <Zkirkwall harbour>\u2026 x",
        "kirkwall harbourZrosalind kirkwall harbour | at \u2026<kirkwall harbourZ> x",
      })
  void whatStandsTwiceInAValueIsNoEndOfTheSearch(String value, String expected) {
    assertFound(value, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "abcqw%def-ghijklm | <abcqw%d>\u2026 x",
        "abcqw%def-ghijklm | at <abcqw%d>\u2026 x",
        "abcde\\\u0141ukasz-quill | at <abcde\\0>\u2026 x",
        "abcde\\\u0141ukasz-quill | at abcde\\8\u2026 x",
        "abcde\\\u0141ukasz-quill | at abcde\\1\u2026 x",
        "Quillfeather-\u0141ukasz | <Quillfeather-%C5>\u2026 x",
        "Quillfeather-\u0141ukasz | <Quillfeather-\\0>\u2026 x",
        "Quillfeather-\u0141ukasz | at <Quillfeather-%C5%8>\u2026 x",
        "Quillfeather-\u0141ukasz | at <Quillfeather-%C5%8%C5%8>\u2026 x",
        "Quillfeather-\u0141ukasz | at <Quillfeather-%C5%8%C5%8%C5>\u2026 x",
        "Quillfeather-\u0141ukasz | at Quillfeather-%C5%8%C5%8%C5%8\u2026 x",
        "Quillfeather-\u0141ukasz | at Quillfeather-4\u2026 x",
      })
  void whatIsLeftOfAnEscapeStandsBetweenItAndTheMark(String value, String expected) {
    assertFound(value, expected);
  }

  @Test
  void eachSpellingOfTheValueCounts() {
    assertFound(
        "Quillfeather-\u00C4rmel", "at <Quillfeather-A\u0308>\u2026 x, \u2026<r-A\u0308rmel> y");
    assertFound("Quillfeather-\u00C4rmel", "at <Quillfeather-\u00C4>\u2026 x");
  }

  @Test
  void theMarksOfAListOfFramesAreNone() {
    assertFound(NAME, "\t... 7 more, \u2026<feather>");
  }

  @Nested
  class Numbers {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "4929123456781234 | <4929 1234>\u2026 x",
          "4929123456781234 | card <4929 1234>\u2026 x",
          "4929123456781234 | card 4929 1\u2026 x",
          "1234567.89 | <1,234,56>\u2026 x",
          "1234567.89 | of <1,234,56>\u2026 x",
          "1234567.89 | of 1,234\u2026 x",
          "1234567.00 | <1,234,567.0>\u2026 x",
          "1.25E7 | <12,500,00>\u2026 x",
          "1.25E7 | of <12,500,00>\u2026 x",
          "1.25E7 | of 12,50\u2026 x",
        })
    void digitsInGroupsBeforeAMark(String value, String expected) {
      assertFound(value, expected);
    }
  }

  @Nested
  class End {

    /** Each way in which something is found: whoever has seen enough hears no more. */
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "Rosalind Quillfeather | Rosalind\u2026feather or Rosalind\u2026",
          "Rosalind Quillfeather | \u2026feather or Rosalind\u2026",
          "Rosalind Quillfeather | Rosalind\u2026 or \u2026feather",
          "4929123456781234 | 4929 1234\u2026 or 4929 1234\u2026",
          "1234567.89 | 1,234,56\u2026 or 1,234,56\u2026",
        })
    void anActionThatHasEnoughIsAskedOnce(String value, String text) {
      List<Integer> asked = new ArrayList<>();

      boolean all =
          CutValues.forEachIn(
              text, Secret.of(value, "***", 0), false, (start, end) -> !asked.add(start));

      assertThat(asked).as(text).hasSize(1);
      assertThat(all).isTrue();
    }

    @Test
    void theSameHoldsForOneSpelling() {
      List<Integer> asked = new ArrayList<>();
      String text = "Rosalind\u2026feather or Rosalind\u2026";

      assertThat(
              CutValues.forEachIn(text, Needle.of(NAME, true), (start, end) -> !asked.add(start)))
          .isTrue();
      assertThat(asked).containsExactly(0);
    }

    @Test
    void nothingBesideTheMarksIsNothingFound() {
      Secret secret = Secret.of(NAME, "***", 0);

      assertThat(CutValues.areIn("for Rosalind\u2026 here", secret)).isTrue();
      assertThat(CutValues.areIn("for \u2026feather here", secret)).isTrue();
      assertThat(CutValues.areIn("for somebody\u2026 here", secret)).isFalse();
      assertThat(CutValues.areIn("for Rosalind here", secret)).isFalse();
    }
  }

  @Nested
  class Work {

    /** A text that has more marks than can be looked at may hold anything. */
    @Test
    void isLimitedForAllMarksOfAText() {
      String value = NAME + "z".repeat(1024 - NAME.length());
      String most = "\u2026".repeat(MOST_WORK / value.length());
      String tooMany = most + "\u2026";
      Secret secret = Secret.of(value, "***", 0);
      Needle needle = Needle.of(value, true);
      Places none = (start, end) -> true;

      assertThat(CutValues.forEachIn(most, secret, false, none)).isTrue();
      assertThat(CutValues.forEachIn(most, needle, none)).isTrue();
      assertThat(CutValues.areIn(most, secret)).isFalse();
      assertThat(CutValues.forEachIn(tooMany, secret, false, none)).isFalse();
      assertThat(CutValues.forEachIn(tooMany, needle, none)).isFalse();
      assertThat(CutValues.areIn(tooMany, secret)).isTrue();
    }

    /** A value that repeats itself is gone through a few times, and not for each of its parts. */
    @Test
    void isInProportionToTheLengthOfAValue() {
      for (int length : new int[] {500, 5_000}) {
        String stretch = "ab".repeat(length);
        Needle needle = Needle.of("-" + stretch + stretch + "-", true);

        for (String text : new String[] {stretch + "\u2026", "\u2026" + stretch}) {
          CountedText counted = new CountedText(text);
          List<Integer> found = new ArrayList<>();
          CutValues.forEachIn(
              counted, CutMarks.of(text), needle, (start, end) -> found.add(end - start));

          assertThat(found).containsExactly(stretch.length());
          assertThat(counted.reads()).isLessThan(12L * needle.length());
        }
      }
    }
  }

  /** Each place that is found stands in angle brackets. */
  private static void assertFound(String value, String expected) {
    String text = expected.replaceAll("[<>]", "");
    TreeMap<Integer, Integer> places = new TreeMap<>();
    Secret secret = Secret.of(value, "***", 0);
    assertThat(secret).isNotNull();
    boolean all =
        CutValues.forEachIn(
            text,
            secret,
            false,
            (start, end) -> {
              places.put(start, end);
              return true;
            });
    StringBuilder found = new StringBuilder(text);
    places
        .descendingMap()
        .forEach((start, end) -> found.insert((int) end, '>').insert((int) start, '<'));
    assertThat(found).as(value).hasToString(expected);
    assertThat(all).isTrue();
  }
}
