/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.text.Normalizer;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LeakSearchTest {

  private static final String EMAIL = "jörg+x@secret.example";

  private final LeakSearch search = LeakSearch.of(EMAIL);

  static Stream<Arguments> encodings() {
    String percent = URLEncoder.encode(EMAIL, UTF_8);
    String html = EMAIL.replace("@", "&#x40;").replace("ö", "&#246;").replace("+", "&plus;");
    String json = EMAIL.replace("@", "\\u0040").replace("ö", "\\u00f6");
    return Stream.of(
        Arguments.of(EMAIL, ""),
        Arguments.of(EMAIL.toUpperCase(Locale.ROOT), ""),
        Arguments.of(Normalizer.normalize(EMAIL, Normalizer.Form.NFD), ""),
        Arguments.of(percent, "percent-encoded"),
        Arguments.of(percent.toLowerCase(Locale.ROOT), "percent-encoded"),
        Arguments.of(URLEncoder.encode(percent, UTF_8), "percent-encoded in percent-encoded"),
        Arguments.of(html, "HTML-escaped"),
        Arguments.of(json, "JSON-escaped"),
        Arguments.of(json.replace("\\", "\\\\"), "JSON-escaped in JSON-escaped"),
        Arguments.of(HexFormat.of().formatHex(EMAIL.getBytes(UTF_8)), "hexadecimal"),
        Arguments.of(
            HexFormat.of().withUpperCase().formatHex(EMAIL.getBytes(UTF_8)), "hexadecimal"),
        Arguments.of(base64(percent), "percent-encoded in Base64"),
        Arguments.of(
            base64(EMAIL).chars().mapToObj("%%%02X"::formatted).collect(Collectors.joining()),
            "Base64 in percent-encoded"));
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
  }

  @ParameterizedTest
  @MethodSource("encodings")
  void findsAValueInEveryEncoding(String encoded, String encoding) {
    String text = "user=" + encoded + "&next";

    assertThat(search.leaksIn(text)).extracting(Leak::encoding).contains(encoding);
    assertThat(search.leaksIn(text.getBytes(UTF_8))).extracting(Leak::encoding).contains(encoding);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "ab", "abc", "abcd"})
  void findsAValueAtEveryAlignmentOfALongerBase64(String before) {
    byte[] bytes = (before + EMAIL + "~~and what follows").getBytes(UTF_8);
    List<Base64.Encoder> encoders =
        List.of(
            Base64.getEncoder(),
            Base64.getUrlEncoder().withoutPadding(),
            Base64.getMimeEncoder(20, new byte[] {'\r', '\n'}));
    for (Base64.Encoder encoder : encoders) {
      for (String glued : List.of("", "x", "xy", "xyz")) {
        assertThat(search.leaksIn(glued + encoder.encodeToString(bytes)))
            .extracting(Leak::encoding)
            .containsExactly("Base64");
      }
    }
  }

  @Test
  void findsThePayloadOfAToken() {
    String payload = "{\"sub\":\"" + EMAIL + "\"}";
    String token =
        "eyJhbGciOiJub25lIn0."
            + Base64.getUrlEncoder().withoutPadding().encodeToString(payload.getBytes(UTF_8))
            + ".";

    assertThat(search.leaksIn("Bearer " + token)).hasSize(1);
  }

  @Test
  void tellsWhereWithoutRepeatingTheValue() {
    String text = "login of " + EMAIL + " failed, see " + EMAIL;

    List<Leak> leaks = search.leaksIn(text);

    assertThat(leaks).hasSize(2);
    assertThat(leaks.get(0))
        .hasToString("value 1, at 9 to " + (9 + EMAIL.length()))
        .returns(9, Leak::start)
        .returns(9 + EMAIL.length(), Leak::end);
    assertThat(search.redacted(text)).isEqualTo("login of <leak> failed, see <leak>");
  }

  @Test
  void tellsWhereAnEncodedValueStands() {
    String encoded = URLEncoder.encode(EMAIL, UTF_8);

    assertThat(search.leaksIn("?user=" + encoded + "&x"))
        .containsExactly(new Leak("value 1", "percent-encoded", 6, 6 + encoded.length()));
    assertThat(search.redacted("?user=" + encoded + "&x")).isEqualTo("?user=<leak>&x");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "j***@secret.example",
        "jorg+x@secret.example",
        "%4",
        "100% &amp; \\",
        "&#99999999;&#x;\\u12",
        "aGVsbG8gd29ybGQ="
      })
  void findsNothingWhereNothingIs(String text) {
    assertThat(search.leaksIn(text)).isEmpty();
  }

  @Test
  void findsShortValuesAsWholeWordsOnly() {
    LeakSearch shortOne = LeakSearch.of("47110");

    assertThat(shortOne.leaksIn("traceId=a471109c time=1471100000")).isEmpty();
    assertThat(shortOne.leaksIn("pin=47110,")).hasSize(1);
  }

  @Test
  void tellsShortValuesInOtherCaseApart() {
    LeakSearch name = LeakSearch.of("Will");

    assertThat(name.leaksIn("it will do")).isEmpty();
    assertThat(name.leaksIn("Will did it")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "abc", "7", "aaaaaaaaaaaaaa", "1212121"})
  void doesNotSearchForValuesThatStandEverywhere(String value) {
    assertThat(LeakSearch.of(value).size()).isZero();
    assertThat(LeakSearch.of(value).leaksIn("abc 7 aaaaaaaaaaaaaa 1212121    ")).isEmpty();
  }

  @Test
  void findsACardInGroups() {
    LeakSearch card = LeakSearch.of("4000001234567899");

    assertThat(card.leaksIn("4000 0012 3456 7899")).hasSize(1);
    assertThat(card.leaksIn("4000-0012-3456-7899")).hasSize(1);
    assertThat(card.leaksIn("***7899")).isEmpty();
  }

  @Test
  void searchesForWhatAnExceptionAndItsCausesDeclare() {
    Throwable error =
        new IllegalStateException(new LoginException("alice@secret.example", 3, null));
    LeakSearch declared = LeakSearch.of(error);

    assertThat(declared.size()).isEqualTo(1);
    assertThat(declared.leaksIn("by alice%40secret.example"))
        .singleElement()
        .satisfies(leak -> assertThat(leak.value()).startsWith("error.detail.email of "));
    assertThat(LeakSearch.of(new IllegalStateException("alice@secret.example")).size()).isZero();
  }

  @Test
  void readsEachOfItsOwnSpellings() {
    for (String spelling : Canaries.everySpellingOf(EMAIL).split(" \\| ", -1)) {
      assertThat(search.leaksIn(spelling)).as(spelling).isNotEmpty();
    }
  }
}
