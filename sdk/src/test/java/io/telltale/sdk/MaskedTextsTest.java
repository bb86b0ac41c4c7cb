/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Scope;
import io.telltale.runtime.ExceptionTracer;
import io.telltale.runtime.Masked;
import io.telltale.sdk.internal.setup.EnvironmentDescriber;
import io.telltale.sdk.shop.AuthRequiredException;
import io.telltale.testing.OtlpReceiver;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The texts of exceptions for outlets that are none of Telltale's. */
class MaskedTextsTest {

  private static final String EMAIL = "canary-7f3a@secret.example";
  private static final String NAME = "canary luxemburg";

  private final OpenTelemetryIntegration live =
      Telltale.setup(TracingConfig.builder().exporter("none").build());

  @AfterEach
  void close() {
    live.close();
  }

  private static String printed(Throwable error) {
    StringWriter out = new StringWriter();
    error.printStackTrace(new PrintWriter(out));
    return out.toString();
  }

  @Test
  void messagesAreMasked() {
    AuthRequiredException error = new AuthRequiredException(EMAIL, "acme");

    assertThat(Telltale.maskedMessage(error)).isEqualTo("no session for c***@secret.example");
    assertThat(Telltale.maskedMessage(new IllegalStateException("wrapped: " + EMAIL, error)))
        .isEqualTo("wrapped: c***@secret.example");
    assertThat(Telltale.maskedMessage(new IllegalStateException("mail to bob@example.org")))
        .isEqualTo("mail to ***");
    assertThat(Telltale.maskedMessage(new IllegalStateException())).isNull();
  }

  @Test
  void stackTracesDifferInTheMaskedPlacesOnly() {
    Throwable error =
        new IllegalStateException("wrapped: " + EMAIL, new AuthRequiredException(EMAIL, "acme"));

    assertThat(Telltale.maskedStackTrace(error))
        .isEqualTo(printed(error).replace(EMAIL, "c***@secret.example"));
  }

  /** A terminal obeys some of them, and a line end would make a line that nobody has written. */
  @Test
  void stackTracesHoldNoControls() {
    Throwable error =
        new IllegalStateException(
            "\u001b[31mred\u009b0m\u0085\u202egassem\r\n\tat forged.Frame(Forged.java:1)");

    assertThat(Telltale.maskedStackTrace(error))
        .startsWith(
            "java.lang.IllegalStateException: \uFFFD[31mred\uFFFD0m \uFFFDgassem"
                + "   at forged.Frame(Forged.java:1)\n\tat ")
        .endsWith("\n")
        .doesNotContain("\n\tat forged", "\u001b", "\u009b", "\u0085", "\u202e");
    assertThat(Telltale.maskedMessage(error)).as("data").isEqualTo(error.getMessage());
  }

  /** Where nothing is exported, later versions of OpenTelemetry start no traces. */
  private static OpenTelemetryIntegration exportingTo(OtlpReceiver receiver) {
    return Telltale.setup(
        TracingConfig.builder().exporter("otlp-http").endpoint(receiver.endpoint()).build());
  }

  @Test
  void theSecretsOfTheTraceAreMaskedToo() {
    try (OtlpReceiver receiver = OtlpReceiver.http();
        OpenTelemetryIntegration telemetry = exportingTo(receiver)) {
      Span span = telemetry.getTracer().spanBuilder("work").startSpan();
      Throwable unrelated = new IllegalStateException("no cart of " + NAME);
      try (Scope ignored = span.makeCurrent()) {
        telemetry.exceptionTracer().recordException(new AuthRequiredException(NAME, "acme"));

        assertThat(Telltale.maskedMessage(unrelated)).isEqualTo("no cart of ***");
        assertThat(Telltale.maskedStackTrace(unrelated))
            .isEqualTo(printed(unrelated).replace(NAME, "***"));
      } finally {
        span.end();
      }
    }
  }

  /** Which trace it belongs to is not known before its span ends. */
  @Test
  void theSecretsOfASpanThatIsNotCurrentAreMaskedToo() {
    assumeTrue(Features.hook(), "without it, an exception is read when its span is exported");
    try (OtlpReceiver receiver = OtlpReceiver.http();
        OpenTelemetryIntegration telemetry = exportingTo(receiver)) {
      ExceptionTracer tracer = telemetry.exceptionTracer();
      Throwable unrelated = new IllegalStateException("no cart of " + NAME);
      Span span = telemetry.getTracer().spanBuilder("work").startSpan();
      span.recordException(new AuthRequiredException(NAME, "acme"));
      Span other = telemetry.getTracer().spanBuilder("other").startSpan();
      for (Span current : List.of(Span.getInvalid(), span, other)) {
        try (Scope ignored = current.makeCurrent()) {
          assertThat(Telltale.maskedMessage(unrelated)).isEqualTo("no cart of ***");
          assertThat(Telltale.maskedStackTrace(unrelated)).doesNotContain(NAME);
          assertThat(tracer.maskPii("to " + NAME)).isEqualTo("to ***");
        }
      }
      span.end();
      try (Scope ignored = other.makeCurrent()) {
        assertThat(tracer.maskPii("to " + NAME)).isEqualTo("to " + NAME);
      }
      other.end();
    }
  }

  @Test
  void anExceptionThatThrowsIsWithheld() {
    Throwable broken =
        new IllegalStateException() {
          @Override
          public String getMessage() {
            throw new IllegalArgumentException(EMAIL);
          }
        };

    assertThat(Telltale.maskedMessage(broken)).isEqualTo("***");
    assertThat(Telltale.maskedStackTrace(broken))
        .contains("\tat " + MaskedTextsTest.class.getName())
        .doesNotContain("canary");
  }

  @Test
  void nothingButTypesAndFramesLeavesWhereSecretsAreNotKnownAnyMore() {
    try (OtlpReceiver receiver = OtlpReceiver.http();
        OpenTelemetryIntegration telemetry = exportingTo(receiver)) {
      Span span = telemetry.getTracer().spanBuilder("work").startSpan();
      try (Scope ignored = span.makeCurrent()) {
        for (int i = 0; i < 200; i++) {
          Throwable error = new AuthRequiredException("canary-" + i + "@secret.example", "acme");
          telemetry.exceptionTracer().recordException(error);
        }
        Throwable unrelated = new IllegalStateException("no cart of canary-39");

        assertThat(Telltale.maskedMessage(unrelated)).isEqualTo("***");
        assertThat(Telltale.maskedStackTrace(unrelated))
            .startsWith("java.lang.IllegalStateException")
            .contains("\tat " + MaskedTextsTest.class.getName())
            .doesNotContain("canary-39");
      } finally {
        span.end();
      }
    }
  }

  @Test
  void theConfigurationThatLivesHoldsAndNoneThatWasClosed() {
    AuthRequiredException error = new AuthRequiredException(EMAIL, "acme");
    try (OpenTelemetryIntegration strict =
        Telltale.setup(TracingConfig.strict().toBuilder().exporter("none").build())) {
      assertThat(strict.openTelemetry()).isNotNull();
      assertThat(Telltale.maskedMessage(error)).isEqualTo("no session for ***");
      assertThat(Telltale.maskedStackTrace(error)).isEqualTo(printed(error).replace(EMAIL, "***"));
      assertThat(Telltale.maskedMessage(new IllegalStateException("anything"))).isEqualTo("***");
      assertThat(Masked.message(error)).isEqualTo("no session for ***");
    }

    assertThat(Masked.message(new AuthRequiredException(EMAIL, "acme")))
        .isEqualTo("no session for c***@secret.example");
    assertThat(Masked.message(new IllegalStateException("anything"))).isEqualTo("anything");
  }

  @Test
  void theEnvironmentHoldsWhereNothingLives() {
    live.close();
    try (SystemProperties environment = new SystemProperties()) {
      environment.set("telltale.mask-floor", "redact");

      assertThat(
              new EnvironmentDescriber()
                  .describer()
                  .describe(new AuthRequiredException(EMAIL, "acme"))
                  .exceptionMessage())
          .isEqualTo("no session for ***");
    }
  }

  @Test
  void anExceptionIsHandedOverWithoutItsSecrets() throws IOException {
    Throwable error =
        new IllegalStateException("wrapped: " + EMAIL, new AuthRequiredException(EMAIL, "acme"));
    error.addSuppressed(new IOException("mail to bob@example.org"));
    Throwable masked = Masked.throwable(error);

    assertThat(printed(masked))
        .isEqualTo(
            printed(error).replace(EMAIL, "c***@secret.example").replace("bob@example.org", "***"));
    ByteArrayOutputStream serialised = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(serialised)) {
      out.writeObject(masked);
    }
    assertThat(serialised.toString(StandardCharsets.ISO_8859_1))
        .contains("wrapped: c***@secret.example", AuthRequiredException.class.getName())
        .doesNotContain("canary", "bob@example.org");
  }

  @Test
  void chainsOfExceptionsMayBeEndlessAndCyclic() {
    Throwable first = new IllegalStateException("first of " + EMAIL);
    Throwable second = new IllegalArgumentException("second", first);
    first.initCause(second);
    Throwable deep = new AuthRequiredException(EMAIL, "acme");
    for (int i = 0; i < 20_000; i++) {
      deep = new IllegalStateException("level", deep);
    }

    assertThat(printed(Masked.throwable(first)))
        .contains("CIRCULAR REFERENCE", "Caused by: java.lang.IllegalArgumentException: second")
        .doesNotContain("canary");
    assertThat(Masked.throwable(deep)).hasMessage("***");
  }

  @Test
  void nullInNullOut() {
    assertThat(Masked.text(null)).isNull();
    assertThat(Masked.message(null)).isNull();
    assertThat(Masked.stackTrace(null)).isNull();
    assertThat(Masked.throwable(null)).isNull();
    assertThat(Telltale.maskedMessage(null)).isNull();
    assertThat(Telltale.maskedStackTrace(null)).isNull();
  }
}
