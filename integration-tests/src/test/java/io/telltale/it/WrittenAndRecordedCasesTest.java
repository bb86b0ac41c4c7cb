/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it;

import static io.telltale.it.WrittenTexts.MESSAGE;
import static io.telltale.it.WrittenTexts.NAME;
import static io.telltale.it.WrittenTexts.NOTE;
import static io.telltale.it.WrittenTexts.SERVER_EVENT;
import static io.telltale.it.WrittenTexts.written;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import io.telltale.it.errors.WelcomeException;
import io.telltale.testing.ReceivedLog;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Exceptions that telemetry has as texts, and that somebody has recorded as themselves as well:
 * what is known of these masks the texts.
 */
class WrittenAndRecordedCasesTest {

  /** Who has recorded the exception itself in the trace has made its values known. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void case38_whatTheLedgerKnowsIsMaskedByValue(boolean byTelltale) {
    try (Outlets outlets = Outlets.exportersOnly().open()) {
      Throwable cause = new WelcomeException.Nested("Canary Bernd Herbst");
      Throwable error = new WelcomeException(NAME, "acme").initCause(cause);
      Span span = outlets.tracer().spanBuilder("work").startSpan();
      if (byTelltale) {
        outlets.telltale().recordException(span, error);
      } else {
        span.recordException(error);
      }
      span.addEvent(SERVER_EVENT, written(new IllegalStateException(error)));
      span.addEvent(SERVER_EVENT, written(error));
      span.end();
      outlets.flush();
      outlets
          .logger()
          .logRecordBuilder()
          .setContext(Context.root().with(span))
          .setBody("no table for Canary Rosa Winter and Canary Bernd Herbst")
          .setAttribute(NOTE, "asked by Canary Rosa Winter")
          .setAllAttributes(written(error))
          .emit();
      Departed departed = outlets.departed().withoutAny("Rosa", "Bernd");
      assertThat(departed.otlp().logs())
          .singleElement()
          .satisfies(
              log -> {
                assertThat(log.body()).isEqualTo("no table for *** and ***");
                assertThat(log.attributes())
                    .containsEntry("exception.message", "*** of acme is not welcome")
                    .containsEntry(NOTE.getKey(), "asked by ***");
              });
    }
  }

  /** The wrapper says the same, and not what it carries. */
  @Test
  void case38_anotherCauseIsAnotherException() {
    try (Outlets outlets = Outlets.exportersOnly().open()) {
      Span span = outlets.tracer().spanBuilder("work").startSpan();
      span.recordException(
          new IllegalStateException("failed", new WelcomeException("Canary Bernd Herbst", "acme")));
      span.end();
      outlets.flush();
      outlets
          .logger()
          .logRecordBuilder()
          .setContext(Context.root().with(span))
          .setBody("failed for Rosa")
          .setAllAttributes(
              written(new IllegalStateException("failed", new WelcomeException(NAME, "acme"))))
          .emit();
      Departed departed = outlets.departed().withoutAny(NAME, "Rosa", "Bernd");
      assertThat(departed.otlp().logs()).extracting(ReceivedLog::body).containsExactly("***");
    }
  }

  @Test
  void case38_whatTelltaleHasWrittenKeepsItsText() {
    for (boolean twice : List.of(false, true)) {
      try (Outlets outlets = Outlets.masking(twice).open()) {
        Span span = outlets.tracer().spanBuilder("work").startSpan();
        outlets.telltale().recordException(span, new WelcomeException(NAME, "acme"));
        span.end();
        Departed departed = outlets.departed().withoutAny(NAME, "Rosa");
        assertThat(departed.exception("work"))
            .containsEntry("exception.message", "*** of acme is not welcome");
      }
    }
  }

  @Test
  void case38_whatIsAddedToAnEventOfTelltaleIsNotTrusted() {
    try (Outlets outlets = Outlets.exportersOnly().open()) {
      Throwable error = new WelcomeException(NAME, "acme");
      Span span = outlets.tracer().spanBuilder("work").startSpan();
      outlets
          .telltale()
          .recordException(span, error, Attributes.of(MESSAGE, String.valueOf(error.getMessage())));
      span.end();
      Departed departed = outlets.departed().withoutAny(NAME, "Rosa");
      assertThat(departed.exception("work"))
          .containsEntry("exception.message", "*** of acme is not welcome");
    }
  }

  /** A framework has recorded it, and a bridge has brought its log record back. */
  @Test
  void case38_oneExceptionIsOneEventWhateverItsName() {
    try (Outlets outlets = Outlets.exportersOnly().open()) {
      Throwable error = new WelcomeException(NAME, "acme");
      Span span = outlets.tracer().spanBuilder("work").startSpan();
      span.addEvent(SERVER_EVENT, written(error));
      span.recordException(error);
      span.end();
      Departed departed = outlets.departed().withoutAny(NAME, "Rosa");
      assertThat(departed.span("work").eventNames()).containsExactly(SERVER_EVENT);
      assertThat(departed.span("work").eventAttributes(0))
          .containsEntry("exception.message", "*** of acme is not welcome");
      assertThat(departed.span("work").proto().getDroppedEventsCount()).isZero();
    }
  }

  /** OpenTelemetry's own bridge, for back ends that know exceptions as events only. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void case38_theBridgeFromLogRecordsToSpanEvents(boolean hook) {
    try (Outlets outlets = Outlets.withBridge(hook).open()) {
      WelcomeException error = new WelcomeException(NAME, "acme");
      Span span = outlets.tracer().spanBuilder("work").startSpan();
      outlets
          .logger()
          .logRecordBuilder()
          .setContext(Context.root().with(span))
          .setEventName(SERVER_EVENT)
          .setException(error)
          .emit();
      span.setStatus(StatusCode.ERROR, error.getMessage());
      span.end();
      Departed departed = outlets.departed().withoutAny(NAME, "Rosa");
      String name = hook ? "work" : "***";
      assertThat(departed.span(name).eventNames()).containsExactly(SERVER_EVENT);
      assertThat(departed.span(name).eventAttributes(0))
          .containsEntry(
              "exception.message",
              hook ? "*** of acme is not welcome" : "*** of *** is not welcome")
          .containsEntry("error.code", 381L)
          .doesNotContainKey("exception.stacktrace");
      assertThat(departed.span(name).attributes()).containsEntry("error.code", 381L);
    }
  }
}
