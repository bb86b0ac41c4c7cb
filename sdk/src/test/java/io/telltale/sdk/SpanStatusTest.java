/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.proto.trace.v1.Status;
import io.opentelemetry.proto.trace.v1.Status.StatusCode;
import io.telltale.sdk.shop.AuthRequiredException;
import io.telltale.sdk.shop.PaymentDownException;
import io.telltale.testing.OtlpReceiver;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** When an exception makes its span one that failed. */
class SpanStatusTest {

  private static final Throwable STATUS_401 =
      new AuthRequiredException("alice@example.com", "acme");
  private static final Throwable STATUS_503 = new PaymentDownException("4111111111111111", null);
  private static final Throwable UNDECLARED = new IllegalStateException("broken");

  static Stream<Arguments> cases() {
    return Stream.of(
        Arguments.of(SpanKind.SERVER, STATUS_401, StatusCode.STATUS_CODE_UNSET, ""),
        Arguments.of(
            SpanKind.INTERNAL,
            STATUS_401,
            StatusCode.STATUS_CODE_ERROR,
            "No session for a***@example.com"),
        Arguments.of(
            SpanKind.CLIENT,
            STATUS_401,
            StatusCode.STATUS_CODE_ERROR,
            "No session for a***@example.com"),
        Arguments.of(
            SpanKind.SERVER, STATUS_503, StatusCode.STATUS_CODE_ERROR, "charging ***1111 failed"),
        Arguments.of(
            SpanKind.INTERNAL, STATUS_503, StatusCode.STATUS_CODE_ERROR, "charging ***1111 failed"),
        Arguments.of(SpanKind.SERVER, UNDECLARED, StatusCode.STATUS_CODE_ERROR, "broken"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void followsKindAndDeclaredStatus(
      SpanKind kind, Throwable error, StatusCode code, String description) {
    Status status = record(kind, error, false);

    assertThat(status.getCode()).isEqualTo(code);
    assertThat(status.getMessage()).isEqualTo(description);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isLeftAloneByAHandledException(SpanKind kind, Throwable error) {
    assertThat(record(kind, error, true)).isEqualTo(Status.getDefaultInstance());
  }

  @SuppressWarnings("try") // the scope is only there to be closed
  private static Status record(SpanKind kind, Throwable error, boolean handled) {
    try (OtlpReceiver receiver = OtlpReceiver.http()) {
      TracingConfig config =
          TracingConfig.builder().exporter("otlp-http").endpoint(receiver.endpoint()).build();
      try (OpenTelemetryIntegration telemetry = Telltale.setup(config)) {
        Span span = telemetry.getTracer().spanBuilder("work").setSpanKind(kind).startSpan();
        if (handled) {
          try (var ignored = span.makeCurrent()) {
            telemetry.exceptionTracer().recordHandled(error);
          }
        } else {
          telemetry.exceptionTracer().recordException(span, error);
        }
        span.end();
      }
      assertThat(receiver.span("work").eventNames()).containsExactly("exception");
      return receiver.span("work").proto().getStatus();
    }
  }
}
