/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sentry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.sentry.ITransaction;
import io.sentry.Sentry;
import io.sentry.SentryEvent;
import io.sentry.SpanStatus;
import io.telltale.outlets.Canary;
import io.telltale.outlets.FailingMaskerException;
import io.telltale.outlets.Heard;
import io.telltale.outlets.LoginException;
import io.telltale.outlets.MissingClasses;
import io.telltale.outlets.UnlinkedMaskerException;
import io.telltale.runtime.Masked;
import io.telltale.runtime.MaskedLine;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What arrives where masking fails: no text rather than one as it was. */
class SentryFailuresTest {

  private static final String VALUE = Canary.VALUE;

  private final SentrySink sink = new SentrySink();

  @RegisterExtension final Heard heard = new Heard();

  @AfterEach
  void stop() {
    sink.close();
  }

  @Test
  void aMaskerThatFailsWithholdsTheValue() {
    sink.send(
        SentryMasking::install, () -> Sentry.captureException(new FailingMaskerException(VALUE)));

    JsonNode event = sink.items("event").get(0);
    assertThat(event.at("/exception/values/0/value").asText()).isEqualTo("cannot mask ***");
    assertThat(sink.received()).doesNotContain("rosalind");
  }

  @Test
  void aMaskerWhoseClassIsMissingWithholdsTheValue() {
    sink.send(
        SentryMasking::install,
        () -> {
          Sentry.captureException(new UnlinkedMaskerException(VALUE));
          Sentry.captureException(new UnlinkedMaskerException(VALUE));
        });

    assertThat(sink.items("event"))
        .hasSize(2)
        .extracting(event -> event.at("/exception/values/0/value").asText())
        .containsOnly("cannot link ***");
    assertThat(sink.received()).doesNotContain("rosalind");
    assertThat(heard.about("Unlinked")).as("said once").hasSize(1);
  }

  static String sendWhereClassesAreMissing(String none) {
    try (SentrySink sink = new SentrySink()) {
      sink.send(
          SentryMasking::install, () -> Sentry.captureException(new IllegalStateException(VALUE)));
      return sink.received();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "io.telltale.runtime.internal.ledger.",
        "io.telltale.runtime.internal.value.",
        "io.telltale.runtime.Masked",
        "io.telltale.runtime.data.",
        "io.telltale.runtime."
      })
  void whereClassesAreMissing(String prefix) {
    String received =
        MissingClasses.call(prefix, SentryFailuresTest.class, "sendWhereClassesAreMissing", "");

    assertThat(received)
        .contains("IllegalStateException", "***")
        .doesNotContain(Canary.WORD, "rosalind");
  }

  /** New versions of Sentry drop the event of the masker; it is withheld with others. */
  @Test
  void aMaskerThatCapturesAnEventDoesNotGoRound() {
    sink.send(
        SentryMasking::install, () -> Sentry.captureException(new CapturingMaskerException(VALUE)));

    assertThat(sink.items("event"))
        .extracting(event -> event.at("/exception/values/0/value").asText())
        .contains("cannot mask masked")
        .isSubsetOf("cannot mask masked", "***");
    assertThat(sink.received()).doesNotContain("rosalind");
  }

  /** Sentry reads an event again to mask it; here it cannot, as a field has another type. */
  @Test
  void anEventThatCannotBeReadLeavesWithTypesAndFramesAlone() {
    sink.send(
        SentryMasking::install,
        () -> {
          for (int i = 0; i < 2; i++) {
            SentryEvent event =
                new SentryEvent(new IOException("of " + VALUE, new LoginException(VALUE)));
            event.setExtra("form", VALUE);
            event.setUnknown(Map.of("exception", VALUE));
            Sentry.captureEvent(event);
          }
        });

    assertThat(sink.items("event")).hasSize(2);
    JsonNode event = sink.items("event").get(0);
    assertThat(event.at("/exception/values/0/type").asText()).isEqualTo("LoginException");
    assertThat(event.at("/exception/values/0/value").asText()).isEqualTo("***");
    assertThat(event.at("/exception/values/0/stacktrace/frames")).isNotEmpty();
    assertThat(event.has("extra")).isFalse();
    assertThat(sink.received()).doesNotContain("rosalind");
    assertThat(heard.about(SentryMasking.class.getName())).as("said once").hasSize(1);
  }

  /** Of a log, its level and its trace are left; of a transaction, its times, ids and status. */
  @Test
  void whatTellsOfNoExceptionAndCannotBeReadLeavesWithoutTexts() {
    sink.send(
        options -> {
          options.setTracesSampleRate(1.0);
          options.getLogs().setEnabled(true);
          options
              .getLogs()
              .setBeforeSend(
                  event -> {
                    event.setUnknown(Map.of("attributes", VALUE));
                    return event;
                  });
          options.setBeforeSendTransaction(
              (transaction, hint) -> {
                transaction.setUnknown(Map.of("spans", VALUE));
                return transaction;
              });
          SentryMasking.install(options);
        },
        () -> {
          try (SdkTracerProvider provider = SdkTracerProvider.builder().build();
              Scope scope = provider.get("test").spanBuilder("login").startSpan().makeCurrent();
              MaskedLine known = Masked.line(List.of(new LoginException(VALUE)))) {
            Sentry.logger().warn("retried for " + VALUE);
            ITransaction transaction = Sentry.startTransaction("retry for " + VALUE, "task");
            transaction.startChild("db", "select " + VALUE).finish(SpanStatus.ABORTED);
            transaction.finish(SpanStatus.INTERNAL_ERROR);
          }
        });

    assertThat(sink.items("log").get(0).at("/items/0/body").asText()).isEqualTo("***");
    assertThat(sink.items("log").get(0).at("/items/0/level").asText()).isEqualTo("warn");
    JsonNode transaction = sink.items("transaction").get(0);
    assertThat(transaction.path("transaction").asText()).isEqualTo("***");
    assertThat(transaction.at("/contexts/trace/trace_id").asText()).hasSize(32);
    assertThat(transaction.at("/contexts/trace/status").asText()).isEqualTo("internal_error");
    assertThat(transaction.at("/spans/0/status").asText()).isEqualTo("aborted");
    assertThat(transaction.path("start_timestamp").asDouble())
        .isPositive()
        .isLessThanOrEqualTo(transaction.path("timestamp").asDouble());
    assertThat(transaction.toString() + sink.items("log")).doesNotContain("rosalind");
  }
}
