/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.testing;

import static io.telltale.testing.TelltaleAssertions.assertThatError;
import static io.telltale.testing.TelltaleAssertions.assertThatSpan;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.sdk.testing.junit5.OpenTelemetryExtension;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.telltale.runtime.ExceptionTracer;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TelltaleAssertionsTest {

  private static final String EMAIL = "alice@secret.example";

  @RegisterExtension
  static final OpenTelemetryExtension TELEMETRY = OpenTelemetryExtension.create();

  private static SpanData span(Consumer<Span> work) {
    Span span = TELEMETRY.getOpenTelemetry().getTracer("t").spanBuilder("login").startSpan();
    work.accept(span);
    span.end();
    return TELEMETRY.getSpans().get(0);
  }

  private static SpanData recorded() {
    ExceptionTracer exceptions = ExceptionTracer.builder(TELEMETRY.getOpenTelemetry()).build();
    return span(span -> exceptions.recordException(span, new LoginException(EMAIL, 3)));
  }

  @Test
  void holdForARecordedError() {
    assertThatSpan(recorded())
        .hasErrorCode("AUTH", 201)
        .hasErrorName("AUTH-201")
        .hasErrorType(LoginException.class)
        .hasErrorMessage("No session for a***@secret.example")
        .hasDetail("email", "a***@secret.example")
        .hasDetail("attempts", 3)
        .hasNoDetail("password")
        .hasUnsetStatus()
        .hasExceptionEvent(LoginException.class, "no session for a***@secret.example")
        .hasNoLeakOf(EMAIL)
        .hasNoLeakOf(new LoginException(EMAIL, 3));
  }

  @Test
  void holdForAStatus() {
    SpanData span =
        span(
            s ->
                ExceptionTracer.builder(TELEMETRY.getOpenTelemetry())
                    .build()
                    .recordException(s, new IllegalStateException("broken")));

    assertThatSpan(span).hasErrorStatus().hasErrorStatus("broken");
    assertThatThrownBy(() -> assertThatSpan(span).hasUnsetStatus())
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("STATUS_CODE_ERROR");
    assertThatThrownBy(() -> assertThatSpan(span).hasErrorStatus("other"))
        .hasMessageContaining("<other>")
        .hasMessageContaining("<broken>");
  }

  @Test
  void sayWhatIsThereInstead() {
    SpanData span = recorded();

    assertThatThrownBy(() -> assertThatSpan(span).hasErrorCode("AUTH", 202))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("error.code=<202>")
        .hasMessageContaining("error.code=201");
    assertThatThrownBy(() -> assertThatSpan(span).hasErrorName("AUTH-202"))
        .hasMessageContaining("AUTH-201");
    assertThatThrownBy(() -> assertThatSpan(span).hasDetail("email", EMAIL))
        .hasMessageContaining("a***@secret.example");
    assertThatThrownBy(() -> assertThatSpan(span).hasNoDetail("email"))
        .hasMessageContaining("error.detail.email");
    assertThatThrownBy(() -> assertThatSpan(span).hasExceptionEvent(LoginException.class, EMAIL))
        .hasMessageContaining("exception.message=no session for a***@secret.example");
  }

  @Test
  void findALeakInAnyPlaceAndEncoding() {
    SpanData span =
        span(s -> s.addEvent("retry").setAttribute("url.query", "user=alice%40secret.example"));

    assertThatThrownBy(() -> assertThatSpan(span).hasNoLeakOf(EMAIL))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("span 'login', attributes[url.query]: value 1")
        .hasMessageContaining("percent-encoded, at 5 to 27")
        .hasMessageNotContaining("alice");
  }

  @Test
  void holdForADeclaredException() {
    Throwable cause = new IllegalStateException("refused " + Canaries.everySpellingOf(EMAIL));

    assertThatError(new LoginException(EMAIL, 3, cause))
        .isDeclaredAs("AUTH-201")
        .masks(EMAIL)
        .masksAllDeclaredValues();
    assertThatError(new IllegalStateException("broken")).isNotDeclared();
  }

  @Test
  void failForAnExceptionThatDoesNotMask() {
    Throwable undeclared = new IllegalStateException("the word is swordfish");

    assertThatThrownBy(() -> assertThatError(undeclared).masks("swordfish"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("exception.message: value 1, at 12 to 21")
        .hasMessageContaining("exception.stacktrace")
        .hasMessageNotContaining("swordfish");
    assertThatThrownBy(() -> assertThatError(undeclared).masksAllDeclaredValues())
        .hasMessageContaining("@Sensitive");
    assertThatThrownBy(() -> assertThatError(undeclared).isDeclaredAs("AUTH-201"))
        .hasMessageContaining("not declared");
    assertThatThrownBy(() -> assertThatError(new LoginException(EMAIL, 1)).isNotDeclared())
        .hasMessageContaining("AUTH-201");
  }

  @Test
  void failForAValueThatIsNotThere() {
    assertThatThrownBy(() -> assertThatError(new LoginException(EMAIL, 1)).masks("bob@x.example"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("nothing to be masked");
  }
}
