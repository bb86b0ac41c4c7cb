/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime;

import static io.telltale.runtime.TestErrors.CARD;
import static io.telltale.runtime.TestErrors.EMAIL;
import static io.telltale.runtime.TestErrors.TENANT;
import static io.telltale.runtime.TestErrors.authWriter;
import static io.telltale.runtime.TestErrors.paymentWriter;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.telltale.annotations.Mask;
import io.telltale.annotations.SpanStatus;
import io.telltale.runtime.TestErrors.AuthRequired;
import io.telltale.runtime.TestErrors.PaymentUnavailable;
import io.telltale.runtime.TestErrors.UnannotatedAuthRequired;
import io.telltale.runtime.TestErrors.Writer;
import io.telltale.runtime.config.StackTraceMode;
import io.telltale.runtime.data.ErrorAttributes;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Sensitive values are found in all texts of an exception, under the strictest mask. */
class ExceptionTracerSecretsTest extends ExceptionTracerFixture {

  @Test
  void findsTheSecretOfTheExceptionInTheMessageOfItsCause() {
    IOException cause = new IOException("refused 4111111111111111 by gateway");
    SpanData span =
        record(
            tracer(StackTraceMode.FULL, paymentWriter()),
            new PaymentUnavailable("4111111111111111", cause));

    assertThat(onlyEvent(span).getAttributes().get(ErrorAttributes.EXCEPTION_MESSAGE))
        .isEqualTo("java.io.IOException: refused ***1111 by gateway");
    assertThat(span.getStatus().getDescription())
        .isEqualTo("java.io.IOException: refused ***1111 by gateway");
    assertThat(onlyEvent(span).getAttributes().get(ErrorAttributes.ERROR_CAUSE_TYPES))
        .containsExactly("java.io.IOException");
    assertThat(span.toString()).doesNotContain("4111111111111111");
  }

  @Test
  void findsTheSecretOfACauseInTheMessageOfTheException() {
    AuthRequired cause = new AuthRequired("alice@example.com", "acme");
    SpanData span =
        record(
            tracer(StackTraceMode.FULL, authWriter()),
            new IllegalStateException("cannot serve alice@example.com", cause));

    assertThat(onlyEvent(span).getAttributes().get(ErrorAttributes.EXCEPTION_MESSAGE))
        .isEqualTo("cannot serve a***@example.com");
    assertThat(span.getAttributes().get(EMAIL))
        .as("a detail of the cause")
        .isEqualTo("a***@example.com");
    assertThat(span.toString()).doesNotContain("alice@example.com");
  }

  @Test
  void findsSecretsOfSuppressedExceptions() {
    IllegalStateException error = new IllegalStateException("failed for alice@example.com");
    error.addSuppressed(new AuthRequired("alice@example.com", "acme"));
    SpanData span = record(tracer(StackTraceMode.FULL, authWriter()), error);
    assertThat(span.toString()).doesNotContain("alice@example.com");
  }

  @Test
  void recognisesPersonalDataInTextsThatNobodyDeclared() {
    SpanData span =
        record(
            tracer(StackTraceMode.FULL),
            new IllegalStateException(
                "duplicate key (email)=(eve@example.com)", new IOException("4111 1111 1111 1111")));
    assertThat(onlyEvent(span).getAttributes().get(ErrorAttributes.EXCEPTION_MESSAGE))
        .isEqualTo("duplicate key (email)=(***)");
    assertThat(span.getStatus().getDescription()).isEqualTo("duplicate key (email)=(***)");
    assertThat(span.toString()).doesNotContain("eve@example.com", "4111 1111 1111");
  }

  @Test
  void masksAClearMemberThatContainsASecret() {
    Writer writer =
        authWriter()
            .members(
                (error, out) -> {
                  out.putString(TENANT, "https://example.com/?user=alice@example.com");
                  out.putSensitive(EMAIL, Mask.REDACT, ((AuthRequired) error).email());
                });
    SpanData span = record(tracer(writer), new AuthRequired("alice@example.com", "acme"));
    assertThat(span.getAttributes().get(TENANT)).isEqualTo("https://example.com/?user=***");
  }

  @Test
  void givesEqualValuesTheStrictestMask() {
    Writer writer =
        authWriter()
            .members(
                (error, out) -> {
                  out.putSensitive(EMAIL, Mask.EMAIL, "alice@example.com");
                  out.putSensitive(CARD, Mask.REDACT, "alice@example.com");
                });
    SpanData span = record(tracer(writer), new AuthRequired("alice@example.com", null));
    assertThat(span.getAttributes().get(EMAIL)).isEqualTo("***");
    assertThat(onlyEvent(span).getAttributes().get(ErrorAttributes.EXCEPTION_MESSAGE))
        .isEqualTo("no session for ***");
  }

  @Test
  void dropsTheAttributeOfADroppedMemberAndHidesItInTexts() {
    Writer writer =
        authWriter()
            .members((error, out) -> out.putSensitive(EMAIL, Mask.DROP, "alice@example.com"));
    SpanData span = record(tracer(writer), new AuthRequired("alice@example.com", null));
    assertThat(span.getAttributes().get(EMAIL)).isNull();
    assertThat(span.getAttributes().get(ErrorAttributes.ERROR_MESSAGE))
        .isEqualTo("No session for ***");
    assertThat(onlyEvent(span).getAttributes().get(ErrorAttributes.EXCEPTION_MESSAGE))
        .isEqualTo("no session for ***");
  }

  @Test
  void withholdsAMessageThatHoldsAValueWhichCannotBeSearchedFor() {
    class Locked extends RuntimeException {
      Locked() {
        super("pin 77 refused", new IOException("77 requests later"));
      }
    }
    Writer writer =
        new Writer(Locked.class, TestErrors.identity("PIN", 1, 500, SpanStatus.AUTO))
            .members((error, out) -> out.putSensitive(CARD, Mask.REDACT, "77"));
    SpanData span =
        record(tracer(StackTraceMode.FULL, writer), new IllegalStateException(new Locked()));

    Attributes event = onlyEvent(span).getAttributes();
    assertThat(event.get(ErrorAttributes.EXCEPTION_MESSAGE)).endsWith("Locked: ***");
    assertThat(event.get(ErrorAttributes.EXCEPTION_STACKTRACE))
        .doesNotContain("pin 77")
        .contains("java.io.IOException: 77 requests later");
  }

  @Test
  void doesNotSearchForConstantsAndTruthValues() {
    AttributeKey<String> premium = AttributeKey.stringKey("error.detail.premium");
    Writer writer =
        authWriter()
            .members(
                (error, out) -> {
                  out.putSensitive(premium, Mask.REDACT, true);
                  out.putSensitive(CARD, Mask.REDACT, SpanKind.INTERNAL);
                });
    SpanData span =
        record(
            tracer(StackTraceMode.FULL, writer),
            new IllegalStateException("true INTERNAL", new AuthRequired("x", null)));
    assertThat(onlyEvent(span).getAttributes().get(ErrorAttributes.EXCEPTION_MESSAGE))
        .isEqualTo("true INTERNAL");
  }

  @Test
  void letsASubclassStrengthenAnInheritedMask() {
    Writer subclass =
        new Writer(UnannotatedAuthRequired.class, null)
            .members((error, out) -> out.strengthen(EMAIL, Mask.REDACT));
    SpanData span =
        record(tracer(authWriter(), subclass), new UnannotatedAuthRequired("alice@example.com"));
    assertThat(span.getAttributes().get(EMAIL)).isEqualTo("***");
    assertThat(span.getAttributes().get(ErrorAttributes.ERROR_MESSAGE))
        .isEqualTo("No session for ***");
  }

  @Test
  void lettingASubclassWeakenAnInheritedMaskDoesNothing() {
    Writer strict =
        authWriter()
            .members((error, out) -> out.putSensitive(EMAIL, Mask.REDACT, "alice@example.com"));
    Writer subclass =
        new Writer(UnannotatedAuthRequired.class, null)
            .members((error, out) -> out.putString(EMAIL, "alice@example.com"));
    SpanData span =
        record(tracer(strict, subclass), new UnannotatedAuthRequired("alice@example.com"));
    assertThat(span.getAttributes().get(EMAIL)).isEqualTo("***");
    assertThat(span.toString()).doesNotContain("alice@example.com");
  }
}
