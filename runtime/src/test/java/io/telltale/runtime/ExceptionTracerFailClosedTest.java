/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime;

import static io.telltale.runtime.TestErrors.ATTEMPT;
import static io.telltale.runtime.TestErrors.TENANT;
import static io.telltale.runtime.TestErrors.authWriter;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.telltale.runtime.TestErrors.AuthRequired;
import io.telltale.runtime.TestErrors.Writer;
import io.telltale.runtime.config.StackTraceMode;
import io.telltale.runtime.data.ErrorAttributes;
import org.junit.jupiter.api.Test;

/** Where masking fails, the texts go and the identity stays. */
class ExceptionTracerFailClosedTest extends ExceptionTracerFixture {

  @Test
  void withholdsTextsWhenAnAccessorFails() {
    Writer writer =
        authWriter()
            .members(
                (error, out) -> {
                  out.putString(TENANT, "acme");
                  out.putLong(ATTEMPT, 3);
                  throw new IllegalStateException("alice@example.com");
                });
    SpanData span =
        record(tracer(StackTraceMode.FULL, writer), new AuthRequired("alice@example.com", "acme"));

    assertThat(span.getAttributes().get(ErrorAttributes.ERROR_NAME)).isEqualTo("AUTH-201");
    assertThat(span.getAttributes().get(TENANT)).isEqualTo("***");
    assertThat(span.getAttributes().get(ATTEMPT)).isEqualTo(3);
    assertThat(span.getAttributes().get(ErrorAttributes.ERROR_MESSAGE))
        .isEqualTo("Authentication required");
    assertThat(onlyEvent(span).getAttributes().get(ErrorAttributes.EXCEPTION_MESSAGE))
        .isEqualTo("***");
    assertThat(onlyEvent(span).getAttributes().get(ErrorAttributes.EXCEPTION_STACKTRACE))
        .contains("\tat io.telltale.runtime.ExceptionTracerFailClosedTest");
    assertThat(span.toString()).doesNotContain("alice@example.com");
  }

  @Test
  void withholdsTextsWhenAWriterDoesNotLink() {
    Writer writer =
        authWriter()
            .members(
                (error, out) -> {
                  throw new NoSuchMethodError("email");
                });
    SpanData span = record(tracer(writer), new AuthRequired("alice@example.com", "acme"));
    assertThat(span.getAttributes().get(ErrorAttributes.ERROR_NAME)).isEqualTo("AUTH-201");
    assertThat(span.toString()).doesNotContain("alice@example.com");
  }

  @Test
  void recordsTheTypeOnlyWhenTheGeneratedCodeIsNewer() {
    ErrorRegistry newer =
        ErrorRegistry.of(new TestErrors.Module(TestErrors.UNKNOWN_FORMAT, authWriter()));
    SpanData span =
        record(
            ExceptionTracer.builder(openTelemetry).registry(newer).build(),
            new AuthRequired("alice@example.com", "acme"));
    assertThat(span.getAttributes().asMap())
        .containsOnlyKeys(ErrorAttributes.ERROR_TYPE, ErrorAttributes.ERROR_FINGERPRINT);
    assertThat(span.toString()).doesNotContain("alice@example.com");
  }

  /** Its callers are in the middle of handling an exception. */
  @Test
  @SuppressWarnings("NullAway") // the point of it
  void takesNullForAnyArgument() {
    ExceptionTracer tracer = tracer(authWriter());
    AuthRequired error = new AuthRequired("alice@example.com", "acme");
    Span current = openTelemetry.getTracer("t").spanBuilder("current").startSpan();
    try (Scope scope = current.makeCurrent()) {
      tracer.recordException((Span) null, error);
      tracer.recordException(error, null);
      tracer.recordHandled(null, error, null);
      tracer.recordException(current, null, null);
      tracer.addSpanAttributes((Span) null, Attributes.empty());
      assertThat(tracer.errorReply(null, error).traceId()).isNull();
    }
    assertThat(((ReadableSpan) current).toSpanData().getEvents()).isNotEmpty();
  }

  @Test
  void survivesAnExceptionWhoseOwnMethodsThrow() {
    RuntimeException hostile =
        new RuntimeException() {
          @Override
          public String getMessage() {
            throw new IllegalStateException("alice@example.com");
          }

          @Override
          public synchronized Throwable getCause() {
            throw new StackOverflowError();
          }
        };
    SpanData span = record(tracer(StackTraceMode.FULL), hostile);
    assertThat(span.getAttributes().get(ErrorAttributes.ERROR_TYPE))
        .isEqualTo(hostile.getClass().getName());
    assertThat(span.toString()).doesNotContain("alice@example.com");
  }

  @Test
  void withholdsTextsOfAGraphThatIsTooLargeToSearch() {
    Throwable error = new AuthRequired("alice@example.com", null);
    for (int i = 0; i < 10_000; i++) {
      error = new IllegalStateException("for alice@example.com", error);
    }
    SpanData span = record(tracer(StackTraceMode.FULL, authWriter()), error);
    assertThat(span.toString()).doesNotContain("alice@example.com");
  }
}
