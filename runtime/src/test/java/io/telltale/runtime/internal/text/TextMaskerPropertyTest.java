/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.runtime.config.Shape;
import io.telltale.runtime.internal.guard.ReplacementBudget;
import io.telltale.runtime.internal.shape.ShapeScanner;
import io.telltale.runtime.internal.value.SecretSet;
import java.net.URLEncoder;
import java.text.Normalizer;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;

/**
 * What holds of any text, with the search by value and that by shape one after the other: each sees
 * what the other has written.
 */
class TextMaskerPropertyTest {

  private static final int TRIES = 4_000;

  private static final TextMasker MASKER =
      new TextMasker(ShapeScanner.of(EnumSet.allOf(Shape.class)));

  private static final List<String> MASKS =
      List.of("***", "a***@example.com", "***1234", "hmac:abcdefghijklmnop");

  /** What rules and decoders react to, whole and in pieces. */
  private static final List<String> PIECES =
      List.of(
          "%",
          "%4",
          "%40",
          "%E2%",
          "\\",
          "\\u00",
          "\\\"",
          "&",
          "&#",
          "&#64;",
          "&amp",
          "+",
          "-",
          "@",
          ".",
          "=",
          "==",
          ":",
          "://",
          "/",
          "?",
          "***",
          "a***@b.example",
          " ",
          "\n",
          "1",
          "4111",
          "4111111111111111",
          "alice@example.com",
          "+49 30 1234567",
          "Bearer ",
          "eyJhbGci",
          "password=",
          "token",
          "DE89370400440532013000",
          "YWxpY2U=",
          "\u200B",
          "\uD83D",
          "\uDE00",
          "é",
          "\uFF11",
          "\u0130",
          "...",
          "..",
          "\u2026",
          "[truncated",
          "(truncated)",
          "<12 more>",
          "[*]",
          "&Lst",
          "''",
          "  ",
          "\\303",
          "\\x4",
          "\\c3",
          "\\u{",
          "&eacute;",
          "e\u0301",
          "\u00DF",
          "\uFB01",
          "616c",
          "YWJjZGVm",
          "word");

  private static final List<UnaryOperator<String>> SPELLINGS =
      List.of(
          value -> value,
          value -> value.toUpperCase(Locale.ROOT),
          value -> URLEncoder.encode(value, UTF_8),
          value -> URLEncoder.encode(URLEncoder.encode(value, UTF_8), UTF_8),
          value -> value.replace("\\", "\\\\").replace("\"", "\\\""),
          value ->
              value
                  .chars()
                  .mapToObj(c -> String.format("\\u%04x", c))
                  .collect(Collectors.joining()),
          value -> value.chars().mapToObj(c -> "&#" + c + ";").collect(Collectors.joining()),
          value -> " " + base64(value) + " ",
          value -> " " + base64("user:" + value + " ") + " ",
          value -> " " + base64(base64(value)) + " ",
          value -> " " + HexFormat.of().formatHex(value.getBytes(UTF_8)) + " ",
          value -> bytes(value, b -> String.format("\\%03o", b)),
          value -> bytes(value, b -> String.format("\\x%02x", b)),
          value ->
              bytes(
                  value,
                  b -> b < 0x80 && b != '\\' ? Character.toString(b) : String.format("\\%02X", b)),
          value ->
              value
                  .chars()
                  .mapToObj(c -> "\\u{" + Integer.toHexString(c) + "}")
                  .collect(Collectors.joining()),
          value -> value.replace("'", "''").replace("\"", "\"\""),
          value -> value.replace(" ", " \n\t"),
          value -> Normalizer.normalize(value, Normalizer.Form.NFD));

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
  }

  private static String bytes(String text, IntFunction<String> writer) {
    StringBuilder out = new StringBuilder();
    for (byte b : text.getBytes(UTF_8)) {
      out.append(writer.apply(b & 0xFF));
    }
    return out.toString();
  }

  /**
   * A text, and the value that is planted in it.
   *
   * @param before what stands in front of the value
   * @param after what stands behind it
   */
  record Planted(String value, String mask, int spelling, String before, String after) {

    String copy() {
      return SPELLINGS.get(spelling).apply(value);
    }

    /** Blanks keep an escape of the noise from reaching into the copy, which would be another. */
    String text() {
      return before + (spelling == 0 ? "" : " ") + copy() + (spelling == 0 ? "" : " ") + after;
    }

    SecretSet secrets() {
      SecretSet secrets = new SecretSet();
      secrets.add(value, mask);
      return secrets;
    }
  }

  @Provide
  Arbitrary<String> noise() {
    Arbitrary<String> any = Arbitraries.strings().all().ofMaxLength(5);
    Arbitrary<String> piece =
        Arbitraries.frequencyOf(Tuple.of(6, Arbitraries.of(PIECES)), Tuple.of(1, any));
    return piece.list().ofMaxSize(10).map(pieces -> String.join("", pieces));
  }

  /** Six characters or more, so that case makes no difference, and different enough. */
  @Provide
  Arbitrary<Planted> planted() {
    Arbitrary<String> values =
        Arbitraries.strings()
            .withChars("abcXYZ019 @.-_/\"\\&<%'é")
            .ofMinLength(2)
            .ofMaxLength(12)
            .map(middle -> "s7" + middle + "Qe");
    return Combinators.combine(
            values,
            Arbitraries.of(MASKS),
            Arbitraries.integers().between(0, SPELLINGS.size() - 1),
            noise(),
            noise())
        .as(Planted::new);
  }

  @Property(seed = "2026", tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
  void noCopyOfASecretIsLeft(@ForAll("planted") Planted planted) {
    String masked = MASKER.mask(planted.text(), planted.secrets());

    assertThat(masked).doesNotContain(planted.value(), planted.copy().strip());
    assertThat(masked.toLowerCase(Locale.ROOT))
        .doesNotContain(planted.value().toLowerCase(Locale.ROOT));
  }

  @Property(seed = "2027", tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
  void maskingTwiceIsMaskingOnce(@ForAll("planted") Planted planted) {
    String once = MASKER.mask(planted.text(), planted.secrets());

    assertThat(MASKER.mask(once, planted.secrets())).isEqualTo(once);
  }

  @Property(seed = "2028", tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
  void aTextGrowsByNoMoreThanItsMasks(@ForAll("planted") Planted planted) {
    String masked = MASKER.mask(planted.text(), planted.secrets());

    // The longest mask, escaped twice, in place of one copy of the value; two for a shape.
    assertThat(masked.length())
        .isLessThanOrEqualTo(planted.text().length() + ReplacementBudget.DEFAULT_LIMIT * 120);
  }

  @Property(seed = "2029", tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
  void aCutSecretIsNotLeftAtTheEnd(@ForAll("planted") Planted planted) {
    String value = planted.value();
    for (int length = 4; length < value.length(); length++) {
      String cut = planted.before() + value.substring(0, length);
      String masked = MASKER.mask(cut, planted.secrets(), true);
      assertThat(masked.equals("***") || !masked.endsWith(value.substring(0, length)))
          .as("%s of %s in %s: %s", length, value, cut, masked)
          .isTrue();
    }
  }

  @Property(seed = "2031", tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
  void whatAMarkHasLeftOfASecretIsNotLeft(
      @ForAll("planted") Planted planted, @ForAll("marks") String mark) {
    String value = planted.value();
    Assume.that(!value.contains(".")); // It would belong to the mark.
    for (int length = 6; length < value.length(); length++) {
      String left = " '" + value.substring(0, length) + mark;
      String cut = planted.before() + left + "' " + planted.after();
      String masked = MASKER.mask(cut, planted.secrets());
      assertThat(masked).as(cut).doesNotContain(left);
      assertThat(MASKER.mask(masked, planted.secrets())).isEqualTo(masked);
    }
  }

  /** Within an escape as well: libraries count characters of what they cut. */
  @Property(seed = "2033", tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
  void whatACutOfASpellingHasLeftOfASecretIsNotLeft(
      @ForAll("planted") Planted planted,
      @ForAll("escapers") UnaryOperator<String> escaper,
      @ForAll("marks") String mark) {
    String value = planted.value();
    Assume.that(!value.contains("."));
    String shortest = escaper.apply(value.substring(0, 6));
    String copy = escaper.apply(value);
    for (int length = shortest.length(); length < copy.length(); length++) {
      String left = copy.substring(0, length) + mark;
      String cut = planted.before() + " [" + left + "] " + planted.after();
      String masked = MASKER.mask(cut, planted.secrets());
      assertThat(masked).as(cut).doesNotContain(" [" + shortest);
      assertThat(MASKER.mask(masked, planted.secrets())).as(cut).isEqualTo(masked);
    }
  }

  /** The same for what stands behind a mark. */
  @Property(seed = "2034", tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
  void whatACutOfASpellingHasLeftOfTheEndOfASecretIsNotLeft(
      @ForAll("planted") Planted planted, @ForAll("escapers") UnaryOperator<String> escaper) {
    String value = planted.value();
    Assume.that(!value.contains(".") && !value.contains("\\")); // It would begin an escape.
    String shortest = escaper.apply(value.substring(value.length() - 6));
    String copy = escaper.apply(value);
    for (int from = 1; from <= copy.length() - shortest.length(); from++) {
      String cut = planted.before() + " ..." + copy.substring(from) + " " + planted.after();
      String masked = MASKER.mask(cut, planted.secrets());
      assertThat(masked).as(cut).doesNotContain(shortest);
      assertThat(MASKER.mask(masked, planted.secrets())).as(cut).isEqualTo(masked);
    }
  }

  @Provide
  Arbitrary<String> marks() {
    return Arbitraries.of(
        "...",
        "..",
        "\u2026",
        "\u22EF",
        "[truncated",
        "[TRUNCATED]",
        "<truncated>",
        " (truncated)...",
        "... (12 more)",
        " [12 chars omitted]",
        "   \u2026");
  }

  @Provide
  Arbitrary<UnaryOperator<String>> escapers() {
    return Arbitraries.of(
        value -> escaped(value, b -> String.format("%%%02X", b)),
        value -> escaped(value, b -> String.format("%%25%02x", b)),
        value -> escaped(value, b -> String.format("\\x%02x", b)),
        value -> escaped(value, b -> String.format("\\%03o", b)),
        value -> escapedChars(value, "\\u%04x"),
        value -> escapedChars(value, "\\\\u%04x"),
        value -> escapedChars(value, "\\u{%x}"),
        value -> escapedChars(value, "&#%d;"),
        value -> escapedChars(value, "&#x%x;"));
  }

  /** Signs and letters with accents, byte by byte. */
  private static String escaped(String text, IntFunction<String> writer) {
    return bytes(
        text,
        b -> b < 0x80 && Character.isLetterOrDigit(b) ? Character.toString(b) : writer.apply(b));
  }

  private static String escapedChars(String text, String format) {
    return text.chars()
        .mapToObj(
            c ->
                c < 0x80 && Character.isLetterOrDigit(c)
                    ? Character.toString(c)
                    : String.format(format, c))
        .collect(Collectors.joining());
  }

  /** Two ways at once: libraries double quotes and blanks, and cut. */
  @Property(seed = "2032", tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
  void whatAMarkHasLeftOfASecretThatIsSpelledOtherwiseIsNotLeft(
      @ForAll("planted") Planted planted) {
    String value = planted.value();
    Assume.that(!value.contains("."));
    for (int length = 6; length < value.length(); length++) {
      if (value.substring(0, length).replaceAll("[ '\"]", "").length() < 6) {
        continue; // Blanks and quotes are not counted, as libraries write more or fewer of them.
      }
      String spelled = value.substring(0, length).replace("'", "''").replace(" ", "  ");
      String cut = planted.before() + " '" + spelled + "...' " + planted.after();
      String masked = MASKER.mask(cut, planted.secrets());
      assertThat(masked).as(cut).doesNotContain(" '" + spelled + "...");
      assertThat(MASKER.mask(masked, planted.secrets())).isEqualTo(masked);
    }
  }

  @Property(seed = "2030", tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
  void whatStandsInFrontStaysAndMaskingTwiceIsMaskingOnce(@ForAll("noise") String noise) {
    String masked = MASKER.mask("start " + noise, new SecretSet());

    assertThat(masked.equals("***") || masked.startsWith("start ")).as(masked).isTrue();
    assertThat(MASKER.mask(masked, new SecretSet())).isEqualTo(masked);
  }
}
