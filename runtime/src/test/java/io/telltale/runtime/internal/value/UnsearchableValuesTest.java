/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A value of a few letters withholds a text that has it as a word, and no other. */
class UnsearchableValuesTest {

  @ParameterizedTest
  @CsvSource({
    "no, it is no good, true",
    "no, it is NO good, true",
    "no, no, true",
    "no, it is not good, false",
    "no, it is ono good, false",
    "no, not a no, true",
    "no, nonono, false",
    "no, a no-one, true",
    "no, 7no, false",
    "no, no7, false",
    "B, grade B it is, true",
    "B, grade b it is, false",
    "-1, at-1, true",
    "+, a+b, true",
    "\u0130d, the \u0130d is, true",
  })
  void standsInATextAsAWord(String value, String text, boolean expected) {
    UnsearchableValues values = new UnsearchableValues();
    values.add("zz");
    values.add(value);

    assertThat(values.anyStandsIn(text)).isEqualTo(expected);
  }

  @Test
  void aBlankValueIsNone() {
    UnsearchableValues values = new UnsearchableValues();
    assertThat(values.add("  ")).isTrue();
    assertThat(values.add("no")).isTrue();
    assertThat(values.add(" no ")).isTrue();
    assertThat(values.size()).isEqualTo(1);
    assertThat(values.chars()).isEqualTo(2);
  }

  @Test
  void thereIsAMostOfThem() {
    UnsearchableValues values = new UnsearchableValues();
    for (int i = 0; i < SecretSet.MAX_SIZE; i++) {
      assertThat(values.add("v" + i)).isTrue();
    }
    assertThat(values.add("v0")).isTrue();
    assertThat(values.add("w")).isFalse();
    UnsearchableValues other = new UnsearchableValues();
    other.add("v1");
    assertThat(values.addAll(other)).isTrue();
    other.add("w");
    assertThat(values.addAll(other)).isFalse();
    assertThat(values.includes(other)).isFalse();
    assertThat(other.includes(values)).isFalse();
    assertThat(values.includes(values)).isTrue();
  }
}
