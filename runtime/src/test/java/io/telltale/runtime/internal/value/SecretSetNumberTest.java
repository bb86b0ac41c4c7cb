/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.runtime.config.Shape;
import io.telltale.runtime.internal.guard.ReplacementBudget;
import io.telltale.runtime.internal.shape.ShapeScanner;
import io.telltale.runtime.internal.text.TextMasker;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers and addresses: another one is not struck out because it contains one. */
class SecretSetNumberTest {

  private static final String CARD = "4111111111111111";
  private static final int ROUNDS = 20_000;

  private final SecretSet secrets = new SecretSet();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "order 94111111111111119",
        "41111111111111110",
        "04111111111111111",
        "at 20261128,4111111111111111000",
        "&#94111111111111111;"
      })
  void aLongerNumberStays(String text) {
    secrets.add(CARD, "***1111", 1);
    assertThat(masked(text)).isSameAs(text);
    assertThat(secrets.replaceIn(text, budget(), true)).isSameAs(text);
  }

  @ParameterizedTest
  @CsvSource({
    "4111111111111111, ***1111",
    "card4111111111111111x, card***1111x",
    "1.4111111111111111.0, 1.***1111.0",
    "1-4111111111111111-2, 1-***1111-2",
    "9 4111111111111111 9, 9 ***1111 9",
    "4111111111111111/94111111111111111, ***1111/94111111111111111",
    "94111111111111111/4111111111111111, 94111111111111111/***1111",
    "４１１１１１１１１１１１１１１１, ***1111",
    "%344111111111111111, %34***1111",
    "a=1%264111111111111111, a=1%26***1111",
    "a%204111111111111111, a%20***1111",
    "a%25252520" + CARD + ", a%25252520***1111",
    "\\u00204111111111111111, \\u0020***1111",
    "\\x204111111111111111, \\x20***1111",
    "\\204111111111111111, \\20***1111",
    "&#49;4111111111111111, &#49;***1111",
  })
  void separatorsAndEscapesEndANumber(String text, String expected) {
    secrets.add(CARD, "***1111", 1);
    assertThat(masked(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/10.0.0.1 | to /10.0.0.12:80",
        "10.0.0.1 | to 10.0.0.12",
        "10.0.0.1 | to 110.0.0.1",
        "10.0.0.1:80 | to 10.0.0.1:8080",
        "fe80::1 | to fe80::12",
        "2001:db8::7 | to 12001:db8::7",
        "12.50 | costs 112.50 or 12.505",
        "10.0.0.1 | Stra\u00DFe 110.0.0.1",
        "10.0.0.1 | a%20b%2010.0.0.12",
      })
  void anAddressThatContinuesIsAnotherOne(String value, String text) {
    secrets.add(value, "***", 0);
    assertThat(masked(text)).isSameAs(text);
    assertThat(masked(value + " " + text)).isEqualTo("*** " + text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/10.0.0.1 | to db1/10.0.0.1:5432 | to db1***:5432",
        "10.0.0.1 | to db1/10.0.0.1. | to db1/***.",
        "10.0.0.1 | to a10.0.0.1x | to a***x",
        "10.0.0.1 | to 1-10.0.0.1-2 | to 1-***-2",
        "10.0.0.1 | to 10.0.0... | to ***...",
        "10.0.0.1 | to '10.0.0.' | to '***'",
        "/10.0.0.1 | to %2F10.0.0.1%3A80 | to ***%3A80",
        "10.0.0.1 | to %3D10.0.0.1 | to %3D***",
        "fe80::1 | to [fe80::1]:80 | to [***]:80",
        "12.50 | costs 12.50, 12.51 | costs ***, 12.51",
      })
  void anAddressIsMaskedWhereItEnds(String value, String text, String expected) {
    secrets.add(value, "***", 0);
    assertThat(masked(text)).isEqualTo(expected);
    assertThat(masked(expected)).isEqualTo(expected);
  }

  @Test
  void theBeginningOfAnAddressIsStruckOutWhereATextWasCutInIt() {
    secrets.add("10.20.30.40", "***", 0);
    assertThat(secrets.replaceIn("to 10.20.30.4", budget(), true)).isEqualTo("to ***");
    assertThat(secrets.replaceIn("to 110.20.30.4", budget(), true)).isEqualTo("to 110.20.30.4");
  }

  @Test
  void theBeginningOfANumberIsStruckOutWhereATextWasCutInIt() {
    secrets.add(CARD, "***1111", 1);
    assertThat(secrets.replaceIn("card 41111111", budget(), true)).isEqualTo("card ***");
    assertThat(secrets.replaceIn("order 941111111", budget(), true)).isEqualTo("order 941111111");
  }

  @Test
  void aMaskThatShowsTheValueWithinALongerNumberShowsIt() {
    secrets.add("123456", "9123456", 1);
    assertThat(masked("no 123456")).isEqualTo("no ***");
  }

  @Test
  void whatAMaskPartsFromANumberIsFoundAsWell() {
    secrets.add("user9", "***", 1);
    secrets.add("41112222", "***", 1);
    assertThat(masked("user941112222")).isEqualTo("******");
    secrets.add("bob9@mail.example", "b***@mail.example", 1);
    assertThat(masked("bob9@mail.example41112222 bob9@mail.example"))
        .isEqualTo("b***@mail.example*** b***@mail.example");
  }

  @Test
  void whatAShapePartsFromANumberIsFoundAsWell() {
    secrets.add("4111222233", "***", 0);
    TextMasker masker = new TextMasker(ShapeScanner.of(EnumSet.allOf(Shape.class)));
    String once = masker.mask("token=abcdefghijkl 4111222233,x@mail.example", secrets);
    assertThat(once).doesNotContain("4111222233");
    assertThat(masker.mask(once, secrets)).isEqualTo(once);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void numbersAreFoundWhereNoDigitStandsBesideThem(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      SecretSet set = new SecretSet();
      String value = digits(random, 4 + random.nextInt(5));
      if (!set.add(value, "#", 1) || set.isEmpty()) {
        continue;
      }
      String text = text(random, value);
      String expected =
          Pattern.compile("(?<![0-9])" + value + "(?![0-9])").matcher(text).replaceAll("#");
      assertThat(set.replaceIn(text, budget())).as("%s in %s", value, text).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5, 6})
  void severalValuesAreGoneAndTwiceIsOnce(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      SecretSet set = new SecretSet();
      List<String> values = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        String value = random.nextBoolean() ? digits(random, 5) : "ab" + digits(random, 2) + "c";
        set.add(value, random.nextBoolean() ? "***" : "***1", 1);
        values.add(value);
      }
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 5; i++) {
        text.append(pick(random, "", "", "7", " ", "x")).append(pick(random, values));
      }
      String once = set.replaceIn(text.toString(), budget());
      assertThat(set.replaceIn(once, budget())).as("twice: %s", text).isEqualTo(once);
      for (String value : values) {
        if (set.contains(value)) {
          String found = Digits.areAll(value) ? "(?<![0-9])" + value + "(?![0-9])" : value;
          Matcher matcher = Pattern.compile(found).matcher(once);
          assertThat(matcher.find()).as("%s in %s of %s", value, once, text).isFalse();
        }
      }
    }
  }

  @Test
  void workIsLinearWhereItStandsInLongerNumbersEverywhere() {
    Needle needle = Needle.ofNumber("12".repeat(50));
    for (int n : new int[] {20_000, 200_000}) {
      CountedText counted = new CountedText("12".repeat(n / 2));
      assertThat(needle.indexIn(counted, 0)).isEqualTo(-1);
      assertThat(counted.reads()).isLessThan(20L * n);
    }
  }

  private static String text(Random random, String value) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(4); i >= 0; i--) {
      text.append(pick(random, "", " ", "x", "-", "0", "9", "e", ".")).append(value);
    }
    return text.append(pick(random, "", " ", "x", "1")).toString();
  }

  private static String digits(Random random, int length) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < length; i++) {
      digits.append((char) ('1' + random.nextInt(4)));
    }
    return digits.toString();
  }

  private static String pick(Random random, String... from) {
    return from[random.nextInt(from.length)];
  }

  private static String pick(Random random, List<String> from) {
    return from.get(random.nextInt(from.size()));
  }

  private String masked(String text) {
    return secrets.replaceIn(text, budget());
  }

  private static ReplacementBudget budget() {
    return new ReplacementBudget(ReplacementBudget.DEFAULT_LIMIT);
  }
}
