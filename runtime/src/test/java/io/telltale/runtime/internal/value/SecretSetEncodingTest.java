/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.value;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.runtime.internal.guard.ReplacementBudget;
import java.net.URLEncoder;
import java.util.Base64;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values in the encodings in which texts carry them. */
class SecretSetEncodingTest {

  private static final String MAIL = "alice@example.com";
  private static final String MAIL_MASK = "a***@example.com";

  private final SecretSet secrets = new SecretSet();

  @Nested
  class Encoded {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "alice%40example.com",
          "alice%40example%2Ecom",
          "alice%40example%2ecom",
          "%61lice%40example.com",
          "%61%6C%69%63%65%40%65%78%61%6d%70%6C%65%2e%63%6F%6D"
        })
    void percentKeepsTheEncoding(String copy) {
      add(MAIL, MAIL_MASK);
      assertThat(masked("?q=" + copy + "&x=1")).isEqualTo("?q=a***%40example.com&x=1");
    }

    @Test
    void percentOfTwoToFourBytes() {
      String value = "J\u00FCrgen \u20AC \uD83D\uDE00";
      add(value, "J\u00FC***");
      assertThat(masked("a=" + URLEncoder.encode(value, UTF_8))).isEqualTo("a=J%C3%BC***");
      assertThat(masked("a=" + URLEncoder.encode(value, UTF_8).toLowerCase(Locale.ROOT)))
          .isEqualTo("a=J%C3%BC***");
    }

    @Test
    void percentOfLatin1() {
      add("Andr\u00E9", "***");
      assertThat(masked("a=" + URLEncoder.encode("Andr\u00E9", ISO_8859_1))).isEqualTo("a=***");
      assertThat(masked("a=Andr%e9&b")).isEqualTo("a=***&b");
    }

    @Test
    void plusForSpace() {
      add("Alice Smith", "A*** S***");
      assertThat(masked("name=Alice+Smith")).isEqualTo("name=A***%20S***");
      assertThat(masked("name=Alice%20Smith")).isEqualTo("name=A***%20S***");
      assertThat(masked("name=Alice Smith%20")).isEqualTo("name=A*** S***%20");
    }

    @Test
    void plusOfThePhoneNumber() {
      add("+49 151 234", "***");
      assertThat(masked("%2B49+151+234, %2B49%20151%20234, +49%20151%20234"))
          .isEqualTo("***, ***, ***");
    }

    @Test
    void jsonKeepsTheEncoding() {
      add("a\"b\\c/d\n\u00E9", "a\"\n***");
      for (String copy :
          new String[] {
            "a\\\"b\\\\c/d\\n\u00E9",
            "a\\\"b\\\\c\\/d\\n\\u00e9",
            "a\\u0022b\\u005Cc\\u002fd\\u000a\\u00E9"
          }) {
        assertThat(masked("{\"k\":\"" + copy + "\"}")).isEqualTo("{\"k\":\"a\\\"\\u000A***\"}");
      }
    }

    @Test
    void jsonSurrogatesAreTwoEscapes() {
      add("ab\uD83D\uDE00cd", "***");
      assertThat(masked("\"ab\\uD83D\\ude00cd\"")).isEqualTo("\"***\"");
    }

    @Test
    void htmlKeepsTheEncoding() {
      add("<a&\"b'>", "<&'\">");
      for (String copy :
          new String[] {
            "&lt;a&amp;&quot;b&apos;&gt;",
            "&#60;a&#38;&#34;b&#39;&#62;",
            "&#x3c;a&#X26;&#x22;b&#x00027;&#x3E;"
          }) {
        assertThat(masked("<p>" + copy + "</p>")).isEqualTo("<p>&lt;&amp;&#39;&quot;&gt;</p>");
      }
    }

    @Test
    void oneWithinAnother() {
      add("a\"b@c.de", "a\"@");
      assertThat(masked("?q=%7B%22m%22%3A%22a%5C%22b%40c.de%22%7D"))
          .isEqualTo("?q=%7B%22m%22%3A%22a%5C%22%40%22%7D");
      assertThat(masked("?u=%2Fx%3Fm%3Da%2522b%2540c.de")).isEqualTo("?u=%2Fx%3Fm%3Da%2522%2540");
      assertThat(masked("\"{\\\"m\\\":\\\"a\\\\\\\"b@c.de\\\"}\""))
          .isEqualTo("\"{\\\"m\\\":\\\"a\\\\\\\"@\\\"}\"");
    }

    @Test
    void aRawCopyInAnEncodedTextStaysRaw() {
      add(MAIL, MAIL_MASK);
      assertThat(masked("100%25 of alice@example.com &amp; \\n"))
          .isEqualTo("100%25 of a***@example.com &amp; \\n");
    }

    @Test
    void aValueThatLooksEncodedIsFoundAsItIs() {
      add("pa%41ss&lt;\\n", "***");
      assertThat(masked("is pa%41ss&lt;\\n!")).isEqualTo("is ***!");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "%",
          "%4",
          "%zz",
          "%e2%82",
          "\\",
          "\\u12",
          "\\x",
          "&",
          "&#",
          "&#x;",
          "&#99999999;",
          "&bogus;",
          "&#12a;",
          "%ff%fe",
          "%F4%BF%BF%BF",
          "&#xD800;",
          "\\uD800"
        })
    void whatIsNotWellEncodedIsNoObstacle(String noise) {
      add(MAIL, MAIL_MASK);
      assertThat(masked(noise + " alice%40example.com " + noise))
          .isEqualTo(noise + " a***%40example.com " + noise);
      String text = noise + " harmless " + noise;
      assertThat(masked(text)).isSameAs(text);
    }
  }

  @Nested
  class InBase64 {

    private final String value = "subject?>~~ id\u00FF";
    private final byte[] bytes = value.getBytes(UTF_8);

    @Test
    void withAndWithoutPaddingInBothAlphabets() {
      add(value, "s***");
      for (Base64.Encoder encoder :
          new Base64.Encoder[] {
            Base64.getEncoder(),
            Base64.getEncoder().withoutPadding(),
            Base64.getUrlEncoder(),
            Base64.getUrlEncoder().withoutPadding()
          }) {
        assertThat(masked("token " + encoder.encodeToString(bytes) + ".")).isEqualTo("token ***.");
      }
      assertThat(Base64.getEncoder().encodeToString(bytes))
          .isNotEqualTo(Base64.getUrlEncoder().encodeToString(bytes));
    }

    @Test
    void inAQueryParameter() {
      add(value, "s***");
      String copy = URLEncoder.encode(Base64.getEncoder().encodeToString(bytes), UTF_8);
      assertThat(copy).contains("%2B").contains("%3D");
      assertThat(masked("a=" + copy + "&b=1")).isEqualTo("a=***&b=1");
    }

    @Test
    void inAPath() {
      add("abcd", "***");
      assertThat(masked("/users/YWJjZA==/x")).isEqualTo("/users/***/x");
      assertThat(masked("/users/YWJjZA/x")).isEqualTo("/users/***/x");
    }

    @Test
    void caseMatters() {
      add("abcdefgh", "***");
      String text = "ywjjzgvmz2g=";
      assertThat(masked(text)).isSameAs(text);
    }
  }

  private void add(String value, String replacement) {
    secrets.add(value, replacement, 1);
  }

  private String masked(String text) {
    return secrets.replaceIn(text, budget());
  }

  private static ReplacementBudget budget() {
    return new ReplacementBudget(ReplacementBudget.DEFAULT_LIMIT);
  }
}
