/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.shape;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.runtime.config.Shape;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShortNumberTest {

  private static final List<String> PIECES =
      List.of(
          "0",
          "00",
          "1",
          "49",
          "555",
          "123",
          "4567",
          "90182",
          "900101",
          " ",
          " ",
          "-",
          ".",
          "/",
          "(",
          ")",
          ":",
          "+",
          "_",
          ",",
          "%20",
          "\\n",
          "\uff11",
          "\u00a0",
          "\u2010",
          "a",
          "Q",
          "DE",
          "QQ",
          "ssn ",
          "phone: ",
          "passport no. ",
          "전화 ");

  private final Rule[][] rules = RuleTable.of(EnumSet.allOf(Shape.class));

  @ParameterizedTest
  @ValueSource(
      strings = {"7", "4711 of", "20931 in", "3 pieces", "8080/", "2026.", "42)", "5, 6", "1 - "})
  void aCountAPortOrAYear(String text) {
    assertThat(ShortNumber.length(text, 0)).isPositive();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"123456", "12-AB", "555 123", "02) 1", "49 (0)30", "12a", "1\uff12\uff13456"})
  void notWhatGoesOn(String text) {
    assertThat(ShortNumber.length(text, 0)).isZero();
  }

  @Test
  void noRuleTakesOne() {
    Random random = new Random(7);
    int passed = 0;
    for (int round = 0; round < 300_000; round++) {
      String text = text(random);
      for (int at = 0; at < text.length(); at++) {
        char c = Chars.at(text, at);
        boolean begins = Chars.isDigit(c) && !Chars.isDigit(Chars.at(text, at - 1));
        int digits = begins ? ShortNumber.length(text, at) : 0;
        passed += digits;
        assertNoneTakes(text, at, at + digits);
      }
    }
    assertThat(passed).isGreaterThan(100_000);
  }

  /** Neither where it begins nor further on. */
  private void assertNoneTakes(String text, int from, int to) {
    for (int at = from; at < to; at++) {
      for (Rule rule : rules[Chars.at(text, at)]) {
        assertThat(rule.match(text, at, 0))
            .as("%s at %d of <%s>", rule.getClass().getSimpleName(), at, text)
            .isEqualTo(Span.NONE);
      }
    }
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int pieces = 1 + random.nextInt(9); pieces > 0; pieces--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }
}
