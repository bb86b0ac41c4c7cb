/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import io.telltale.runtime.config.StackTraceMode;
import io.telltale.sdk.config.ExceptionSignal;
import io.telltale.sdk.shop.AuthRequiredException;
import io.telltale.testing.OtlpReceiver;
import io.telltale.testing.ReceivedSpan;
import java.util.Map;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** What arrives of the letters by which a defect is known again, whoever has recorded it. */
class FingerprintExportTest {

  private static final String KEY = "error.fingerprint";
  private static final String EMAIL = "canary-7f3a@secret.example";

  private final AuthRequiredException error = new AuthRequiredException(EMAIL, "acme");

  private static ReceivedSpan export(
      TracingConfig.Builder config, BiConsumer<OpenTelemetryIntegration, Span> recording) {
    try (OtlpReceiver receiver = OtlpReceiver.http()) {
      try (OpenTelemetryIntegration telemetry =
          Telltale.setup(config.serviceName("orders").endpoint(receiver.endpoint()).build())) {
        Span span = telemetry.getTracer().spanBuilder("charge").startSpan();
        recording.accept(telemetry, span);
        span.end();
      }
      assertThat(receiver.received("canary-7f3a")).isFalse();
      return receiver.span("charge");
    }
  }

  private static TracingConfig.Builder config(StackTraceMode mode, boolean always) {
    return TracingConfig.builder().stackTrace(mode).fingerprints(always);
  }

  private void byTracer(OpenTelemetryIntegration telemetry, Span span) {
    telemetry.exceptionTracer().recordException(span, error);
  }

  private void byTheSdk(OpenTelemetryIntegration telemetry, Span span) {
    span.recordException(error);
  }

  @Test
  void whoeverRecordsAndHoweverMuchOfTheStackLeaves() {
    ReceivedSpan first = export(config(StackTraceMode.FRAMES, false), this::byTracer);
    String letters = (String) first.attributes().get(KEY);

    assertThat(letters).matches("[a-p]{16}");
    assertThat(first.eventAttributes(0)).containsEntry(KEY, letters);
    for (TracingConfig.Builder config :
        new TracingConfig.Builder[] {
          config(StackTraceMode.FULL, false), config(StackTraceMode.OFF, true)
        }) {
      ReceivedSpan byTracer = export(config, this::byTracer);
      ReceivedSpan byTheSdk = export(config, this::byTheSdk);

      assertThat(byTracer.attributes()).containsEntry(KEY, letters);
      assertThat(byTracer.eventAttributes(0)).containsEntry(KEY, letters);
      assertThat(byTheSdk.attributes()).containsEntry(KEY, letters);
      assertThat(byTheSdk.eventAttributes(0)).containsEntry(KEY, letters);
    }
  }

  /** Reading the stack is what it costs. */
  @Test
  void thereIsNoneWhereNoStackTraceLeaves() {
    ReceivedSpan span = export(config(StackTraceMode.OFF, false), this::byTracer);

    assertThat(span.attributes()).containsEntry("error.name", "AUTH-201").doesNotContainKey(KEY);
    assertThat(span.eventAttributes(0)).doesNotContainKey(KEY);
  }

  @Test
  void undeclaredExceptionsHaveOneToo() {
    ReceivedSpan span =
        export(
            TracingConfig.builder(),
            (telemetry, current) ->
                telemetry.exceptionTracer().recordException(current, new IllegalStateException()));

    assertThat(span.attributes().get(KEY)).asString().matches("[a-p]{16}");
  }

  @Test
  void logRecordsHaveItToo() {
    try (OtlpReceiver receiver = OtlpReceiver.http()) {
      TracingConfig config =
          config(StackTraceMode.OFF, true)
              .serviceName("orders")
              .exceptionSignal(ExceptionSignal.LOG)
              .endpoint(receiver.endpoint())
              .build();
      try (OpenTelemetryIntegration telemetry = Telltale.setup(config)) {
        Span span = telemetry.getTracer().spanBuilder("charge").startSpan();
        byTracer(telemetry, span);
        span.end();
      }

      assertThat(receiver.logs()).hasSize(1);
      assertThat(receiver.logs().get(0).attributes().get(KEY)).asString().matches("[a-p]{16}");
    }
  }

  /** Only what has its form stays as it is: anybody may set the attribute. */
  @Test
  void aTextUnderItsNameIsMasked() {
    Map<String, Object> attributes =
        export(
                config(StackTraceMode.OFF, true),
                (telemetry, span) -> {
                  span.setAttribute(KEY, "of " + EMAIL);
                  span.recordException(error);
                })
            .attributes();

    assertThat(attributes.get(KEY)).asString().contains("***");
  }
}
