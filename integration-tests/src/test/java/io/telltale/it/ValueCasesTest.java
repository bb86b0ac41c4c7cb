/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it;

import static io.telltale.it.Recordings.FRAMEWORK;
import static io.telltale.it.Recordings.STATUS;
import static io.telltale.it.Recordings.TELLTALE;
import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.it.errors.AccountException;
import io.telltale.it.errors.BufferException;
import io.telltale.it.errors.GuestException;
import io.telltale.it.errors.GuestMailException;
import io.telltale.it.errors.ManyFormsException;
import io.telltale.it.errors.MaskedByOwnException;
import io.telltale.it.errors.MeasuredException;
import io.telltale.it.errors.SecretException;
import io.telltale.runtime.config.StackTraceMode;
import io.telltale.runtime.internal.describe.ErrorDescriber;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that are hard to search for, and masks that are hard to apply. */
class ValueCasesTest {

  private static final List<String> WAYS = List.of(TELLTALE, FRAMEWORK, STATUS);

  @Test
  void case11_null() {
    try (Outlets outlets = Outlets.open()) {
      Departed departed = Recordings.record(outlets, () -> new AccountException(null));
      for (String span : WAYS) {
        assertThat(departed.message(span)).isEqualTo("no account for null");
        assertThat(departed.span(span).attributes())
            .containsEntry("error.code", 2L)
            .doesNotContainKey("error.detail.email");
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "7, plan 7 of Seven Towers, withheld",
    "US, moved to US, withheld",
    "yes, she said yes, withheld",
    "aaaa, called aaaa, withheld",
    "7, plan 77 of Seven Towers, stays",
    "US, a BUSY line, stays",
  })
  void case12_valuesTooShortOrTooPoorToSearchFor(String value, String message, String outcome) {
    try (Outlets outlets = Outlets.open()) {
      Departed departed = Recordings.record(outlets, () -> new SecretException(message, value));
      for (String span : WAYS) {
        assertThat(departed.message(span)).isEqualTo(outcome.equals("stays") ? message : "***");
        assertThat(departed.span(span).attributes())
            .containsEntry("error.detail.secret", "***")
            .containsEntry("error.type", SecretException.class.getName());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t\n"})
  void case12_emptyAndBlankValues(String value) {
    try (Outlets outlets = Outlets.open()) {
      Departed departed =
          Recordings.record(outlets, () -> new SecretException("nothing is hidden here", value));
      for (String span : WAYS) {
        assertThat(departed.message(span)).isEqualTo("nothing is hidden here");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"io.telltale", "SecretException", "ValueCasesTest", "java"})
  void case13_aValueThatIsPartOfTypesAndFrames(String value) {
    ErrorDescriber.Builder full = ErrorDescriber.builder().stackTrace(StackTraceMode.FULL);
    try (Outlets outlets = Outlets.with(full).open()) {
      Departed departed =
          Recordings.record(outlets, () -> new SecretException("it is " + value + ".", value));
      String type = SecretException.class.getName();
      for (String span : List.of(TELLTALE, FRAMEWORK, STATUS)) {
        assertThat(departed.message(span)).isEqualTo("it is ***.");
        assertThat(departed.exception(span)).containsEntry("exception.type", type);
        assertThat(departed.span(span).attributes()).containsEntry("error.type", type);
        assertThat(departed.exception(span).get("exception.stacktrace").toString())
            .startsWith(type + ": it is ***.\n\tat ")
            .contains("at io.telltale.it.ValueCasesTest.")
            .contains("(ValueCasesTest.java:");
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "rosa-luxem, rosa-luxemburg, x rosa-luxemburg y rosa-luxem z, x *** y *** z",
    "canary-one, nary-one-two, a canary-one-two b, a *** b",
    "'***', canary-star, '*** and canary-star', '***'",
    "'$1\\E.*(canary)', '[canary', 'a $1\\E.*(canary) b [canary c', a *** b *** c",
    "'****canary', 'canary****', '****canary****', '***'",
  })
  void case14_valuesThatOverlapOrLookLikePatterns(
      String first, String second, String message, String masked) {
    for (boolean twice : new boolean[] {false, true}) {
      try (Outlets outlets = Outlets.masking(twice).open()) {
        Departed departed =
            Recordings.record(outlets, () -> new SecretException(message, first, second, null));
        for (String span : WAYS) {
          assertThat(departed.message(span)).isEqualTo(masked);
        }
        departed.withoutAny("canary", "luxem");
      }
    }
  }

  @Test
  void case16_secretsThatAreNoTexts() {
    UUID patient = UUID.fromString("2f1c9a52-7d1f-4f0e-9a8e-1f4a6c3b9d10");
    try (Outlets outlets = Outlets.open()) {
      Departed departed =
          Recordings.record(
              outlets,
              () ->
                  new MeasuredException(
                      918273,
                      77665544332211L,
                      98765.4321,
                      true,
                      new BigDecimal("12345.6700"),
                      patient,
                      TimeUnit.DAYS,
                      URI.create("https://canary.example/rosa"),
                      LocalDate.of(1871, 3, 5)));
      departed.withoutAny(
          "918273",
          "77665544332211",
          "98765.4321",
          "12345.6700",
          patient.toString(),
          "canary",
          "1871-03-05");
      for (String span : WAYS) {
        assertThat(departed.span(span).attributes())
            .containsEntry("error.detail.pin", "***")
            .containsEntry("error.detail.pregnant", "***")
            .containsEntry("error.detail.unit", "***")
            .containsEntry("error.detail.born", "***");
      }
    }
  }

  @Test
  void valuesInTheFormsThatPeopleWrite() throws UnknownHostException {
    String message =
        "denied 203.0.113.177, owes 85000.5, born 23.07.1985 (19850723), seen 1785312345678,"
            + " at canary.host, by canary-user:canary-pass";
    InetAddress client =
        InetAddress.getByAddress("canary.host", new byte[] {(byte) 203, 0, 113, (byte) 177});
    try (Outlets outlets = Outlets.open()) {
      Departed departed =
          Recordings.record(
              outlets,
              () ->
                  new ManyFormsException(
                      message,
                      client,
                      new BigDecimal("85000.500"),
                      LocalDate.of(1985, 7, 23),
                      Instant.ofEpochMilli(1785312345678L),
                      URI.create("jdbc://canary-user:canary-pass@db/shop")));
      departed.withoutAny(
          "203.0.113.177", "85000.5", "23.07.1985", "19850723", "1785312345678", "canary");
      for (String span : WAYS) {
        assertThat(departed.message(span))
            .isEqualTo("denied ***, owes ***, born *** (***), seen ***, at ***, by ***");
      }
    }
  }

  /** Not one that its shape would tell: its check digits are wrong. */
  @Test
  void anAccountInWhateverGroups() {
    try (Outlets outlets = Outlets.open()) {
      Departed departed =
          Recordings.record(
              outlets,
              () ->
                  new SecretException(
                      "to GR17-0110-1250-0000-0001-2300-695", "GR1701101250000000012300695"));
      departed.withoutAny("GR17", "2300-695");
      for (String span : WAYS) {
        assertThat(departed.message(span)).isEqualTo("to ***");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"4000 1234 1234 1236", "4000-1234-1234-1236", "4000+1234+1234+1236"})
  void aCardInWhateverGroups(String written) {
    try (Outlets outlets = Outlets.open()) {
      Departed departed =
          Recordings.record(
              outlets, () -> new SecretException("no " + written + " here", "4000123412341236"));
      departed.withoutAny(written, "4000123412341236");
      for (String span : WAYS) {
        assertThat(departed.message(span)).isEqualTo("no *** here");
      }
    }
  }

  @Test
  void case17_buffers() {
    byte[] key = "canary-key-bytes".getBytes(StandardCharsets.UTF_8);
    String base64 = Base64.getEncoder().encodeToString(key);
    try (Outlets outlets = Outlets.open()) {
      Departed departed =
          Recordings.record(
              outlets,
              () ->
                  new BufferException(
                      "login with canary-password, key " + base64 + ", part canary-part",
                      "canary-password".toCharArray(),
                      key,
                      new char[][] {"canary-part".toCharArray()}));
      departed.withoutAny("canary", base64, "[C@", "[B@");
      for (String span : WAYS) {
        assertThat(departed.span(span).attributes())
            .containsEntry("error.detail.password", "***")
            .containsEntry("error.detail.key", "***");
      }
    }
  }

  @Test
  void case36_masksThatWouldTell() {
    try (Outlets outlets = Outlets.open()) {
      Departed departed =
          Recordings.record(
              outlets,
              () ->
                  new MaskedByOwnException("canary-told", "canary-broken", "1234", "ab@x.example"));
      departed.withoutAny("canary-told", "canary-broken", "number 1234", "ab@x.example");
      for (String span : WAYS) {
        assertThat(departed.span(span).attributes())
            .containsEntry("error.detail.told", "***")
            .containsEntry("error.detail.broken", "***")
            .containsEntry("error.detail.number", "***")
            .containsEntry("error.detail.email", "***@x.example");
      }
    }
  }

  @Test
  void case46_theWordsOfAValue() {
    String message =
        "no bed for Canarywood, Rosalind (MR CANARYWOOD), nor for Luxemquist or thiele's Vogelhain,"
            + " at Kirkwall, Ann";
    try (Outlets outlets = Outlets.open()) {
      Departed departed =
          Recordings.record(
              outlets,
              () ->
                  new GuestException(
                      message,
                      "Rosalind Ann Canarywood",
                      List.of("Ada Luxemquist"),
                      Map.of("7", "Thiele Vogelhain")));
      departed.withoutAny("Canarywood", "CANARYWOOD", "Rosalind", "Luxemquist", "thiele", "Vogel");
      assertThat(departed.message(TELLTALE))
          .isEqualTo("no bed for ***, *** (MR ***), nor for *** or ***'s ***, at Kirkwall, Ann");
    }
  }

  /** A word of few letters cannot be told from others: the message goes. */
  @Test
  void case46_aWordThatCannotBeSoughtWithholdsItsMessage() {
    try (Outlets outlets = Outlets.open()) {
      Departed departed =
          Recordings.record(
              outlets,
              () -> new GuestException("no bed for anna", "anna Canarywood", List.of(), Map.of()));
      assertThat(departed.message(TELLTALE)).isEqualTo("***");
    }
  }

  /** What the mask shows is no secret, wherever it stands. */
  @Test
  void case46_theDomainThatTheMaskShowsStays() {
    try (Outlets outlets = Outlets.open()) {
      Departed departed =
          Recordings.record(
              outlets,
              () ->
                  new GuestMailException(
                      "mail.example refused rosalind.canarywood@mail.example, as CANARYWOOD is"
                          + " full",
                      "rosalind.canarywood@mail.example"));
      departed.withoutAny("canarywood", "CANARYWOOD", "rosalind");
      assertThat(departed.message(TELLTALE))
          .isEqualTo("mail.example refused r***@mail.example, as *** is full");
    }
  }
}
