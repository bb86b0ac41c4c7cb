/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.value;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.runtime.internal.guard.ReplacementBudget;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plants values in random texts, and looks for them with decoders that share nothing with ours. */
class SecretSetPropertyTest {

  /** A fifth of what runs before a change lands ({@code .ci/run}). */
  private static final int ROUNDS = Integer.getInteger("tests.rounds", 3_000);

  private static final String[] VALUE_PARTS = {
    "a",
    "b",
    "Z",
    "1",
    "7",
    " ",
    "@",
    ".",
    "-",
    "/",
    "\"",
    "\\",
    "&",
    "<",
    "'",
    "%",
    "*",
    "$1",
    "\u00E9",
    "\u20AC",
    "\uD83D\uDE00",
    "\n",
    "+",
    "i",
    "\u0130"
  };
  private static final String[] NEIGHBOURS = {
    "",
    " ",
    "x",
    "%",
    "%4",
    "%E2",
    "\\",
    "\\u00",
    "\\u",
    "&",
    "&#",
    "&#6",
    "&am",
    ";",
    "=",
    "***",
    "a***@b.c",
    "hmac:abcd",
    "\uD83D",
    "\uDE00",
    "\u200B",
    "+",
    "%25",
    "\\\\",
    "&amp;",
    "1",
    "a"
  };

  private static final List<UnaryOperator<String>> WRITERS =
      List.of(
          value -> value,
          value -> URLEncoder.encode(value, UTF_8),
          value -> URLEncoder.encode(value, UTF_8).replace("+", "%20"),
          value ->
              replaceAll(
                  "%..", URLEncoder.encode(value, UTF_8), hex -> hex.toLowerCase(Locale.ROOT)),
          value -> URLEncoder.encode(URLEncoder.encode(value, UTF_8), UTF_8),
          value -> each(value.getBytes(UTF_8), b -> String.format("%%%02x", b)),
          value -> eachChar(value, c -> String.format("\\u%04X", (int) c)),
          value -> eachChar(value, SecretSetPropertyTest::jsonChar),
          value -> eachCodePoint(value, c -> "&#" + c + ";"),
          value -> eachCodePoint(value, c -> "&#x" + Integer.toHexString(c) + ";"),
          value -> Base64.getEncoder().encodeToString(value.getBytes(UTF_8)),
          value -> Base64.getUrlEncoder().withoutPadding().encodeToString(value.getBytes(UTF_8)));

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void noCopyIsLeftInAnyEncoding(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      SecretSet secrets = new SecretSet();
      List<String> values = addValues(random, secrets);
      String text = plant(random, values);
      String once = secrets.replaceIn(text, budget());
      for (String value : values) {
        assertGone(once, value, text);
      }
      assertThat(secrets.replaceIn(once, budget())).as("twice: %s", text).isEqualTo(once);
      assertThat(once.length()).isLessThanOrEqualTo(text.length() * 10 + 200);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5})
  void aCutTextHoldsNoLongBeginning(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      SecretSet secrets = new SecretSet();
      List<String> values = addValues(random, secrets);
      String value = values.get(0);
      String whole = pick(random, NEIGHBOURS) + value;
      String text = whole.substring(0, whole.length() - 1 - random.nextInt(value.length() - 1));
      String once = secrets.replaceIn(text, budget(), true);
      int shown = Math.min(4, Math.max(2, (value.length() + 1) / 2));
      for (int length = shown; length < value.length(); length++) {
        assertThat(once.endsWith(value.substring(0, length)) && !once.endsWith("***"))
            .as("%s of %s in %s", length, value, text)
            .isFalse();
      }
      assertThat(secrets.replaceIn(once, budget(), true)).isEqualTo(once);
    }
  }

  @Test
  void manyValuesInALongTextAreGone() {
    SecretSet secrets = new SecretSet();
    for (int i = 0; i < SecretSet.MAX_SIZE; i++) {
      secrets.add("user" + i + "@example.com", "***", 1);
    }
    String filler = "{\"at\":\"%20user\\n&amp;@example\"} ".repeat(6_000);
    String text = filler + "user7%40example.com" + filler + "user31@example.com";
    assertThat(secrets.replaceIn(text, budget())).isEqualTo(filler + "***" + filler + "***");
  }

  private static List<String> addValues(Random random, SecretSet secrets) {
    List<String> values = new ArrayList<>();
    while (values.isEmpty() || random.nextInt(3) == 0) {
      StringBuilder value = new StringBuilder();
      for (int n = 4 + random.nextInt(6); n > 0; n--) {
        value.append(pick(random, VALUE_PARTS));
      }
      // Blanks around a value are not part of what is searched for.
      String stripped = value.toString().strip();
      int before = secrets.size();
      String[] masks = {
        "***", "a***@b.c", "***" + stripped.replaceAll("(?s)(?<=.).*", ""), "hmac:abcdefgh", "\"&%<"
      };
      secrets.add(stripped, pick(random, masks), random.nextInt(3));
      if (secrets.size() > before) {
        values.add(stripped);
      }
    }
    return values;
  }

  private static String plant(Random random, List<String> values) {
    StringBuilder text = new StringBuilder(pick(random, NEIGHBOURS));
    for (String value : values) {
      text.append(pick(random, NEIGHBOURS));
      int writer = random.nextInt(WRITERS.size());
      if (writer > 0) {
        // An escape that the copy would complete makes it another text, for every decoder.
        text.append('|');
      }
      text.append(WRITERS.get(writer).apply(value)).append(pick(random, NEIGHBOURS));
    }
    return text.toString();
  }

  private static void assertGone(String masked, String value, String text) {
    for (UnaryOperator<String> writer : WRITERS) {
      assertThat(masked).as("from %s", text).doesNotContain(writer.apply(value));
    }
    List<UnaryOperator<String>> readers =
        List.of(
            SecretSetPropertyTest::percentDecoded,
            SecretSetPropertyTest::jsonDecoded,
            SecretSetPropertyTest::htmlDecoded);
    for (UnaryOperator<String> reader : readers) {
      assertThat(reader.apply(masked)).as("from %s", text).doesNotContain(value);
    }
  }

  private static String percentDecoded(String text) {
    return replaceAll(
        "(?:%[0-9a-fA-F]{2})+",
        text,
        escapes -> {
          byte[] bytes = new byte[escapes.length() / 3];
          for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(escapes.substring(3 * i + 1, 3 * i + 3), 16);
          }
          try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
          } catch (CharacterCodingException e) {
            return escapes;
          }
        });
  }

  private static String jsonDecoded(String text) {
    return replaceAll(
        "\\\\u[0-9a-fA-F]{4}|\\\\[\"\\\\/n]",
        text,
        escape ->
            switch (escape.charAt(1)) {
              case 'u' -> String.valueOf((char) Integer.parseInt(escape.substring(2), 16));
              case 'n' -> "\n";
              default -> escape.substring(1);
            });
  }

  private static String htmlDecoded(String text) {
    return replaceAll(
        "&#[0-9]{1,7};|&amp;|&lt;|&quot;",
        text,
        escape ->
            switch (escape) {
              case "&amp;" -> "&";
              case "&lt;" -> "<";
              case "&quot;" -> "\"";
              default -> {
                int c = Integer.parseInt(escape.substring(2, escape.length() - 1));
                yield Character.isValidCodePoint(c) ? Character.toString(c) : escape;
              }
            });
  }

  private static String replaceAll(String regex, String text, UnaryOperator<String> replacement) {
    return Pattern.compile(regex)
        .matcher(text)
        .replaceAll(match -> Matcher.quoteReplacement(replacement.apply(match.group())));
  }

  private static String jsonChar(char c) {
    return switch (c) {
      case '"', '\\', '/' -> "\\" + c;
      case '\n' -> "\\n";
      default -> String.valueOf(c);
    };
  }

  private static String eachChar(String value, Function<Character, String> writer) {
    StringBuilder out = new StringBuilder();
    for (char c : value.toCharArray()) {
      out.append(writer.apply(c));
    }
    return out.toString();
  }

  private static String eachCodePoint(String value, Function<Integer, String> writer) {
    StringBuilder out = new StringBuilder();
    value.codePoints().forEach(c -> out.append(writer.apply(c)));
    return out.toString();
  }

  private static String each(byte[] bytes, Function<Byte, String> writer) {
    StringBuilder out = new StringBuilder();
    for (byte b : bytes) {
      out.append(writer.apply(b));
    }
    return out.toString();
  }

  private static String pick(Random random, String[] from) {
    return from[random.nextInt(from.length)];
  }

  private static ReplacementBudget budget() {
    return new ReplacementBudget(ReplacementBudget.DEFAULT_LIMIT);
  }
}
