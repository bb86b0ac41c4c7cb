/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it;

import static io.telltale.it.WrittenTexts.MESSAGE;
import static io.telltale.it.WrittenTexts.NAME;
import static io.telltale.it.WrittenTexts.NOTE;
import static io.telltale.it.WrittenTexts.SERVER_EVENT;
import static io.telltale.it.WrittenTexts.TYPE;
import static io.telltale.it.WrittenTexts.addEvent;
import static io.telltale.it.WrittenTexts.written;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.KeyValue;
import io.opentelemetry.api.common.Value;
import io.opentelemetry.api.logs.Severity;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import io.telltale.it.errors.WelcomeException;
import io.telltale.runtime.config.MessagePolicy;
import io.telltale.runtime.config.StackTraceMode;
import io.telltale.runtime.internal.describe.ErrorDescriber;
import io.telltale.runtime.internal.guard.MaskingCounters;
import io.telltale.testing.ReceivedLog;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Exceptions of which telemetry has only texts: a bridge, a replay or another process wrote them.
 */
class WrittenExceptionCasesTest {

  @ParameterizedTest
  @ValueSource(strings = {"exception", SERVER_EVENT, "anything"})
  void case38_anEventOfAnyNameThatHasADeclaredException(String event) {
    try (Outlets outlets = Outlets.exportersOnly().open()) {
      WelcomeException error = new WelcomeException(NAME, "acme");
      Span span = outlets.tracer().spanBuilder("work").startSpan();
      span.addEvent(event, written(error));
      span.addEvent("retried", Attributes.of(NOTE, "for Rosa"));
      span.setAttribute(NOTE, "Rosa").setStatus(StatusCode.ERROR, "Rosa is not welcome");
      span.updateName("greet Rosa");
      span.end();
      Departed departed = outlets.departed().withoutAny(NAME, "Rosa");
      assertThat(departed.span("***").eventNames()).containsExactly(event);
      assertThat(departed.span("***").proto().getDroppedEventsCount()).isEqualTo(1);
      assertThat(departed.span("***").proto().getStatus().getMessage())
          .isEqualTo("*** of *** is not welcome");
      assertThat(departed.span("***").eventAttributes(0))
          .containsEntry("exception.type", WelcomeException.class.getName())
          .containsEntry("exception.message", "*** of *** is not welcome")
          .containsEntry("error.code", 381L)
          .doesNotContainKey("exception.stacktrace");
      assertThat(departed.span("***").attributes())
          .containsEntry("error.code", 381L)
          .containsEntry("error.message", "*** of *** is not welcome")
          .doesNotContainKey(NOTE.getKey());
    }
  }

  @Test
  void case38_typesAndFramesOfADeclaredExceptionWhereStackTracesAreWanted() {
    ErrorDescriber.Builder full = ErrorDescriber.builder().stackTrace(StackTraceMode.FULL);
    try (Outlets outlets = Outlets.exportersOnly(full).open()) {
      Throwable error = new WelcomeException(NAME + "\n\nat home", "acme");
      addEvent(outlets, SERVER_EVENT, written(error.initCause(new WelcomeException(NAME, "b"))));
      Departed departed = outlets.departed().withoutAny(NAME, "Rosa", "at home");
      assertThat(departed.span("***").eventAttributes(0).get("exception.stacktrace").toString())
          .startsWith(WelcomeException.class.getName() + "\n\tat " + getClass().getName())
          .contains("\nCaused by: " + WelcomeException.class.getName() + "\n\tat ")
          .contains("\n\t... ");
    }
  }

  @Test
  void case38_aNestedTypeAndASubclassThatNobodyDeclared() {
    try (Outlets outlets = Outlets.exportersOnly().open()) {
      addEvent(outlets, SERVER_EVENT, written(new WelcomeException.Nested(NAME)));
      addEvent(outlets, SERVER_EVENT, written(new Unmarked(NAME)));
      Departed departed = outlets.departed().withoutAny(NAME, "Rosa");
      assertThat(departed.otlp().spans())
          .extracting(span -> span.eventAttributes(0).get("error.code"))
          .containsExactly(382L, 381L);
    }
  }

  /** Inherits all that is declared. */
  private static final class Unmarked extends WelcomeException {
    Unmarked(String name) {
      super(name, "acme");
    }
  }

  @Test
  void case38_theBinaryNameOfANestedType() {
    try (Outlets outlets = Outlets.exportersOnly().open()) {
      String binary = WelcomeException.Nested.class.getName();
      addEvent(outlets, SERVER_EVENT, Attributes.of(TYPE, binary, MESSAGE, "no " + NAME));
      Departed departed = outlets.departed().withoutAny(NAME, "Rosa");
      assertThat(departed.span("***").eventAttributes(0))
          .containsEntry("exception.type", binary)
          .containsEntry("exception.message", "***")
          .containsEntry("error.code", 382L);
    }
  }

  @Test
  void case38_aDeclaredExceptionInsideOfAnother() {
    try (Outlets outlets = Outlets.exportersOnly().open()) {
      Throwable wrapper = new IllegalStateException(new WelcomeException(NAME, "acme"));
      addEvent(outlets, SERVER_EVENT, written(wrapper));
      Attributes messageOnly = Attributes.of(MESSAGE, String.valueOf(wrapper.getMessage()));
      addEvent(outlets, SERVER_EVENT, messageOnly);
      Departed departed = outlets.departed().withoutAny(NAME, "Rosa");
      assertThat(departed.otlp().spans())
          .extracting(span -> span.eventAttributes(0).get("exception.message"))
          .containsExactly("***", "***");
    }
  }

  @Test
  void case38_attributesOfTheSpanItself() {
    try (Outlets outlets = Outlets.exportersOnly().open()) {
      WelcomeException error = new WelcomeException(NAME, "acme");
      Span span = outlets.tracer().spanBuilder("work").startSpan();
      span.setAllAttributes(written(error)).setAttribute(NOTE, "failed for Rosa");
      span.end();
      Departed departed = outlets.departed().withoutAny(NAME, "Rosa");
      assertThat(departed.span("***").attributes())
          .containsEntry("exception.message", "*** of *** is not welcome")
          .doesNotContainKey(NOTE.getKey())
          .containsEntry("error.code", 381L)
          .doesNotContainKey("exception.stacktrace");
    }
  }

  @Test
  void case38_aLogRecordThatHasTextsOnly() {
    try (Outlets outlets = Outlets.exportersOnly().open()) {
      WelcomeException error = new WelcomeException(NAME, "acme");
      for (Context context : List.of(Context.root(), inASpan(outlets))) {
        outlets
            .logger()
            .logRecordBuilder()
            .setContext(context)
            .setBody("Servlet.service() for Rosa threw " + error)
            .setAllAttributes(written(error))
            .setAttribute(NOTE, "Rosa")
            .setAttribute(AttributeKey.stringKey("http.request.method"), "GET")
            .emit();
        outlets
            .logger()
            .logRecordBuilder()
            .setContext(context)
            .setBody(Value.of(KeyValue.of("guest", Value.of("Rosa"))))
            .setAttribute(AttributeKey.stringKey("http.request.method"), "GET")
            .setSeverity(Severity.ERROR)
            .setSeverityText("ERROR for Rosa")
            .setException(error)
            .emit();
      }
      long withheld = MaskingCounters.withheld();
      Departed departed = outlets.departed().withoutAny(NAME, "Rosa");
      assertThat(MaskingCounters.withheld()).isGreaterThanOrEqualTo(withheld + 4);
      assertThat(departed.otlp().logs()).hasSize(4);
      assertThat(departed.otlp().logs())
          .allSatisfy(
              log -> {
                assertThat(log.body()).isEqualTo("***");
                assertThat(log.attributes())
                    .containsEntry("exception.message", "*** of *** is not welcome")
                    .containsEntry("http.request.method", "GET")
                    .containsEntry("error.code", 381L)
                    .doesNotContainKey(NOTE.getKey());
              });
    }
  }

  /** What says no more than the exception itself. */
  @Test
  void case38_aBodyThatIsTheExceptionsOwnText() {
    try (Outlets outlets = Outlets.exportersOnly().open()) {
      WelcomeException error = new WelcomeException(NAME, "acme");
      for (String body : List.of(String.valueOf(error.getMessage()), error.toString())) {
        outlets.logger().logRecordBuilder().setBody(body).setException(error).emit();
      }
      Departed departed = outlets.departed().withoutAny(NAME, "Rosa");
      assertThat(departed.otlp().logs())
          .extracting(ReceivedLog::body)
          .containsExactly("***", WelcomeException.class.getName() + ": ***");
    }
  }

  /** A name that is put together of what comes from lists and from the program. */
  @Test
  void case38_theNameOfARouteStays() {
    try (Outlets outlets = Outlets.exportersOnly().open()) {
      Span span = outlets.tracer().spanBuilder("GET /guests/{name}").startSpan();
      span.setAttribute("http.request.method", "GET").setAttribute("http.route", "/guests/{name}");
      span.addEvent(SERVER_EVENT, written(new WelcomeException(NAME, "acme")));
      span.setAttribute("url.path", "/guests/Rosa").end();
      Departed departed = outlets.departed().withoutAny(NAME, "Rosa");
      assertThat(departed.span("GET /guests/{name}").attributes())
          .containsEntry("http.route", "/guests/{name}")
          .doesNotContainKey("url.path");
    }
  }

  private static Context inASpan(Outlets outlets) {
    return Context.root().with(outlets.tracer().spanBuilder("logged").startSpan());
  }

  @ParameterizedTest
  @EnumSource(MessagePolicy.class)
  void case38_anUndeclaredTypeByPolicyAsIfItWereRecorded(MessagePolicy policy) {
    ErrorDescriber.Builder describer = ErrorDescriber.builder().undeclaredMessages(policy);
    try (Outlets outlets = Outlets.exportersOnly(describer).open()) {
      Throwable error = new IllegalStateException("no mail to canary.rosa@mail.example");
      Span span = outlets.tracer().spanBuilder("bridged").startSpan();
      span.addEvent(SERVER_EVENT, written(error));
      span.setAttribute("note", "canary.rosa@mail.example");
      span.end();
      Span recorded = outlets.tracer().spanBuilder("recorded").startSpan();
      recorded.recordException(error);
      recorded.end();
      Departed departed = outlets.departed().withoutAny("canary.rosa");
      Map<String, Object> bridged = departed.span("bridged").eventAttributes(0);
      Map<String, Object> known = new HashMap<>(departed.span("recorded").eventAttributes(0));
      // It needs the frames themselves.
      assertThat(known.remove("error.fingerprint")).isNotNull();
      assertThat(bridged).containsExactlyInAnyOrderEntriesOf(known);
      assertThat(bridged.get("exception.message"))
          .isEqualTo(policy.compareTo(MessagePolicy.KNOWN) <= 0 ? "no mail to ***" : "***");
    }
  }

  @Test
  void case38_harmlessTypesUnderDeclared() {
    ErrorDescriber.Builder describer =
        ErrorDescriber.builder().undeclaredMessages(MessagePolicy.DECLARED);
    try (Outlets outlets = Outlets.exportersOnly(describer).open()) {
      addEvent(outlets, SERVER_EVENT, written(new IndexOutOfBoundsException("Index 7 of 3")));
      Departed departed = outlets.departed();
      assertThat(departed.span("work").eventAttributes(0))
          .containsEntry("exception.message", "Index 7 of 3");
    }
    Throwable cause = new ClassCastException("no card of " + NAME);
    for (Throwable error :
        List.of(
            new NullPointerException("no user " + NAME),
            new IndexOutOfBoundsException("Index 7 of 3").initCause(cause))) {
      try (Outlets outlets = Outlets.exportersOnly(describer).open()) {
        addEvent(outlets, SERVER_EVENT, written(error));
        outlets.departed().withoutAny(NAME, "Rosa");
      }
    }
  }

  @Test
  void case38_aTypeThatIsNoNameIsAText() {
    try (Outlets outlets = Outlets.exportersOnly().open()) {
      addEvent(
          outlets,
          "error",
          Attributes.of(TYPE, "no mail to canary.rosa@mail.example", MESSAGE, "x"));
      Departed departed = outlets.departed().withoutAny("canary.rosa");
      assertThat(departed.span("work").eventAttributes(0))
          .containsEntry("exception.type", "no mail to ***");
    }
  }
}
