/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it;

import static io.telltale.it.Recordings.ATTRIBUTES;
import static io.telltale.it.Recordings.FRAMEWORK;
import static io.telltale.it.Recordings.STATUS;
import static io.telltale.it.Recordings.TELLTALE;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.sdk.trace.SpanLimits;
import io.telltale.it.errors.SecretException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Secrets that stand in texts in another form than their own, or in part. */
class EncodingCasesTest {

  private static final List<String> WAYS = List.of(TELLTALE, FRAMEWORK, ATTRIBUTES, STATUS);

  private static Departed record(String message, String secret) {
    try (Outlets outlets = Outlets.open()) {
      return Recordings.record(outlets, () -> new SecretException(message, secret));
    }
  }

  private static Departed record(int limit, String message, String secret) {
    SpanLimits limits = SpanLimits.builder().setMaxAttributeValueLength(limit).build();
    try (Outlets outlets = Outlets.with(limits).open()) {
      return Recordings.record(outlets, () -> new SecretException(message, secret));
    }
  }

  /** 12 characters stand before the secret, which the limit cuts at each of its places. */
  @ParameterizedTest
  @ValueSource(ints = {16, 18, 20, 24, 28, 31, 32, 33, 34, 40})
  void case15_aSecretAcrossTheLengthLimit(int limit) {
    Departed departed =
        record(limit, "the login of canary-😀-rosaluxemburg failed", "canary-😀-rosaluxemburg");
    departed.withoutAny("canary-😀", "rosa", "cana");
    for (String way : WAYS) {
      String message = departed.message(way).toString();
      assertThat(message).startsWith("the login of ").doesNotContain("?", "\uFFFD");
      if (!way.equals(ATTRIBUTES)) {
        // What a caller has written over the message tells nothing of how that was cut.
        assertThat(message.length()).isLessThanOrEqualTo(limit);
      }
    }
  }

  @Test
  void case15_noHalfOfACodePoint() {
    Departed departed = record(10, "123456789😀 and canary-secret", "canary-secret");
    for (String way : WAYS) {
      assertThat(departed.message(way)).isIn("123456789", "123456789😀 and ***");
    }
    assertThat(departed.holds("\uFFFD")).isFalse();
  }

  @Test
  void case33_aTextThatTheSdkHasCutInASecret() {
    String secret = "canary.rosa@mail.example";
    SpanLimits limits = SpanLimits.builder().setMaxAttributeValueLength(20).build();
    try (Outlets outlets = Outlets.with(limits).open()) {
      var span = outlets.tracer().spanBuilder("work").startSpan();
      span.setAttribute("note", "the login of canary.rosa@mail.example failed");
      outlets.telltale().recordException(span, new SecretException("failed", secret));
      span.end();
      Departed departed = outlets.departed().withoutAny("canary", "cana");
      assertThat(departed.span("work").attributes()).containsEntry("note", "the login of ***");
    }
  }

  private static String json(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
  }

  private static String html(String text) {
    return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
  }

  @ParameterizedTest
  @ValueSource(strings = {"canary&rosa <1871>\"\n", "canary/rosa+ü=1871", "canary=rosa;\\1871 ok"})
  void case20_encodedCopies(String secret) {
    String percent = URLEncoder.encode(secret, StandardCharsets.UTF_8);
    String base64 = Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8));
    String url = Base64.getUrlEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8));
    List<String> copies =
        List.of(
            secret,
            percent,
            percent.toLowerCase(Locale.ROOT),
            percent.replace("+", "%20"),
            json(secret),
            html(secret),
            "'" + secret + "'",
            base64,
            url);
    for (String copy : copies) {
      Departed departed = record("a [" + copy + "] b", secret);
      departed.withoutAny(copy, "canary", "rosa");
      for (String way : WAYS) {
        assertThat(departed.message(way).toString()).startsWith("a [").endsWith("] b");
      }
    }
  }

  /** What is said in the guide to be not found. */
  @Test
  void case20_encodingsThatAreNotCovered() {
    String bytes = "63 61 6e 61 72 79 2d 72 6f 73 61";
    Departed departed = record("a " + bytes + " b", "canary-rosa");
    assertThat(departed.message(TELLTALE)).isEqualTo("a " + bytes + " b");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "canary.rosa@mail.example | could not parse 'canary.ros...' at 3 | could not parse '***...' at 3",
        "canary.rosa@mail.example | near '\u2026ail.example' | near '\u2026***'",
        "canary.rosa@mail.example | (String)\"canary.ros\"[truncated 9 chars] | (String)\"***\"[truncated 9 chars]",
        "canary.rosa@mail.example | Duplicate entry 'canary.rosa@mail.e' for key | Duplicate entry '***' for key",
        "canary d'Arc | values ('canary d''Arc') | values ('***')",
        "12 Canary Street, Ely | at 12 Canary  Street, Ely. | at ***.",
        "4111111111111111 | card 4111 1111-1111+1111. | card ***.",
        "+82 10-1234-5678 | call 010-1234-5678 now | call *** now",
        "Canary, Rosa | cn=Canary\\2C Rosa,ou=x | cn=***,ou=x",
        "Jos\u00E9 Canary | x Jos&eacute; Canary y | x *** y",
        "canary.rosa@mail.example | x 63616e6172792e726f7361406d61696c2e6578616d706c65 y | x *** y",
        "canary-pass | Basic YXBwOmNhbmFyeS1wYXNz y | Basic *** y",
        "stra\u00DFe.canary | x STRASSE.CANARY y | x *** y",
        "1990-04-12 | value [1990,4,12] rejected | value [***] rejected",
      })
  void case45_aValueAsLibrariesWriteIt(String secret, String message, String masked) {
    Departed departed = record(message, secret);
    for (String way : WAYS) {
      assertThat(departed.message(way)).isEqualTo(masked);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "José Canary, x Jose\u0301 Canary y, x *** y",
    "Jose\u0301 Canary, x José Canary y, x *** y",
    "canary1871, x ｃａｎａｒｙ１８７１ y, x *** y",
    "canary1871, x can\u200Bary\u20601871 y, x *** y",
    "Canary.Rosa, x CANARY.ROSA y, x *** y",
    "canary.istanbul, x CANARY.ISTANBUL y, x *** y",
    "CANARY.ISTANBUL, x canary.istanbul y, x *** y",
    "stra\u00DFe.canary, x \u0130\u0130 stra\u00DFe.canary y, x \u0130\u0130 *** y",
  })
  void case21_otherSpellingsOfTheSameText(String secret, String message, String masked) {
    Locale locale = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("tr-TR"));
    try {
      Departed departed = record(message, secret);
      for (String way : WAYS) {
        assertThat(departed.message(way)).isEqualTo(masked);
      }
    } finally {
      Locale.setDefault(locale);
    }
  }
}
