/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Scope;
import io.opentelemetry.proto.trace.v1.Status;
import io.telltale.sdk.shop.AuthRequiredException;
import io.telltale.sdk.shop.PaymentDownException;
import io.telltale.testing.OtlpReceiver;
import io.telltale.testing.OtlpRequest;
import io.telltale.testing.ReceivedSpan;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What leaves the process, as a collector gets it. */
class OtlpEndToEndTest {

  private static final String EMAIL = "canary-7f3a@secret.example";
  private static final String CARD = "4111111111111111";

  static Stream<Arguments> transports() {
    return Stream.of(
        Arguments.argumentSet("otlp-http", "otlp-http", true),
        Arguments.argumentSet("otlp-grpc", "otlp-grpc", false));
  }

  private static OtlpReceiver receiver(boolean http) {
    return http ? OtlpReceiver.http() : OtlpReceiver.grpc();
  }

  private static TracingConfig.Builder config(String exporter, OtlpReceiver receiver) {
    return TracingConfig.builder()
        .serviceName("orders")
        .serviceVersion("1.4.2")
        .exporter(exporter)
        .endpoint(receiver.endpoint());
  }

  @ParameterizedTest
  @MethodSource("transports")
  void aDeclaredErrorArrivesTypedAndMasked(String exporter, boolean http) {
    try (OtlpReceiver receiver = receiver(http)) {
      TracingConfig config = config(exporter, receiver).captureStackTrace(true).build();
      try (OpenTelemetryIntegration telemetry = Telltale.setup(config)) {
        Throwable cause = new IllegalStateException("gateway refused " + CARD);
        record(telemetry, new PaymentDownException(CARD, cause));
        assertThat(telemetry.forceFlush()).isTrue();
      }

      ReceivedSpan span = receiver.span("charge");
      assertThat(span.attributes())
          .containsOnly(
              entry("error.code", 7L),
              entry("error.domain", "PAY"),
              entry("error.fingerprint", span.eventAttributes(0).get("error.fingerprint")),
              entry("error.name", "PAYMENT_DOWN"),
              entry("error.status_code", 503L),
              entry("error.type", PaymentDownException.class.getName()),
              entry("error.message", "charging ***1111 failed"),
              entry("error.detail.card", "***1111"),
              entry("error.detail.amount", 12.5),
              entry("error.detail.attempts", 3L),
              entry("error.detail.retryable", true));
      assertThat(span.eventNames()).containsExactly("exception");
      assertThat(span.eventAttributes(0))
          .contains(
              entry("exception.type", PaymentDownException.class.getName()),
              entry("exception.message", "charging ***1111 failed"),
              entry("error.cause_types", List.of("java.lang.IllegalStateException")))
          .containsKey("exception.stacktrace");
      assertThat(span.eventAttributes(0).get("exception.stacktrace").toString())
          .startsWith(PaymentDownException.class.getName() + ": charging ***1111 failed\n")
          .contains("at " + OtlpEndToEndTest.class.getName());
      assertThat(span.proto().getStatus().getCode()).isEqualTo(Status.StatusCode.STATUS_CODE_ERROR);
      assertThat(span.proto().getStatus().getMessage()).isEqualTo("charging ***1111 failed");
      assertThat(receiver.received("PAYMENT_DOWN")).isTrue();
      assertThat(receiver.received(CARD)).isFalse();
    }
  }

  @ParameterizedTest
  @MethodSource("transports")
  void aShapeOfTheApplicationIsMaskedLikeTheOthers(String exporter, boolean http) {
    try (OtlpReceiver receiver = receiver(http)) {
      try (OpenTelemetryIntegration telemetry =
          Telltale.setup(config(exporter, receiver).build())) {
        record(telemetry, new IllegalStateException("no contract#umbrellaquartz here"));
        assertThat(Telltale.maskedMessage(new IllegalStateException("no contract#umbrellaquartz")))
            .isEqualTo("no contract-***");
      }

      assertThat(receiver.span("charge").eventAttributes(0))
          .contains(entry("exception.message", "no contract-*** here"));
      assertThat(receiver.received("umbrellaquartz")).isFalse();
    }
  }

  @ParameterizedTest
  @MethodSource("transports")
  void theTemplateIsTheMessageAndStackTracesStayByDefault(String exporter, boolean http) {
    try (OtlpReceiver receiver = receiver(http)) {
      try (OpenTelemetryIntegration telemetry =
          Telltale.setup(config(exporter, receiver).build())) {
        record(telemetry, new AuthRequiredException(EMAIL, "acme"));
      }

      ReceivedSpan span = receiver.span("charge");
      assertThat(span.attributes())
          .contains(
              entry("error.code", 201L),
              entry("error.name", "AUTH-201"),
              entry("error.message", "No session for c***@secret.example"),
              entry("error.detail.email", "c***@secret.example"),
              entry("error.detail.tenant", "acme"));
      assertThat(span.eventAttributes(0))
          .containsOnly(
              entry("exception.type", AuthRequiredException.class.getName()),
              entry("exception.message", "no session for c***@secret.example"));
      assertThat(receiver.received("canary-7f3a")).isFalse();
    }
  }

  @ParameterizedTest
  @MethodSource("transports")
  void theResourceAndTheHeadersAreThoseOfTheConfiguration(String exporter, boolean http) {
    try (OtlpReceiver receiver = receiver(http)) {
      String credential = "Basic dXNlcjpwYXNz==, 100% a=b+c;";
      TracingConfig config =
          config(exporter, receiver)
              .headers(Map.of("Authorization", credential, "x-team", "a b"))
              .build();
      try (OpenTelemetryIntegration telemetry = Telltale.setup(config)) {
        telemetry.getTracer().spanBuilder("first").startSpan().end();
        telemetry.getTracer("shop.web").spanBuilder("second").startSpan().end();
      }

      assertThat(receiver.requests())
          .isNotEmpty()
          .allMatch(OtlpRequest::isTraces)
          .allSatisfy(
              request ->
                  assertThat(request.headers())
                      .containsEntry("authorization", credential)
                      .containsEntry("x-team", "a b"));
      assertThat(receiver.span("first").resource())
          .containsEntry("service.name", "orders")
          .containsEntry("service.version", "1.4.2");
      assertThat(receiver.span("first").scopeName()).isEqualTo("orders");
      assertThat(receiver.span("second").scopeName()).isEqualTo("shop.web");
    }
  }

  @ParameterizedTest
  @MethodSource("transports")
  void compressedRequestsAreReadToo(String exporter, boolean http) {
    try (OtlpReceiver receiver = receiver(http);
        SystemProperties environment = new SystemProperties()) {
      environment.set("otel.exporter.otlp.compression", "gzip");
      try (OpenTelemetryIntegration telemetry =
          Telltale.setup(config(exporter, receiver).build())) {
        telemetry.getTracer().spanBuilder("zipped").startSpan().end();
      }

      assertThat(receiver.span("zipped").resource()).containsEntry("service.name", "orders");
      assertThat(receiver.requests().get(0).headers())
          .containsEntry(http ? "content-encoding" : "grpc-encoding", "gzip");
    }
  }

  @SuppressWarnings("try") // the scope is only there to be closed
  private static void record(OpenTelemetryIntegration telemetry, Throwable error) {
    Span span = telemetry.getTracer().spanBuilder("charge").startSpan();
    try (Scope ignored = span.makeCurrent()) {
      telemetry.exceptionTracer().recordException(error);
    } finally {
      span.end();
    }
  }
}
