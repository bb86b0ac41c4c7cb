/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.testing;

import static io.telltale.testing.UnderNoLeaks.failureOf;
import static io.telltale.testing.UnderNoLeaks.record;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.telltale.testing.UnderNoLeaks.Underneath;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

/** Declared exceptions that leave by an SDK in which nothing masks. */
class UnmaskedErrorsTest {

  /** The receiver alone sees it: neither the exporter nor the exception is anybody's of ours. */
  @Test
  void failsWhereADeclaredExceptionLeavesByAnSdkWithoutTelltale() {
    String failure =
        failureOf(
            (canaries, telemetry, unused) -> {
              try (OtlpReceiver receiver = OtlpReceiver.http();
                  OpenTelemetrySdk sdk = sdkByHandThatSendsTo(receiver)) {
                Span span = sdk.getTracer("t").spanBuilder("login").startSpan();
                span.recordException(new LoginException("rosalind.canary@secret.example", 3));
                span.end();
              }
            });

    assertThat(failure)
        .contains("OTLP request")
        .contains("io.telltale.testing.LoginException")
        .contains("Telltale.install")
        .doesNotContain("rosalind");
  }

  @Test
  void failsWhereADeclaredCauseLeavesByAnSdkWithoutTelltale() {
    String failure =
        failureOf(
            (canaries, telemetry, unused) -> {
              try (OtlpReceiver receiver = OtlpReceiver.http();
                  OpenTelemetrySdk sdk = sdkByHandThatSendsTo(receiver)) {
                LoginException cause = new LoginException("rosalind.canary@secret.example", 3);
                Span span = sdk.getTracer("t").spanBuilder("login").startSpan();
                span.recordException(new ExecutionException(cause));
                span.end();
              }
            });

    assertThat(failure).contains("io.telltale.testing.LoginException").doesNotContain("rosalind");
  }

  /** Another one of its class was masked: that says nothing of this one. */
  @Test
  void failsWhereAnotherOfTheClassWasMasked() {
    String failure =
        failureOf(
            (canaries, telemetry, unused) -> {
              try (OtlpReceiver receiver = OtlpReceiver.http();
                  OpenTelemetrySdk sdk = sdkByHandThatSendsTo(receiver)) {
                record(new LoginException("alice.canary@secret.example", 1), sdk);
                Span span = sdk.getTracer("t").spanBuilder("login").startSpan();
                span.recordException(new LoginException("rosalind.canary@secret.example", 3));
                span.end();
              }
            });

    assertThat(failure)
        .contains("1 finding in")
        .contains("io.telltale.testing.LoginException")
        .doesNotContain("rosalind");
  }

  /** The stack trace of an undeclared exception has no identity, and yet Telltale wrote it. */
  @Test
  void passesWhereADeclaredCauseIsMasked() {
    Optional<String> failure =
        failureOf(
            Underneath.class,
            (canaries, telemetry, unused) -> {
              try (OtlpReceiver receiver = OtlpReceiver.http();
                  OpenTelemetrySdk sdk = sdkByHandThatSendsTo(receiver)) {
                LoginException cause = new LoginException("rosalind.canary@secret.example", 3);
                record(new IllegalStateException("outer", new IOException(cause)), sdk);
              }
            });

    assertThat(failure).isEmpty();
  }

  @Test
  void passesWhereAnSdkByHandMasks() {
    Optional<String> failure =
        failureOf(
            Underneath.class,
            (canaries, telemetry, unused) -> {
              try (OtlpReceiver receiver = OtlpReceiver.http();
                  OpenTelemetrySdk sdk = sdkByHandThatSendsTo(receiver)) {
                record(new LoginException("rosalind.canary@secret.example", 3), sdk);
              }
            });

    assertThat(failure).isEmpty();
  }

  private static OpenTelemetrySdk sdkByHandThatSendsTo(OtlpReceiver receiver) {
    OtlpHttpSpanExporter exporter =
        OtlpHttpSpanExporter.builder().setEndpoint(receiver.endpoint() + "/v1/traces").build();
    return OpenTelemetrySdk.builder()
        .setTracerProvider(
            SdkTracerProvider.builder()
                .addSpanProcessor(SimpleSpanProcessor.create(exporter))
                .build())
        .build();
  }
}
