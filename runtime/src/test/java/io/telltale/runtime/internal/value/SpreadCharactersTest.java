/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.runtime.internal.guard.ReplacementBudget;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadCharactersTest {

  private static final String VALUE = "Vexwort, quill1";

  private static String masked(String text) {
    SecretSet secrets = new SecretSet();
    secrets.add(VALUE, "***", 0);
    return secrets.replaceIn(text, new ReplacementBudget(64), false);
  }

  private static String spread(String separator) {
    return String.join(separator, VALUE.split(""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {"~, ~", "~\",\"~", "~\", \"~", "~','~", "~', '~"})
  void aValueInAListOfItsCharactersGoes(String separator) {
    assertThat(masked("login [" + spread(separator) + "] failed")).isEqualTo("login [***] failed");
  }

  @Test
  void asTheJdkWritesIt() {
    assertThat(masked("login " + Arrays.toString(VALUE.toCharArray()))).isEqualTo("login [***]");
  }

  @Test
  void asAPartOfALongerList() {
    assertThat(masked("[x, " + spread(", ") + ", y]")).isEqualTo("[x, ***y]");
  }

  @Test
  void inJsonInJson() {
    assertThat(masked("{\\\"password\\\":[\\\"" + spread("\\\",\\\"") + "\\\"]}"))
        .isEqualTo("{\\\"password\\\":[\\\"***\\\"]}");
  }

  /** A short way that looks at letters alone would find all of them. */
  @Test
  void inTheShortWay() {
    PlainSecret secret =
        PlainSecret.of(
            "Vexwortquill", io.telltale.annotations.Mask.REDACT, "***", "E", "m", null, null);

    assertThat(secret).isNotNull();
    assertThat(secret.areAbsentFrom("login V, e, x, w, o, r, t, q, u, i, l, l")).isFalse();
    assertThat(secret.areAbsentFrom("[\"V\",\"e\",\"x\",\"w\"]")).isFalse();
    assertThat(secret.areAbsentFrom("red, green, blue of Vexwor t quil")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a, b",
        "red, a, b, blue",
        "one, two, three",
        "[1,2,3]",
        "x,y,z",
        ",,,",
        ", , ",
        "f(\"a\", \"b\")",
        ""
      })
  void listsOfWordsAndShortOnesAreNone(String text) {
    assertThat(SpreadCharacters.areIn(text)).isFalse();
  }

  @Test
  void aTextWithAListStaysAsItIs() {
    String text = "no columns [a, b, c, d] in \"x\",\"y\",\"z\", nor 1, 2, 3";

    assertThat(SpreadCharacters.areIn(text)).isTrue();
    assertThat(masked(text)).isSameAs(text);
  }
}
