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
import io.telltale.it.errors.CardDeclinedException;
import io.telltale.it.errors.SecretException;
import io.telltale.runtime.config.StackTraceMode;
import io.telltale.runtime.internal.describe.ErrorDescriber;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Secrets in the texts of exceptions: messages, stack traces, causes, suppressed ones. */
class TextCasesTest {

  private static final String CARD = "4556737586899855";
  private static final String EMAIL = "canary.rosa@mail.example";
  private static final String MASKED = "c***@mail.example";

  private static ErrorDescriber.Builder fullStacks() {
    return ErrorDescriber.builder()
        .stackTrace(StackTraceMode.FULL)
        .undeclaredStackTrace(StackTraceMode.FULL);
  }

  private static String printed(Throwable error) {
    StringWriter text = new StringWriter();
    error.printStackTrace(new PrintWriter(text));
    return text.toString();
  }

  @Test
  void case01_aMessageThatIsBuiltFromTheField() {
    CardDeclinedException error = new CardDeclinedException(CARD);
    try (Outlets outlets = Outlets.open()) {
      Departed departed = Recordings.record(outlets, () -> new CardDeclinedException(CARD));
      departed.withoutAny(CARD);
      for (String span : List.of(TELLTALE, FRAMEWORK, STATUS)) {
        assertThat(departed.message(span)).isEqualTo("card ***9855 declined");
        assertThat(departed.span(span).attributes())
            .containsEntry("error.code", 1L)
            .containsEntry("error.name", "IT-1")
            .containsEntry("error.message", "Card ***9855 was declined")
            .containsEntry("error.detail.card", "***9855");
      }
      Recordings.byTelltale(outlets, error);
    }
    assertThat(error).hasMessage("card " + CARD + " declined");
  }

  @Test
  void case02_theFirstLineOfTheStackTrace() {
    List<Throwable> thrown = new ArrayList<>();
    Supplier<Throwable> failure =
        () -> {
          thrown.add(
              new IllegalStateException("while paying", new CardDeclinedException(CARD)) {
                @Override
                public String toString() {
                  return "paying with " + CARD;
                }
              });
          return thrown.get(thrown.size() - 1);
        };
    try (Outlets outlets = Outlets.with(fullStacks()).open()) {
      Departed departed = Recordings.record(outlets, failure).withoutAny(CARD);
      List<String> spans = List.of(TELLTALE, FRAMEWORK, Recordings.ATTRIBUTES, STATUS);
      for (int i = 0; i < spans.size(); i++) {
        assertThat(departed.exception(spans.get(i)))
            .containsEntry("exception.stacktrace", printed(thrown.get(i)).replace(CARD, "***9855"));
      }
    }
  }

  @Test
  void case03_aCauseThatQuotesTheOuterAndTheReverse() {
    try (Outlets outlets = Outlets.with(fullStacks()).open()) {
      Recordings.record(
              outlets,
              () ->
                  new AccountException(
                      EMAIL, "no account", new SQLException("no row for '" + EMAIL + "'")))
          .withoutAny(EMAIL, "rosa");
    }
    try (Outlets outlets = Outlets.with(fullStacks()).open()) {
      Departed departed =
          Recordings.record(
              outlets,
              () ->
                  new IllegalStateException(
                      "transaction of " + EMAIL + " rolled back", new AccountException(EMAIL)));
      departed.withoutAny(EMAIL, "rosa");
      for (String span : List.of(TELLTALE, FRAMEWORK, STATUS)) {
        assertThat(departed.message(span)).isEqualTo("transaction of " + MASKED + " rolled back");
        assertThat(departed.exception(span))
            .containsEntry("error.cause_types", List.of(AccountException.class.getName()));
      }
    }
  }

  private static Throwable suppressing(boolean secretInside) {
    Throwable cause = new SQLException("of a cause");
    SecretException secret =
        new SecretException(
            "retry failed", "canary-suppressed-4", null, secretInside ? null : cause);
    IllegalStateException quoting =
        new IllegalStateException("saw canary-suppressed-4", secretInside ? cause : null);
    IllegalArgumentException middle = new IllegalArgumentException("cleanup");
    middle.addSuppressed(new IllegalStateException("nested", secretInside ? secret : quoting));
    cause.addSuppressed(middle);
    return secretInside ? quoting : secret;
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void case04_suppressedOnesAndThoseOfCauses(boolean secretInside) {
    try (Outlets outlets = Outlets.with(fullStacks()).open()) {
      Departed departed = Recordings.record(outlets, () -> suppressing(secretInside));
      departed.withoutAny("canary-suppressed-4");
      assertThat(departed.exception(TELLTALE).get("exception.stacktrace").toString())
          .contains("saw ***")
          .contains("Suppressed: java.lang.IllegalArgumentException: cleanup");
    }
  }
}
