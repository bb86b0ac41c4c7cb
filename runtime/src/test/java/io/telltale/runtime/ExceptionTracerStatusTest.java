/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime;

import static io.telltale.runtime.TestErrors.paymentWriter;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.trace.data.StatusData;
import io.telltale.annotations.SpanStatus;
import io.telltale.runtime.TestErrors.AuthRequired;
import io.telltale.runtime.TestErrors.PaymentUnavailable;
import io.telltale.runtime.TestErrors.Writer;
import org.junit.jupiter.api.Test;

/** The status of the span that an exception is recorded on. */
class ExceptionTracerStatusTest extends ExceptionTracerFixture {

  private StatusData statusOf(int status, SpanStatus spanStatus, SpanKind kind) {
    Writer writer = new Writer(AuthRequired.class, TestErrors.identity("A", 1, status, spanStatus));
    return record(tracer(writer), new AuthRequired("x", null), kind).getStatus();
  }

  @Test
  void staysUnsetOnAServerSpanBelow500() {
    assertThat(statusOf(401, SpanStatus.AUTO, SpanKind.SERVER)).isEqualTo(StatusData.unset());
  }

  @Test
  void isErrorOnAServerSpanFrom500() {
    assertThat(statusOf(500, SpanStatus.AUTO, SpanKind.SERVER).getStatusCode().name())
        .isEqualTo("ERROR");
  }

  @Test
  void isErrorOnAnyOtherSpan() {
    assertThat(statusOf(401, SpanStatus.AUTO, SpanKind.CLIENT).getStatusCode().name())
        .isEqualTo("ERROR");
  }

  @Test
  void followsTheDeclaration() {
    assertThat(statusOf(401, SpanStatus.ERROR, SpanKind.SERVER).getStatusCode().name())
        .isEqualTo("ERROR");
    exporter.reset();
    assertThat(statusOf(500, SpanStatus.UNSET, SpanKind.INTERNAL)).isEqualTo(StatusData.unset());
  }

  @Test
  void isLeftAloneWhenTheExceptionWasHandled() {
    ExceptionTracer tracer = tracer(paymentWriter());
    Span span = openTelemetry.getTracer("test").spanBuilder("work").startSpan();
    try (Scope ignored = span.makeCurrent()) {
      tracer.recordHandled(new PaymentUnavailable("4111111111111111", null));
    }
    tracer.recordHandled(span, new PaymentUnavailable("4111111111111111", null));
    span.end();
    assertThat(onlySpan().getStatus()).isEqualTo(StatusData.unset());
    assertThat(onlySpan().getEvents()).hasSize(2);
  }
}
