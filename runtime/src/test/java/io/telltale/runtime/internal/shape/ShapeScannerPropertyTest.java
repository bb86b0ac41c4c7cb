/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.shape;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.runtime.config.Shape;
import io.telltale.runtime.internal.guard.ReplacementBudget;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds for every text, tried on random ones. The seeds are fixed. */
class ShapeScannerPropertyTest {

  private static final int ROUNDS = 20_000;
  private static final int NO_LIMIT = 1_000_000;
  private static final ShapeScanner ALL = ShapeScanner.of(EnumSet.allOf(Shape.class));

  /** What the rules react to, whole and in pieces. */
  private static final List<String> PIECES =
      List.of(
          "@",
          "%40",
          "%2B",
          "%3D",
          "%26",
          "%20",
          "%",
          "+",
          "-",
          "--",
          ".",
          "..",
          "_",
          ":",
          "://",
          "/",
          "=",
          "==",
          "=>",
          "&",
          "?",
          ";",
          ",",
          "(",
          ")",
          "[",
          "]",
          "{",
          "}",
          "<",
          ">",
          "\"",
          "'",
          "\\",
          "\\\"",
          "\\n",
          "\n",
          " ",
          "  ",
          "\t",
          "*",
          "***",
          "a***",
          "***1234",
          "hmac:abcdefghijklmnop",
          "0",
          "00",
          "1",
          "7",
          "010",
          "02",
          "123",
          "45",
          "6789",
          "555",
          "1234",
          "4111",
          "1111",
          "4111111111111111",
          "900101",
          "1234567",
          "a",
          "A",
          "b",
          "z",
          "Z",
          "x",
          "alice",
          "example",
          "com",
          "example.com",
          "alice@example.com",
          "git",
          "this",
          "DE89",
          "DE89370400440532013000",
          "3704",
          "QQ",
          "eyJ",
          "eyJhbGciOiJIUzI1NiJ9",
          "Bearer",
          "Basic",
          "YWxpY2U6czNjcmV0",
          "Authorization",
          "Digest",
          "password",
          "token",
          "key",
          "secret",
          "pin",
          "ssn",
          "phone",
          "number",
          "전화",
          " value",
          "rejected value [",
          "]; codes",
          " was expecting",
          "<password>",
          "</",
          "$2a$10$",
          "app:pw@",
          "broker:9092",
          "%B",
          "^",
          "lot",
          "cookie",
          "AKIA",
          "IOSFODNN7EXAMPLE",
          "ghp_",
          "sk-",
          "abcdefghij0123456789",
          "-----BEGIN ",
          "PRIVATE KEY",
          "-----",
          "-----END ",
          "null",
          "ü",
          "é",
          "한",
          "😀",
          "\ud83d",
          "\ude00",
          "１",
          "＠",
          "\u0000",
          "\u00a0",
          "\u2011");

  @Test
  void maskedTextStays() {
    Random random = new Random(1);
    for (int i = 0; i < ROUNDS; i++) {
      String text = text(random, 1 + random.nextInt(24));
      String once = scan(text);

      assertThat(scan(once)).as(text).isSameAs(once);
    }
  }

  @Test
  void everyShapeAloneSettlesWithinItsPasses() {
    Random random = new Random(2);
    for (Shape shape : Shape.values()) {
      ShapeScanner scanner = ShapeScanner.of(EnumSet.of(shape));
      for (int i = 0; i < ROUNDS / 9; i++) {
        String text = text(random, 1 + random.nextInt(24));
        ReplacementBudget budget = new ReplacementBudget(NO_LIMIT);
        String once = scanner.scan(text, budget);

        assertThat(budget.exceeded()).as(text).isFalse();
        assertThat(scanner.scan(once, new ReplacementBudget(NO_LIMIT))).as(text).isSameAs(once);
      }
    }
  }

  @Test
  void outputIsLongerByAtMostTwoCharactersAReplacement() {
    Random random = new Random(3);
    for (int i = 0; i < ROUNDS; i++) {
      String text = text(random, 1 + random.nextInt(24));
      ReplacementBudget budget = new ReplacementBudget(NO_LIMIT);
      String output = ALL.scan(text, budget);

      assertThat(budget.exceeded()).as(text).isFalse();
      assertThat(output.length()).as(text).isLessThanOrEqualTo(text.length() + 2 * budget.taken());
    }
  }

  @Test
  void noPassReplacesMoreThanTheBudgetAllows() {
    Random random = new Random(4);
    for (int i = 0; i < ROUNDS / 4; i++) {
      String text = text(random, 1 + random.nextInt(60));
      ReplacementBudget budget = new ReplacementBudget(random.nextInt(4));
      String output = ALL.scan(text, budget);

      if (budget.exceeded()) {
        assertThat(output).isEqualTo("***");
      } else {
        assertThat(output).isEqualTo(scan(text));
      }
    }
  }

  @Test
  void anySequenceOfCharactersIsScanned() {
    Random random = new Random(5);
    for (int i = 0; i < ROUNDS / 4; i++) {
      StringBuilder text = new StringBuilder();
      for (int k = random.nextInt(80); k > 0; k--) {
        text.append(
            (char) (random.nextInt(4) == 0 ? random.nextInt(0x10000) : random.nextInt(128)));
      }
      String once = scan(text.toString());

      assertThat(scan(once)).isSameAs(once);
    }
  }

  @Test
  void codePointsStayWhole() {
    Random random = new Random(6);
    for (int i = 0; i < ROUNDS / 2; i++) {
      String text = text(random, 1 + random.nextInt(24)).replaceAll("\\p{Cs}", "😀");

      assertThat(scan(text).chars().filter(c -> Character.isSurrogate((char) c)).count() % 2)
          .as(text)
          .isZero();
      assertThat(scan(text).codePoints().noneMatch(c -> c >= 0xd800 && c <= 0xdfff))
          .as(text)
          .isTrue();
    }
  }

  @Test
  void plantedSecretIsFoundBetweenAnyWords() {
    Random random = new Random(7);
    List<CorpusLine> hits =
        CorpusLine.all().stream().filter(line -> line.shape() != null && !line.known()).toList();
    List<CorpusLine> traps =
        CorpusLine.all().stream().filter(line -> line.shape() == null && !line.known()).toList();
    for (int i = 0; i < ROUNDS / 3; i++) {
      CorpusLine hit = hits.get(random.nextInt(hits.size()));
      String before = traps.get(random.nextInt(traps.size())).text();
      String after = traps.get(random.nextInt(traps.size())).text();
      String output = scan(before + "\n" + hit.text() + "\n" + after);

      String rest = output.substring(output.indexOf('\n') + 1);
      String found =
          rest.endsWith(after) ? rest.substring(0, rest.length() - after.length()) : rest;

      assertThat(hit.isMasked(found)).as(before + " | " + hit.text() + " | " + after).isTrue();
    }
  }

  private static String text(Random random, int pieces) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }

  private static String scan(String text) {
    return ALL.scan(text, new ReplacementBudget(NO_LIMIT));
  }
}
