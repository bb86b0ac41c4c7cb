/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.KeyValue;
import io.opentelemetry.api.common.Value;
import io.opentelemetry.api.logs.LogRecordBuilder;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.telltale.it.errors.WelcomeException;
import io.telltale.runtime.config.MessagePolicy;
import io.telltale.runtime.internal.describe.ErrorDescriber;
import io.telltale.testing.ReceivedLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Log records, of which the SDK keeps no exception. */
class LogCasesTest {

  private static final String NAME = "Canary Rosa Winter";
  private static final String EMAIL = "canary.rosa@mail.example";
  private static final AttributeKey<String> USER = AttributeKey.stringKey("mdc.user");
  private static final AttributeKey<String> MESSAGE = AttributeKey.stringKey("exception.message");

  private static LogRecordBuilder log(Outlets outlets, Context context) {
    return outlets.logger().logRecordBuilder().setContext(context);
  }

  /** Tomcat's line for every error that nobody has handled is such a record. */
  @Test
  void case39_aRecordWithoutATrace() {
    try (Outlets outlets = Outlets.open()) {
      log(outlets, Context.root())
          .setBody("threw [" + NAME + "]")
          .setAttribute(USER, NAME)
          .setException(new WelcomeException(NAME, "acme"))
          .emit();
      Departed departed = outlets.departed().withoutAny("Rosa");
      ReceivedLog log = departed.otlp().logs().get(0);
      assertThat(log.body()).isEqualTo("threw [***]");
      assertThat(log.attributes())
          .containsEntry("mdc.user", "***")
          .containsEntry("exception.message", "*** of acme is not welcome")
          .containsEntry("error.code", 381L);
    }
  }

  @Test
  void case39_aRecordWithATextOverItsExceptionsMessage() {
    try (Outlets outlets = Outlets.open()) {
      WelcomeException error = new WelcomeException(NAME, "acme");
      log(outlets, Context.root())
          .setException(error)
          .setAttribute(MESSAGE, error.getMessage())
          .emit();
      Departed departed = outlets.departed().withoutAny("Rosa");
      assertThat(departed.otlp().logs().get(0).attributes())
          .containsEntry("exception.message", "*** of acme is not welcome");
    }
  }

  /** The span is not the current one, and has not ended when its log line leaves. */
  @Test
  void case39_aRecordWithATraceThatHoldsNothingYet() {
    try (Outlets outlets = Outlets.open()) {
      Span span = outlets.tracer().spanBuilder("work").startSpan();
      Context context = Context.root().with(span);
      log(outlets, context).setBody("began for " + NAME).emit();
      log(outlets, context)
          .setBody("failed for " + NAME)
          .setException(new WelcomeException(NAME, "acme"))
          .emit();
      outlets.flush();
      span.setAttribute(USER, NAME);
      span.end();
      Departed departed = outlets.departed().withoutAny("Rosa");
      assertThat(departed.otlp().logs())
          .extracting(ReceivedLog::body)
          .containsExactly("began for ***", "failed for ***");
      assertThat(departed.span("work").attributes()).containsEntry("mdc.user", "***");
    }
  }

  @Test
  void case39_manyRecordsEachWithItsOwnException() {
    try (Outlets outlets = Outlets.open()) {
      for (int i = 0; i < 1_500; i++) {
        String name = "Canary Rosa " + i + " Winter";
        log(outlets, Context.root())
            .setBody("threw [" + name + "]")
            .setException(new WelcomeException(name, "acme"))
            .emit();
      }
      Departed departed = outlets.departed().withoutAny("Rosa");
      assertThat(departed.otlp().logs())
          .hasSize(1_500)
          .allSatisfy(
              log -> {
                assertThat(log.body()).isEqualTo("threw [***]");
                assertThat(log.attributes())
                    .containsEntry("exception.message", "*** of acme is not welcome");
              });
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void case39_copiesOfWhatTheScannerHasFound(boolean sampled) {
    Sampler sampler = sampled ? Sampler.alwaysOn() : Sampler.alwaysOff();
    try (Outlets outlets = Outlets.with(sampler).open()) {
      Throwable error =
          new IllegalStateException(
              "refused", new IllegalArgumentException("mail to " + EMAIL + ", password=blue"));
      Span span = outlets.tracer().spanBuilder("work").startSpan();
      outlets.telltale().recordException(span, error);
      log(outlets, Context.root().with(span)).setBody("failed: " + error.getCause()).emit();
      log(outlets, Context.root().with(span)).setBody("bounced: " + EMAIL).emit();
      span.setAttribute(USER, EMAIL);
      span.end();
      Departed departed = outlets.departed().withoutAny("canary.rosa", "blue");
      assertThat(departed.otlp().logs())
          .extracting(ReceivedLog::body)
          .containsExactly(
              "failed: java.lang.IllegalArgumentException: mail to ***, password=***",
              "bounced: ***");
    }
  }

  /** Nobody has recorded these exceptions, or handed them over. */
  @Test
  void case39_aTextThatTellsOfAnException() {
    try (Outlets outlets = Outlets.open()) {
      Throwable error = new WelcomeException(NAME, "acme");
      Throwable nested = new WelcomeException.Nested(NAME);
      log(outlets, Context.root()).setBody("failed: " + error).emit();
      log(outlets, Context.root()).setBody("failed (" + nested + "), tried 3 times").emit();
      log(outlets, Context.root())
          .setBody("failed [" + new IllegalStateException("at " + NAME, error) + "]")
          .setAttribute(AttributeKey.stringKey("note"), "for " + NAME)
          .emit();
      log(outlets, Context.root())
          .setBody("failed: " + new IllegalStateException(error).toString())
          .emit();
      Span span = outlets.tracer().spanBuilder("work").startSpan();
      span.setStatus(StatusCode.ERROR, error.toString());
      span.end();
      Departed departed = outlets.departed();
      assertThat(departed.otlp().logs())
          .extracting(ReceivedLog::body)
          .containsExactly(
              "failed: io.telltale.it.errors.WelcomeException: *** of *** is not welcome",
              "failed (io.telltale.it.errors.WelcomeException$Nested: ***",
              "failed [java.lang.IllegalStateException: at " + NAME + "]",
              "failed: java.lang.IllegalStateException: ***");
      assertThat(departed.otlp().span("work").proto().getStatus().getMessage())
          .isEqualTo("io.telltale.it.errors.WelcomeException: *** of *** is not welcome");
    }
  }

  /** A server logs what went wrong when the request is over, and so its trace. */
  @Test
  void case39_anExceptionThatQuotesAnotherOfItsTraceAndIsLoggedLater() {
    try (Outlets outlets = Outlets.open()) {
      Throwable later = new IllegalStateException("no order for " + NAME);
      Span span = outlets.tracer().spanBuilder("work").startSpan();
      outlets.telltale().recordException(span, new WelcomeException(NAME, "acme"));
      outlets.telltale().recordException(span, later);
      span.end();
      log(outlets, Context.root())
          .setBody("threw exception [Request processing failed: " + later + "] with root cause")
          .setException(later)
          .emit();
      Departed departed = outlets.departed().withoutAny("Rosa");
      assertThat(departed.otlp().logs().get(0).body())
          .isEqualTo(
              "threw exception [Request processing failed: java.lang.IllegalStateException:"
                  + " no order for ***] with root cause");
    }
  }

  /** Of an exception whose values are known, the text says what it says elsewhere. */
  @Test
  void case39_aTextThatTellsOfARecordedException() {
    try (Outlets outlets = Outlets.open()) {
      Throwable error = new WelcomeException(NAME, "acme");
      Throwable nested = new WelcomeException.Nested(NAME);
      Span span = outlets.tracer().spanBuilder("work").startSpan();
      outlets.telltale().recordException(span, error);
      outlets.telltale().recordException(span, nested);
      Context context = Context.root().with(span);
      log(outlets, context).setBody("failed (" + error + "), tried 3 times").emit();
      log(outlets, context).setBody("failed (" + nested + ") for " + NAME).emit();
      log(outlets, context)
          .setBody("failed [" + new IllegalStateException(error) + "] in the end")
          .emit();
      log(outlets, context)
          .setBody("failed: " + error + ", and " + new WelcomeException("Xanthippe Ro", "acme"))
          .emit();
      span.end();
      Departed departed = outlets.departed().withoutAny("Rosa", "Xanthippe");
      assertThat(departed.otlp().logs())
          .extracting(ReceivedLog::body)
          .containsExactly(
              "failed (io.telltale.it.errors.WelcomeException: *** of acme is not welcome),"
                  + " tried 3 times",
              "failed (io.telltale.it.errors.WelcomeException$Nested: no ***) for ***",
              "failed [java.lang.IllegalStateException: io.telltale.it.errors.WelcomeException:"
                  + " *** of acme is not welcome] in the end",
              "failed: io.telltale.it.errors.WelcomeException: *** of acme is not welcome,"
                  + " and io.telltale.it.errors.WelcomeException: *** of *** is not welcome");
    }
  }

  @ParameterizedTest
  @EnumSource(
      names = {"SCAN", "KNOWN"},
      mode = EnumSource.Mode.EXCLUDE)
  void case39_copiesOfAWithheldMessage(MessagePolicy policy) {
    try (Outlets outlets =
        Outlets.with(ErrorDescriber.builder().undeclaredMessages(policy)).open()) {
      Throwable error = new IllegalStateException("no seat for " + NAME);
      Span span = outlets.tracer().spanBuilder("work").startSpan();
      outlets.telltale().recordException(span, error);
      log(outlets, Context.root().with(span)).setBody("failed: " + error).emit();
      span.end();
      Departed departed = outlets.departed().withoutAny("Rosa");
      assertThat(departed.otlp().logs().get(0).body())
          .isEqualTo("failed: java.lang.IllegalStateException: ***");
    }
  }

  @Test
  void case39_namesThatHoldAValue() {
    try (Outlets outlets = Outlets.open()) {
      log(outlets, Context.root())
          .setEventName("login of " + NAME)
          .setSeverityText("for " + NAME)
          .setBody(Value.of(KeyValue.of("of " + NAME, Value.of(1))))
          .setAttribute(AttributeKey.longKey("tries." + NAME), 3L)
          .setException(new WelcomeException(NAME, "acme"))
          .emit();
      Departed departed = outlets.departed().withoutAny("Rosa");
      ReceivedLog log = departed.otlp().logs().get(0);
      assertThat(log.proto().getEventName()).isEqualTo("login of ***");
      assertThat(log.proto().getSeverityText()).isEqualTo("for ***");
      assertThat(log.attributes()).containsEntry("tries.***", 3L);
      assertThat(log.body()).contains("of ***");
    }
  }

  @Test
  void case39_aRouteThatIsThePathItself() {
    try (Outlets outlets = Outlets.open()) {
      for (String route : new String[] {"/u/Rosa-Winter/orders", "/orders/{id}/winter", "/:rosa"}) {
        Span span = outlets.tracer().spanBuilder(route).setNoParent().startSpan();
        span.setAttribute("http.route", route);
        outlets.telltale().recordException(span, new WelcomeException("Rosa-Winter", "acme"));
        outlets.telltale().recordException(span, new WelcomeException("orders", "acme"));
        span.end();
      }
      Departed departed = outlets.departed().withoutAny("Rosa");
      assertThat(departed.otlp().spans())
          .extracting(span -> span.attributes().get("http.route"))
          .containsExactly("/u/***/***", "/orders/{id}/winter", "/:rosa");
    }
  }
}
