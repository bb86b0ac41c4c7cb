/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.value;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.runtime.internal.guard.ReplacementBudget;
import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each spelling of a value, cut at each of its characters: no six characters of it are left. */
class CutEverywhereTest {

  private static final int LEFT = 6;

  /** Of what the SDK has cut. */
  private static final int LEFT_AT_LIMIT = 4;

  private static final Map<Character, String> NAMES =
      Map.of(
          ' ', "nbsp", '\u0141', "Lstrok", '\u00E9', "eacute", '\u00F6', "ouml", '\u00C5', "Aring",
          '\'', "apos", '&', "amp", '"', "quot", '@', "commat", '\u00DF', "szlig");

  private static final List<UnaryOperator<String>> SPELLINGS =
      List.of(
          value -> value,
          value -> bytes(value, b -> String.format("%%%02X", b)),
          value -> bytes(value, b -> String.format("%%25%02x", b)),
          value -> bytes(value, b -> String.format("%%2525%02X", b)),
          value -> URLEncoder.encode(value, UTF_8),
          value -> bytes(value, b -> String.format("\\x%02x", b)),
          value -> bytes(value, b -> String.format("\\%03o", b)),
          value -> bytes(value, b -> String.format("\\%02x", b)),
          value -> chars(value, c -> String.format("\\u%04x", c)),
          value -> chars(value, c -> String.format("\\\\u%04X", c)),
          value -> chars(value, c -> "&#" + c + ";"),
          value -> chars(value, c -> String.format("&#x%X;", c)),
          CutEverywhereTest::named,
          value -> named(value).replace("&", "&amp;"),
          value -> URLEncoder.encode(named(value), UTF_8).replace("+", "%20"),
          value -> chars(value, c -> String.format("%%5Cu%04x", c)));

  private final SecretSet secrets = new SecretSet();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Quillfeather-\u0141ukasz",
        "Ren\u00E9e O'Brien & Sons",
        "\u00C5ngstr\u00F6m-Quill+promo@shop.example",
        "\u0416\u0435\u043B\u0435\u0437\u043D\u044F\u043A\u043E\u0432 \u0418\u0432\u0430\u043D",
        "\uAC15\uAC10\uCC2C\uB0A8\uAD81\uBBFC\uC218\uC11C\uC6B8",
        "Rosalind \uD83D\uDE00\uD83D\uDE00 Quillfeather",
        "Gro\u00DFmann-Stra\u00DFe \"12\"",
      })
  void nothingIsLeft(String value) {
    secrets.add(value, "***", 0);
    for (UnaryOperator<String> spelling : SPELLINGS) {
      String copy = spelling.apply(value);
      String beginning = spelling.apply(value.substring(0, LEFT));
      String atLimit = spelling.apply(value.substring(0, LEFT_AT_LIMIT));
      String end = spelling.apply(value.substring(value.length() - LEFT));
      for (int cut = 1; cut < copy.length(); cut++) {
        String before = copy.substring(0, cut);
        for (String mark : List.of("...", "\u2026 ", " (truncated)...", "' [12 more]")) {
          assertGone("for " + before + mark + " here", before, beginning, false);
        }
        for (String mark : List.of("...", "[truncated] ")) {
          assertGone(
              "for " + mark + copy.substring(cut) + " here", copy.substring(cut), end, false);
        }
        assertGone("for " + before, before, atLimit, true);
      }
    }
  }

  /** Where enough is left to be found. */
  private void assertGone(String text, String left, String shortest, boolean cut) {
    if (left.length() >= shortest.length()) {
      String masked = masked(text, cut);
      assertThat(masked).as(text).doesNotContain(shortest);
      assertThat(masked(masked, cut)).as(text).isEqualTo(masked);
    }
  }

  private String masked(String text, boolean cut) {
    return secrets.replaceIn(text, new ReplacementBudget(ReplacementBudget.DEFAULT_LIMIT), cut);
  }

  private static String bytes(String value, IntFunction<String> writer) {
    StringBuilder out = new StringBuilder();
    for (byte b : value.getBytes(UTF_8)) {
      out.append(isPlain(b & 0xFF) ? Character.toString(b) : writer.apply(b & 0xFF));
    }
    return out.toString();
  }

  private static String chars(String value, IntFunction<String> writer) {
    return value
        .chars()
        .mapToObj(c -> isPlain(c) ? Character.toString(c) : writer.apply(c))
        .collect(Collectors.joining());
  }

  private static String named(String value) {
    return value
        .chars()
        .mapToObj(c -> (char) c)
        .map(c -> NAMES.containsKey(c) ? "&" + NAMES.get(c) + ";" : String.valueOf(c))
        .collect(Collectors.joining());
  }

  private static boolean isPlain(int c) {
    return c < 0x80 && Character.isLetterOrDigit(c);
  }
}
