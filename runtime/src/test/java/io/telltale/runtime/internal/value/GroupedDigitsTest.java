/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.runtime.internal.guard.ReplacementBudget;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers in another grouping than that of the value. */
class GroupedDigitsTest {

  private static final int ROUNDS = Integer.getInteger("tests.rounds", 3_000);

  private final SecretSet secrets = new SecretSet();

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "4111111111111111; card 4111 1111 1111 1111 declined; card ***1111 declined",
        "4111111111111111; card=4111-1111-1111-1111&x; card=***1111&x",
        "4111111111111111; 4111 1111-1111+1111; ***1111",
        "4111111111111111; q=4111%201111%201111%201111; q=***1111",
        "4111111111111111; q=4111+1111+1111+1111; q=***1111",
        "4111 1111 1111 1111; 4111111111111111; ***1111",
        "4111 1111 1111 1111; 4111-1111-1111-1111, 4111 1111 1111 1111; ***1111, ***1111",
        "4111111111111112; no 4111.1111.1111.1112, 4111111111111112; no ***1111, ***1111",
        "+82 10-1234-5678; +821012345678; +***1111",
        "821012345678; (82) 10 1234 5678; (***1111",
        "1985-07-23; born 19850723; born ***1111",
        "1985-07-23; 1985/07/23, 1985.07.23; ***1111, ***1111",
        "GR1601101250000000012300695; to GR16 0110-1250-0000-0001-2300-695.; to ***1111.",
        "GB29 NWBK 6016 1331 9268 19; GB29-NWBK-6016-1331-9268-19 GB29NWBK60161331926819; ***1111 ***1111",
        "GB29 NWBK 6016 1331 9268 19; to gb29.nwbk.6016.1331.9268.19.; to ***1111.",
        "DE89370400440532013000; de89+3704+0044+0532+0130+00 de89370400440532013000; ***1111 ***1111",
        "KX7731992QV; kx-773-1992-qv; ***1111",
        "85000.50; 85,000.50 EUR; ***1111 EUR"
      })
  void aNumberIsFoundInEachGrouping(String value, String text, String masked) {
    secrets.add(value, "***1111", 1);
    assertThat(masked(text)).isEqualTo(masked);
    assertThat(masked(masked)).isEqualTo(masked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "94111 1111 1111 1111",
        "4111 1111 1111 11119",
        "4111 1111 1111 1112",
        "4111 1111    1111 1111",
        "4111 x1111 1111 1111",
        "4111 1111 1111",
      })
  void anotherNumberStays(String text) {
    secrets.add("4111111111111111", "***1111", 1);
    assertThat(masked(text)).isSameAs(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"412345", "4123 45", "abcd1234567efgh", "41123    41123"})
  void whatIsShortOrNoNumberIsFoundAsItIsOnly(String value) {
    secrets.add(value, "***", 0);
    String other = value.replaceAll("(\\d)(?=\\d)", "$1-");
    assertThat(masked(other)).isSameAs(other);
    assertThat(masked("x " + value + " y")).isEqualTo("x *** y");
  }

  @Test
  void aBeginningAtTheEndOfACutTextIsGone() {
    secrets.add("4111111111111111", "***1111", 1);
    assertThat(secrets.replaceIn("card 4111 1111 1", budget(), true)).isEqualTo("card ***");
    assertThat(secrets.replaceIn("card 4111 1111 ", budget(), true)).isEqualTo("card ***");
    assertThat(secrets.replaceIn("card 4111 1211 1", budget(), true)).isEqualTo("card 4111 1211 1");
  }

  @Test
  void aMaskThatShowsTheNumberInAnotherGroupingIsNone() {
    secrets.add("4111111111111111", "4111 1111 1111 1111", 1);
    assertThat(masked("card 4111111111111111")).isEqualTo("card ***");
  }

  @Test
  void aMaskThatPartsANumberShowsItToo() {
    secrets.add("abc7", "***", 0);
    secrets.add("4111111111111111", "***", 0);
    assertThat(masked("abc74111 1111 1111 1111")).isEqualTo("******");
  }

  @ParameterizedTest
  @ValueSource(strings = {"6f1c2a4e-9d3b-4c7a-8e21-0b5d9f3a7c64"})
  void aUuidIsFoundWithoutItsHyphens(String uuid) {
    secrets.add(uuid, "***", 0);
    String bare = uuid.replace("-", "");
    assertThat(masked("id=" + bare + " " + bare.toUpperCase(java.util.Locale.ROOT)))
        .isEqualTo("id=*** ***");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void noGroupingIsLeft(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      SecretSet numbers = new SecretSet();
      StringBuilder value = new StringBuilder("12");
      for (int i = 6 + random.nextInt(14); i > 0; i--) {
        value.append(random.nextInt(10));
      }
      numbers.add(value.toString(), "***", 0);
      String text = text(random) + grouped(random, value.toString()) + text(random);
      String masked = numbers.replaceIn(text, budget());
      assertThat(masked.replaceAll("[^0-9]", "")).as(text).doesNotContain(value);
      assertThat(numbers.replaceIn(masked, budget())).isEqualTo(masked);
    }
  }

  private static String text(Random random) {
    String[] texts = {"", "card ", "x", " of ", "***", "\u00E9", " 7x", "%20", "("};
    return texts[random.nextInt(texts.length)];
  }

  private static String grouped(Random random, String value) {
    String[] signs = {"", "", "", " ", "-", ".", ", ", "/", "+", "%20"};
    StringBuilder grouped = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      grouped.append(i == 0 ? "" : signs[random.nextInt(signs.length)]).append(value.charAt(i));
    }
    return grouped.toString();
  }

  private String masked(String text) {
    return secrets.replaceIn(text, budget());
  }

  private static ReplacementBudget budget() {
    return new ReplacementBudget(1_000);
  }
}
