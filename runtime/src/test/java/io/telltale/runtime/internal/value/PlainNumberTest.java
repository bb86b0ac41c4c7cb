/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.annotations.Mask;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What a {@link PlainNumber} says of a text without a search is what the search finds. */
class PlainNumberTest extends PlainSecretFixture {

  private static final String[] NUMBERS = {
    "4000000000000069",
    "4000 0000 0000 0069",
    "4711081547",
    "1985-07-23",
    "2024-02-29",
    "030 4711 081",
    "4711081",
    "user-4711081",
    "GR1601101250000000012300695",
    "DE89 3704 0044 0532 0130 00",
    "3f2504e0-4f89-41d3-9a0c-0305e82c3301",
    "3f2504e04f8941d39a0c0305e82c3301",
    "4711081547@example.com",
    "cus_9s6XKzkNRiz8i3"
  };

  private static final String[] AROUND_NUMBERS = {
    "",
    "",
    " by card ",
    "card ",
    " of ",
    " ",
    " - ",
    ".",
    ", ",
    "(",
    ") ",
    "/",
    "0",
    "7",
    " 12",
    "12 ",
    "3.",
    "5682",
    "19782",
    "1985, 7, 23",
    "2024,2,29",
    " a7 ",
    " DE89 ",
    "SSN ",
    "tel ",
    "IBAN: ",
    "34373131303831",
    "user-34373131303831",
    "user-",
    "GR16",
    "example.com",
    "@",
    "3f25",
    "cus",
    "a-word-of-Base64-that-is-long",
    "order 471 of "
  };

  /** Each in one of its spellings, between other digits and beside other values. */
  @ParameterizedTest
  @EnumSource(value = Mask.class, names = "HASH", mode = Mode.EXCLUDE)
  void saysWhatTheSearchFindsOfNumbers(Mask mask) {
    for (int i = 0; i < ROUNDS; i++) {
      PlainSecret secrets = secret(NUMBERS[random.nextInt(NUMBERS.length)], mask, "");
      if (random.nextInt(3) == 0) {
        String other = LIKELY[random.nextInt(LIKELY.length)];
        PlainSecret both = secret(other, Mask.values()[random.nextInt(4)], "", secrets);
        secrets = both == null ? secrets : both;
      }
      if (secrets == null) {
        continue;
      }
      String text = textWithNumbers(secrets);
      compare(secrets, text);
    }
    assertThat(told).isGreaterThan(ROUNDS / 50);
    assertThat(replaced).isGreaterThan(ROUNDS / 50);
  }

  private String textWithNumbers(PlainSecret secrets) {
    StringBuilder text = new StringBuilder(joined(AROUND_NUMBERS, 2));
    for (PlainSecret each = secrets; each != null; each = each.next()) {
      String value = each.value();
      switch (random.nextInt(8)) {
        case 0 -> text.append(value.replaceAll("([0-9]{4})[ -]?", "$1-"));
        case 1 -> text.append(value.replaceAll("[ -]", ""));
        case 2 -> text.append(value, 0, random.nextInt(value.length()));
        case 3 -> text.append(joined(AROUND_NUMBERS, 1));
        default -> text.append(value);
      }
      text.append(joined(AROUND_NUMBERS, 2));
    }
    return text.toString();
  }
}
