/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.value;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.runtime.internal.guard.ReplacementBudget;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Values in hexadecimal and Base64 that words are joined to, and with characters of other kinds.
 */
class JoinedRunsTest {

  private static final String NAME = "Rosalind Quillfeather";

  /** Every character that may be part of a name. */
  private static final String JOINTS =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./:=";

  @ParameterizedTest
  @ValueSource(strings = {"user-%s", "lock_%s", "%s-v2", "%s_1", "cust%s", "ab12%s", "%s0", "a%sb"})
  void hexadecimalOfTheValueIsFoundInAWord(String word) {
    for (String hex : new String[] {hex(NAME), hex(NAME).toUpperCase(java.util.Locale.ROOT)}) {
      assertHidden(NAME, "no entry " + String.format(word, hex) + " there", hex);
    }
  }

  @Test
  void hexadecimalOfALongerTextIsFoundBesideEachCharacter() {
    String hex = hex("{\"n\":\"" + NAME + "\"}");
    for (char joint : JOINTS.toCharArray()) {
      assertHidden(NAME, "no entry " + joint + hex + " there", hex(NAME));
      assertHidden(NAME, "no entry " + hex + joint + " there", hex(NAME));
      assertHidden(NAME, "no entry key" + joint + hex + joint + "v2 there", hex(NAME));
    }
  }

  @Test
  void base64OfALongerTextIsFoundBesideEachCharacter() {
    for (String text :
        new String[] {"{\"n\":\"" + NAME + "\"}", "{\"id\":7,\"n\":\"" + NAME + "\"}"}) {
      String base64 = Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
      String middle = base64.substring(12, base64.length() - 6);
      for (char joint : JOINTS.toCharArray()) {
        assertHidden(NAME, "no entry " + joint + base64 + " there", middle);
        assertHidden(NAME, "no entry " + base64 + joint + "1 there", middle);
        assertHidden(NAME, "no entry cursor" + joint + base64 + " there", middle);
        assertHidden(NAME, "no entry gid" + joint + base64 + "== there", middle);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645 Rezaei",
        "Rosalind\u00A0Quillfeather",
        "\uFF11\uFF12\uFF13 Zorvathelm Road",
        "Zoe\u200DQuill",
        "\u2764\uFE0F Rosalind",
        "Quill\u00ADfeather",
        "\u200F\u05E8\u05D5\u05D6\u05D4 Quill",
        "Quill\u0000feather",
      })
  void valuesWithOtherCharactersAreFound(String value) {
    assertHidden(value, "key " + hex(value) + " there", hex(value));
    assertHidden(value, "key user-" + hex(value) + " there", hex(value));
    if (value.indexOf(0) < 0) {
      String longer = hex("{\"n\":\"" + value + "\"}");
      assertHidden(value, "key " + longer + " there", hex(value));
    }
    for (String before : new String[] {"", "a", "ab"}) {
      if (value.indexOf(0) < 0) {
        byte[] bytes = (before + "{\"n\":\"" + value + "\"}").getBytes(UTF_8);
        String base64 = Base64.getEncoder().encodeToString(bytes);
        assertHidden(value, "key " + base64 + " there", base64.substring(8, 16));
      }
    }
    // Others leave the characters out, or write plain ones.
    String plain = Characters.canonical(value).replace("\u0000", "");
    if (value.indexOf(0) < 0) {
      assertHidden(value, "key " + hex(plain) + " there", hex(plain));
    }
  }

  /** What is joined to the value may be the end of a number, which is looked for afterwards. */
  @Test
  void whatStandsBesideTheValueStays() {
    String base64 = Base64.getEncoder().encodeToString("hunter2hunter2hunter2".getBytes(UTF_8));
    String hex = hex("hunter2hunter2hunter2");
    for (String before : new String[] {"", "0004", "004", "4", "x-0004", "Ab1", "abcd"}) {
      for (String behind : new String[] {"", "-5500", "+5500", ".5500"}) {
        for (String encoded : new String[] {base64, hex}) {
          assertThat(masked("hunter2hunter2hunter2", "of " + before + encoded + behind + " now"))
              .isEqualTo("of " + before + "***" + behind + " now");
          assertThat(masked("hunter2hunter2hunter2", before + encoded + behind))
              .isEqualTo(before + "***" + behind);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "trace 4bf92f3577b34da6a3ce929d0e0e4736 of span 00f067aa0ba902b7",
        "at org.springframework.beans.factory.support.AbstractAutowireCapableBeanFactory.create",
        "id 0b6f5c1e-93d2-4a87-8c15-2f7c60d9e4b1, build Kx7PqR2mTz9LwVb4NcYdFgHj, n 1732934523000",
        "in /usr/share/java/Base64Utf8Decoder2/UrlSafeBase64InputStream3.class",
      })
  void otherWordsStay(String text) {
    assertThat(masked(NAME, text)).isEqualTo(text);
    assertThat(masked("Rosa", text)).isEqualTo(text);
  }

  private static void assertHidden(String value, String text, String part) {
    assertThat(text).contains(part);
    assertThat(masked(value, text)).as(text).doesNotContainIgnoringCase(part).contains("***");
  }

  private static String masked(String value, String text) {
    SecretSet secrets = new SecretSet();
    secrets.add(value, "***");
    ReplacementBudget budget = new ReplacementBudget(ReplacementBudget.DEFAULT_LIMIT);
    String masked = secrets.replaceIn(text, budget);
    assertThat(secrets.replaceIn(masked, budget)).isEqualTo(masked);
    return masked;
  }

  private static String hex(String text) {
    return HexFormat.of().formatHex(text.getBytes(UTF_8));
  }
}
