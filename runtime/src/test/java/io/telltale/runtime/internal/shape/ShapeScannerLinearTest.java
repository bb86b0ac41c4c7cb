/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.shape;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.runtime.config.Shape;
import io.telltale.runtime.internal.guard.ReplacementBudget;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Counts looks at characters, not time: ten times the text takes about ten times the looks. */
class ShapeScannerLinearTest {

  private static final int SMALL = 1_500;
  private static final int FACTOR = 10;

  /** The most looks at one character that any hostile text may cost, on average. */
  private static final int MOST_LOOKS = 400;

  private static final ShapeScanner ALL = ShapeScanner.of(EnumSet.allOf(Shape.class));

  static List<String> hostile() {
    List<String> texts =
        new ArrayList<>(
            List.of(
                "@",
                "a",
                "a@",
                "a@a.",
                "a.",
                "a@a.a.",
                "a.a@",
                "%40",
                "a%40",
                "%2B",
                "%3D",
                "+",
                "+1",
                "+1 ",
                "+1-",
                "1",
                "12",
                "1 ",
                "1-",
                "1.",
                "1234 ",
                "1234-",
                "4111 ",
                "4111",
                "4111-1111-",
                "010-",
                "010 ",
                "(555) ",
                "(",
                "123-45-",
                "123-45-678 ",
                "900101-",
                "DE89",
                "DE89 ",
                "AB12",
                "ab1",
                "eyJ",
                "eyJ.",
                "eyJ-",
                ".eyJ",
                "eyJhbGciOiJIUzI1.",
                "Bearer",
                "Bearer ",
                "bearer a",
                "Basic ",
                "Basic YWxp",
                "authorization",
                "authorization:",
                "authorization: ",
                "authorization=\"",
                "Authorization: Digest ",
                "password",
                "password=",
                "password= ",
                "password:",
                "password: ",
                "password=\"",
                "password=\\\"",
                "password='",
                ":password:",
                "\"password\":",
                "password%3D",
                "token=,",
                "token=a,b,",
                "?key=",
                "key=",
                "=",
                ":",
                "a=",
                "://",
                "a://",
                "a://a:",
                "a://@",
                "a://a@",
                "oracle:thin:",
                "a:b@",
                "a:b@c:80",
                "a/b@//",
                "'x': was expecting",
                "token 'x': was expecting",
                "token '",
                "field 'password': ",
                "'password': rejected value [",
                "'password': rejected value [x]; codes",
                "<password>",
                "<password>x",
                "<",
                ">",
                "<a b>",
                "$",
                "$2a$",
                "$2a$10$",
                "%B4111111111111111^",
                "%B",
                "^",
                "1001 0051 8630 0016 ",
                "lot ",
                "lot 010-1234-5678 ",
                "value: ",
                "Authorization value: ",
                "ghp_",
                "sk-",
                "sk_live_",
                "npm_",
                "AKIA",
                "AIza",
                "SG.",
                "xoxb-",
                "-",
                "-----BEGIN ",
                "-----BEGIN PRIVATE KEY",
                "_",
                "___a",
                "phone ",
                "phone number ",
                "ssn ",
                "ssn number is ",
                "social security ",
                "\"",
                "\"@",
                "\"a\"@",
                "\\n",
                "\\n1",
                "%201",
                "...@",
                "''''@",
                "*",
                "***",
                "***@a.com ",
                "ü",
                "한",
                "한@",
                "한@한.",
                "😀",
                "１",
                "１-",
                " ",
                "\n"));
    for (CorpusLine line : CorpusLine.all()) {
      if (line.shape() != null) {
        texts.add(line.text());
        texts.add(line.text() + " ");
      }
    }
    return texts;
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void repetitionIsLinear(String piece) {
    assertLinear(repeat(piece, SMALL), repeat(piece, SMALL * FACTOR));
    assertLinear("password=" + repeat(piece, SMALL), "password=" + repeat(piece, SMALL * FACTOR));
    assertLinear(repeat(piece, SMALL) + "@a.b", repeat(piece, SMALL * FACTOR) + "@a.b");
  }

  @Test
  void mixturesAreLinear() {
    List<String> pieces = hostile();
    Random random = new Random(8);
    for (int i = 0; i < 500; i++) {
      StringBuilder mixed = new StringBuilder();
      for (int k = 2 + random.nextInt(3); k > 0; k--) {
        mixed.append(pieces.get(random.nextInt(pieces.size())));
      }
      assertLinear(repeat(mixed.toString(), SMALL), repeat(mixed.toString(), SMALL * FACTOR));
    }
  }

  private static void assertLinear(String small, String large) {
    long few = looks(small);
    long many = looks(large);

    assertThat(many).as(head(large)).isLessThan((long) MOST_LOOKS * large.length());
    // Only a text with a hit is copied, which is one more look at each character.
    assertThat(many)
        .as(head(large))
        .isLessThanOrEqualTo(few * FACTOR * 5 / 4 + large.length() + SMALL);
  }

  private static long looks(String text) {
    CountingText counting = new CountingText(text);
    ALL.builtIn(counting, new ReplacementBudget(Integer.MAX_VALUE));
    return counting.looks();
  }

  private static String head(String text) {
    return text.substring(0, 60);
  }

  private static String repeat(String piece, int length) {
    return piece.repeat(length / piece.length() + 1).substring(0, length);
  }
}
