/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a value may have been cut, and how much of it has to be left to count. */
class CutsTest {

  @ParameterizedTest
  @CsvSource({
    "3, 3", "6, 6", "7, 6", "8, 6", "9, 6", "10, 7", "12, 8", "22, 15", "23, 16", "90, 16"
  })
  void twoThirdsAreLeftAndSixteenAtMost(int length, int shortest) {
    assertThat(Cuts.shortest(length)).isEqualTo(shortest);
  }

  /** Less than two thirds are left only where a word is cut, or of a very long value. */
  @ParameterizedTest
  @CsvSource({
    "rosalind of kirkwall harbour, 19, true",
    "rosalind of kirkwall harbour, 18, true",
    "rosalind of kirkwall harbour, 20, true",
    "rosalind of kirkwall-harbour, 17, true",
    "rosalind of kirk-wall of harbour, 17, false",
    "rosalind of kirk-wall of harbour, 16, false",
    "rosalind of kirk-wall of harbour, 18, true",
    "rosalind of kirk wall of-harbour, 21, false",
    "rosalind of kirk wall of-harbour, 22, true",
    "order-of-4711-of-kirkwall, 20, true",
    "order-of-kirkwall-of-47110, 25, false",
    "order-of-kirkwall-of-47-10, 23, true",
  })
  void ofAValueThereIsLeft(String value, int left, boolean expected) {
    assertThat(Cuts.leaves(value, left)).isEqualTo(expected);
  }

  @Test
  void ofAVeryLongValueSixtyCharactersAreEnough() {
    String value = "-".repeat(300);

    assertThat(Cuts.leaves(value, 59)).isFalse();
    assertThat(Cuts.leaves(value, 60)).isTrue();
  }

  /** A value that is cut stands between the two signs. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "<value>;true",
        "for <value>;true",
        "for -<value>;true",
        "forx<value>;false",
        "for7<value>;false",
        "for <value>  ;true",
        "for <value> x;false",
        "for <value>x;false",
        "for '<value>' x;true",
        "for ' <value> ' x;true",
        "for '<value>) x;true",
        "for ' <value>) x;false",
        "for (<value>) x;true",
        "for [<value>] x;true",
        "for {<value>} x;true",
        "for (<value>] x;true",
        "for ( <value>] x;false",
        "for \u201E<value>\u201C x;true",
        "for \u00AB<value>\u00BB x;true",
        "for (name=<value>) x;true",
        "for (name: <value>) x;false",
        "for (name <value>) x;false",
        "for (name.<value>) x;false",
        "for (x<value>) x;false",
        "<value>) x;false",
        "=<value>) x;true",
      })
  void aCutValueEndsWithTheTextTheLineOrWhatEnclosesIt(String marked, boolean expected) {
    int start = marked.indexOf('<');
    int end = marked.indexOf('>') - 1;
    String text = marked.replaceAll("[<>]", "");

    assertThat(Cuts.mayEndAt(text, start, end)).isEqualTo(expected);
    if (end == text.length()) {
      assertThat(Cuts.mayEndAt(text + "\nnext", start, end)).isEqualTo(expected);
      assertThat(Cuts.mayEndAt(text + "\rnext", start, end)).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "...;true",
        "\u2026;true",
        "[cut];true",
        " ...;true",
        "')\" ...;true",
        "'\"'\"...;false",
        "                ...;true",
        "                 ...;false",
        "x...;false",
        ".;false",
      })
  void aMarkMayStandBehindBlanksAndThreeSigns(String behind, boolean expected) {
    assertThat(Cuts.isBeforeMark("kirk" + behind, 4)).isEqualTo(expected);
    assertThat(Cuts.isBeforeMark("kirk" + behind + " x", 4)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "...;true",
        "\u2026;true",
        "[cut];true",
        "[cut] ;true",
        "... ;true",
        "... \"(';true",
        "...\"'\"';false",
        "[cut]\"'\"';false",
        "...                ;true",
        "...                 ;false",
        "...x;false",
        ".;false",
      })
  void aMarkMayStandBeforeBlanksAndThreeSigns(String before, boolean expected) {
    assertThat(Cuts.isBehindMark(before + "kirk", before.length())).isEqualTo(expected);
    assertThat(Cuts.isBehindMark("x " + before + "kirk", before.length() + 2)).isEqualTo(expected);
  }

  @Test
  void signsAndBlanksAreGoneThroughToALimit() {
    assertThat(Cuts.endOfSigns("' \" ( x", 0)).isEqualTo(6);
    assertThat(Cuts.endOfSigns("'\"()", 0)).isEqualTo(3);
    assertThat(Cuts.endOfSigns("'  ", 0)).isEqualTo(3);
    assertThat(Cuts.startOfSigns("x ' \" (", 7)).isEqualTo(1);
    assertThat(Cuts.startOfSigns("'\"()", 4)).isEqualTo(1);
    assertThat(Cuts.startOfSigns("  '", 3)).isZero();
    assertThat(Cuts.endOfBlanks("x \t y", 1)).isEqualTo(4);
    assertThat(Cuts.endOfBlanks(" ".repeat(40), 2)).isEqualTo(18);
    assertThat(Cuts.startOfBlanks("x \t y", 4)).isEqualTo(1);
    assertThat(Cuts.startOfBlanks(" ".repeat(40), 38)).isEqualTo(22);
    assertThat(Cuts.startOfBlanks("\nx", 1)).isEqualTo(1);
  }
}
