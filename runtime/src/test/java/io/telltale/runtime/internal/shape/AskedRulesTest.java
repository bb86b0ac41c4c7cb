/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.shape;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.runtime.config.Shape;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Most rules are not asked at most of their triggers: none of these would have matched. */
class AskedRulesTest {

  private static final int ROUNDS = 100_000;
  private static final int MOST_PIECES = 9;

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
          "4111",
          "20260713",
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
          "*",
          "%20",
          "%2B",
          "%B",
          "\\n",
          "\n",
          "\uff11",
          "\u00a0",
          "\u2010",
          "a",
          "e",
          "b",
          "Q",
          "DE",
          "QQ",
          "é",
          "한",
          "ssn ",
          "phone: ",
          "passport no. ",
          "number is ",
          "전화 ",
          "order ",
          "@",
          "%40",
          "=",
          "%3D",
          "://",
          "//",
          "\"",
          "'",
          "]",
          ">",
          "<",
          "$",
          "eyJ",
          "bearer ",
          "authorization",
          "oracle:oci8",
          "token",
          "key",
          "sk-",
          "AKIA");

  private final Rule[][] rules = RuleTable.of(EnumSet.allOf(Shape.class));
  private final Neighbours[] neighbours = Neighbours.of(rules);
  private final NumberRules numbers = new NumberRules(rules['0'], neighbours);
  private int notAsked;

  @Test
  void noneOfRandomTexts() {
    Random random = new Random(7);
    for (int round = 0; round < ROUNDS; round++) {
      StringBuilder text = new StringBuilder();
      for (int pieces = 1 + random.nextInt(MOST_PIECES); pieces > 0; pieces--) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      assertNoneMatches(text.toString(), random);
    }
    assertThat(notAsked).isGreaterThan(ROUNDS);
  }

  @Test
  void noneOfTextsWithShapes() {
    Random random = new Random(8);
    List<CorpusLine> lines = new ArrayList<>(CorpusLine.all());
    for (Shape shape : Shape.values()) {
      lines.addAll(HeldOutTexts.of(shape));
    }
    List<String> texts = lines.stream().map(CorpusLine::text).toList();
    for (String text : texts) {
      assertNoneMatches(text, random);
      for (int round = 0; round < 20; round++) {
        int at = random.nextInt(text.length() + 1);
        String piece = PIECES.get(random.nextInt(PIECES.size()));
        assertNoneMatches(text.substring(0, at) + piece + text.substring(at), random);
        assertNoneMatches(piece + text.substring(at), random);
      }
    }
    assertThat(notAsked).isGreaterThan(texts.size());
  }

  @Test
  void noFormOfANationalNumber() {
    Random random = new Random(9);
    for (NationalForm form : NationalIdRule.FORMS) {
      int held = 0;
      for (int round = 0; round < 400_000 && held < 100; round++) {
        String text = instance(form.pattern(), random);
        if (NationalChecks.hold(form.kind(), text, 0)) {
          held++;
          assertNoneMatches(text, random);
          assertNoneMatches("was " + text + ", not 1", random);
        }
      }
      assertThat(held).as(form.pattern()).isGreaterThan(3);
    }
  }

  private static String instance(String pattern, Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char digit = (char) ('0' + random.nextInt(10));
      char letter = (char) ('A' + random.nextInt(26));
      text.append(
          switch (pattern.charAt(i)) {
            case 'd' -> digit;
            case 'A' -> letter;
            case 'x' -> random.nextBoolean() ? digit : letter;
            default -> pattern.charAt(i);
          });
    }
    return text.toString();
  }

  private void assertNoneMatches(String text, Random random) {
    int floor = random.nextInt(4) == 0 ? random.nextInt(text.length() + 1) : 0;
    for (int at = floor; at < text.length(); at++) {
      char c = Chars.at(text, at);
      if (c < Chars.ASCII && Chars.isDigit(c)) {
        assertNoNumber(text, at, floor);
        assertNothingPassed(text, at, floor);
      } else if (c < Chars.ASCII) {
        int asked = neighbours[c].rulesAt(text, at);
        for (int i = 0; i < rules[c].length; i++) {
          assertNoMatch((asked >> i & 1) != 0, rules[c][i], text, at, floor);
        }
      }
    }
  }

  /** Where digits are passed together with the letters between them, no rule matches either. */
  private void assertNothingPassed(String text, int at, int floor) {
    long none = numbers.match(text, at, floor);
    int next = none < 0 ? Span.next(none) : at;
    for (int passed = at + 1; passed < next; passed++) {
      char c = Chars.at(text, passed);
      boolean within = Chars.isDigit(c) && Chars.isDigit(Chars.at(text, passed - 1));
      for (Rule rule : within && !Chars.escapeBefore(text, passed) ? RuleTable.NONE : rules[c]) {
        assertNoMatch(false, rule, text, passed, floor);
      }
    }
  }

  private void assertNoNumber(String text, int at, int floor) {
    boolean within = at > floor && Chars.isDigit(Chars.at(text, at - 1));
    if (within && !Chars.escapeBefore(text, at)) {
      return; // No number begins there.
    }
    char before = Chars.at(text, at - 1);
    int end = Chars.endOfDigits(text, at);
    int sign = Signs.of(Chars.at(text, end));
    boolean isShort = !Chars.isAlnum(before) && NumberKinds.isShort(text, at, end, sign);
    int kinds = isShort ? 0 : NumberKinds.of(text, at, end, sign, floor, before);
    for (Rule rule : rules[Chars.at(text, at)]) {
      assertNoMatch((kinds & ((NumberRule) rule).kind()) != 0, rule, text, at, floor);
    }
  }

  private void assertNoMatch(boolean asked, Rule rule, String text, int at, int floor) {
    if (!asked) {
      notAsked++;
      assertThat(rule.match(text, at, floor))
          .as("%s at %d from %d of <%s>", rule.getClass().getSimpleName(), at, floor, text)
          .isEqualTo(Span.NONE);
    }
  }
}
