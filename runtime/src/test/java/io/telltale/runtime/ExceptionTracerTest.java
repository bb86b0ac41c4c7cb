/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime;

import static io.telltale.runtime.TestErrors.ATTEMPT;
import static io.telltale.runtime.TestErrors.EMAIL;
import static io.telltale.runtime.TestErrors.TENANT;
import static io.telltale.runtime.TestErrors.authWriter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import io.telltale.annotations.Mask;
import io.telltale.runtime.TestErrors.AuthRequired;
import io.telltale.runtime.TestErrors.UnannotatedAuthRequired;
import io.telltale.runtime.TestErrors.Writer;
import io.telltale.runtime.config.StackTraceMode;
import io.telltale.runtime.data.ErrorAttributes;
import io.telltale.runtime.data.ErrorIdentity;
import io.telltale.runtime.internal.recording.SpanRecorder;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

/** Which exceptions are recorded, where, and with which attributes. */
class ExceptionTracerTest extends ExceptionTracerFixture {

  @Test
  void putsIdentityMembersAndMessageOnTheSpan() {
    SpanData span = record(tracer(authWriter()), new AuthRequired("alice@example.com", "acme"));

    assertThat(span.getAttributes().asMap())
        .containsExactlyInAnyOrderEntriesOf(
            Attributes.builder()
                .put("error.code", 201L)
                .put("error.domain", "AUTH")
                .put("error.name", "AUTH-201")
                .put("error.status_code", 401L)
                .put("error.type", "io.telltale.runtime.TestErrors.AuthRequired")
                .put("error.message", "No session for a***@example.com")
                .put("error.detail.email", "a***@example.com")
                .put("error.detail.tenant", "acme")
                .build()
                .asMap());
    assertThat(onlyEvent(span).getName()).isEqualTo("exception");
    assertThat(onlyEvent(span).getAttributes())
        .isEqualTo(
            Attributes.builder()
                .put("exception.type", "io.telltale.runtime.TestErrors.AuthRequired")
                .put("exception.message", "no session for a***@example.com")
                .build());
    assertThat(span.getStatus())
        .isEqualTo(
            StatusData.create(
                io.opentelemetry.api.trace.StatusCode.ERROR, "No session for a***@example.com"));
  }

  @Test
  void saysWhetherTheSameRequestMayBeSentAgain() {
    AuthRequired error = new AuthRequired("alice@example.com", "acme");
    ErrorIdentity identity = ErrorIdentity.builder("AUTH", 7).retryAfter(30).build();
    TestErrors.Writer writer = new TestErrors.Writer(AuthRequired.class, identity);

    assertThat(record(tracer(writer), error).getAttributes().asMap())
        .containsEntry(ErrorAttributes.ERROR_RETRYABLE, true);
  }

  @Test
  void callsEachAccessorOnce() {
    AuthRequired error = new AuthRequired("alice@example.com", "acme");
    record(tracer(StackTraceMode.FULL, authWriter()), error);
    assertThat(error.emailCalls).isEqualTo(1);
  }

  @Test
  void usesTheWriterOfTheNearestSuperclass() {
    SpanData span = record(tracer(authWriter()), new UnannotatedAuthRequired("alice@example.com"));
    assertThat(span.getAttributes().get(ErrorAttributes.ERROR_NAME)).isEqualTo("AUTH-201");
    assertThat(span.getAttributes().get(ErrorAttributes.ERROR_TYPE))
        .isEqualTo("io.telltale.runtime.TestErrors.UnannotatedAuthRequired");
    assertThat(span.getAttributes().get(TENANT)).isNull();
    assertThat(span.toString()).doesNotContain("alice@example.com");
  }

  @Test
  void looksThroughWrappersForTheCode() {
    AuthRequired error = new AuthRequired("alice@example.com", "acme");
    SpanData span =
        record(tracer(authWriter()), new ExecutionException(new CompletionException(error)));

    assertThat(span.getAttributes().get(ErrorAttributes.ERROR_NAME)).isEqualTo("AUTH-201");
    assertThat(span.getAttributes().get(ErrorAttributes.ERROR_TYPE))
        .isEqualTo("io.telltale.runtime.TestErrors.AuthRequired");
    assertThat(span.getAttributes().get(EMAIL)).isEqualTo("a***@example.com");
    assertThat(onlyEvent(span).getAttributes().get(ErrorAttributes.EXCEPTION_TYPE))
        .isEqualTo("java.util.concurrent.ExecutionException");
    assertThat(span.toString()).doesNotContain("alice@example.com");
  }

  @Test
  void takesTheCodeOfTheCauseForWhatNobodyDeclares() {
    AuthRequired error = new AuthRequired("alice@example.com", "acme");
    SpanData span =
        record(tracer(authWriter()), new IllegalStateException("for alice@example.com", error));

    assertThat(span.getAttributes().get(ErrorAttributes.ERROR_NAME)).isEqualTo("AUTH-201");
    assertThat(span.getAttributes().get(ErrorAttributes.ERROR_TYPE))
        .isEqualTo("io.telltale.runtime.TestErrors.AuthRequired");
    assertThat(span.getAttributes().get(ErrorAttributes.ERROR_MESSAGE))
        .isEqualTo("No session for a***@example.com");
    assertThat(onlyEvent(span).getAttributes().get(ErrorAttributes.EXCEPTION_TYPE))
        .isEqualTo("java.lang.IllegalStateException");
    assertThat(onlyEvent(span).getAttributes().get(ErrorAttributes.EXCEPTION_MESSAGE))
        .isEqualTo("for a***@example.com");
    assertThat(span.toString()).doesNotContain("alice@example.com");
  }

  @Test
  void recordsUndeclaredExceptionsWithoutIdentity() {
    SpanData span = record(tracer(), new IllegalStateException("queue full"));
    assertThat(span.getAttributes().asMap())
        .containsExactlyInAnyOrderEntriesOf(
            Attributes.builder()
                .put("error.type", "java.lang.IllegalStateException")
                .put("error.message", "queue full")
                .build()
                .asMap());
    assertThat(span.getStatus().getDescription()).isEqualTo("queue full");
  }

  @Test
  void leavesOutMembersWithoutValue() {
    SpanData span = record(tracer(authWriter()), new AuthRequired(null, null));
    assertThat(span.getAttributes().get(EMAIL)).isNull();
    assertThat(span.getAttributes().get(ErrorAttributes.ERROR_MESSAGE))
        .isEqualTo("No session for null");
    assertThat(onlyEvent(span).getAttributes().get(ErrorAttributes.EXCEPTION_MESSAGE))
        .isEqualTo("no session for null");
  }

  @Test
  void keepsTheTypesOfNumbers() {
    AttributeKey<Double> ratio = AttributeKey.doubleKey("error.detail.ratio");
    AttributeKey<Boolean> retried = AttributeKey.booleanKey("error.detail.retried");
    Writer writer =
        authWriter()
            .members(
                (error, out) -> {
                  out.putLong(ATTEMPT, (short) 3);
                  out.putDouble(ratio, (Number) 0.5f);
                  out.putBoolean(retried, (Boolean) true);
                });
    SpanData span = record(tracer(writer), new AuthRequired("alice@example.com", null));
    assertThat(span.getAttributes().get(ATTEMPT)).isEqualTo(3);
    assertThat(span.getAttributes().get(ratio)).isEqualTo(0.5);
    assertThat(span.getAttributes().get(retried)).isTrue();
  }

  @Test
  void startsAShortSpanWhereThereIsNone() {
    ExceptionTracer tracer = tracer(authWriter());
    for (int i = 0; i < 3 * SpanRecorder.MAX_SHORT_SPANS_PER_SECOND; i++) {
      tracer.recordException(new AuthRequired("alice@example.com", "acme"));
    }
    assertThat(exporter.getFinishedSpanItems())
        .hasSizeBetween(
            SpanRecorder.MAX_SHORT_SPANS_PER_SECOND,
            3 * SpanRecorder.MAX_SHORT_SPANS_PER_SECOND - 1)
        .allSatisfy(span -> assertThat(span.getAttributes().get(EMAIL)).startsWith("a***"));
  }

  @Test
  void recordsAnExceptionThatAnAccessorRecordsInTurn() {
    ExceptionTracer[] tracer = new ExceptionTracer[1];
    Span inner = openTelemetry.getTracer("test").spanBuilder("inner").startSpan();
    Writer writer =
        authWriter()
            .members(
                (error, out) -> {
                  out.putSensitive(EMAIL, Mask.EMAIL, "alice@example.com");
                  tracer[0].recordException(inner, new IllegalStateException("inner"));
                });
    tracer[0] = tracer(writer);
    Span outer = openTelemetry.getTracer("test").spanBuilder("outer").startSpan();
    tracer[0].recordException(outer, new AuthRequired("alice@example.com", null));
    inner.end();
    outer.end();
    assertThat(exporter.getFinishedSpanItems().get(0).getAttributes().get(EMAIL)).isNull();
    assertThat(exporter.getFinishedSpanItems().get(1).getAttributes().get(EMAIL))
        .isEqualTo("a***@example.com");
  }

  @Test
  void ignoresNullAndSpansThatDoNotRecord() {
    ExceptionTracer tracer = tracer(authWriter());
    assertThatCode(
            () -> {
              tracer.recordException(null);
              tracer.recordHandled(null);
              tracer.recordException(Span.getInvalid(), new IllegalStateException());
            })
        .doesNotThrowAnyException();
    assertThat(exporter.getFinishedSpanItems()).isEmpty();
  }
}
