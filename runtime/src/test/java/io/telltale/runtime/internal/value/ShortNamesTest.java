/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.value;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.runtime.internal.guard.ReplacementBudget;
import java.net.URLEncoder;
import java.text.Normalizer;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of two or three characters, as most are in Chinese and Korean. */
class ShortNamesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u738B\u5C0F\u660E",
        "\u738B\u660E",
        "\uAE40\uCCA0\uC218",
        "\uD5C8\uC900",
        "\u7530\u4E2D",
        "\u30B5\u30C8\u30A6",
        "\u4F50\u3005\u6728"
      })
  void areFound(String name) {
    for (String text :
        new String[] {
          "no account for #",
          "\u7528\u6237#\u4E0D\u5B58\u5728",
          "\uACE0\uAC1D #\uB2D8\uC740 \uC5C6\uC2B5\uB2C8\uB2E4",
          "{\"name\":\"#\",\"id\":7}"
        }) {
      assertThat(masked(name, text.replace("#", name))).isEqualTo(text.replace("#", "***"));
    }
    assertHidden(name, URLEncoder.encode(name, UTF_8));
    assertHidden(name, HexFormat.of().formatHex(name.getBytes(UTF_8)));
    assertHidden(name, Base64.getEncoder().encodeToString(name.getBytes(UTF_8)));
    assertHidden(
        name, Base64.getEncoder().encodeToString(("{\"n\":\"" + name + "\"}").getBytes(UTF_8)));
    assertHidden(name, Normalizer.normalize(name, Normalizer.Form.NFD));
    StringBuilder json = new StringBuilder();
    name.chars().forEach(c -> json.append(String.format("\\u%04x", c)));
    assertHidden(name, json.toString());
  }

  private static void assertHidden(String name, String copy) {
    assertThat(masked(name, "x " + copy + " there")).isEqualTo("x *** there");
  }

  @ParameterizedTest
  @CsvSource({
    "\u738B",
    "\u306E\u3067",
    "\u6797\u6797",
    "A\u660E",
    "Ann",
    "\u0410\u043D",
    "\u30A2\u30FC"
  })
  void othersAreTooPoor(String value) {
    SecretSet secrets = new SecretSet();
    secrets.add(value, "***");
    assertThat(secrets.isEmpty()).isTrue();
    assertThat(secrets.withholds("no account for " + value)).isTrue();
  }

  private static String masked(String value, String text) {
    SecretSet secrets = new SecretSet();
    secrets.add(value, "***");
    String masked = secrets.replaceIn(text, new ReplacementBudget(ReplacementBudget.DEFAULT_LIMIT));
    assertThat(masked).doesNotContain(value);
    return masked;
  }
}
