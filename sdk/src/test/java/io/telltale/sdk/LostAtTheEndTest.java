/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import io.telltale.sdk.shop.AuthRequiredException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A program without a collector, which ends long before three exports have failed. */
@Timeout(60)
class LostAtTheEndTest {

  private static final String SECRET = "canary-7f3a@secret.example";

  @AutoClose private final LoggedRecords log = new LoggedRecords("io.telltale.fallback");

  /** Nobody listens there. */
  private static String deadEndpoint() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return "http://"
          + InetAddress.getLoopbackAddress().getHostAddress()
          + ":"
          + socket.getLocalPort();
    }
  }

  private static TracingConfig config(TracingConfig preset) throws IOException {
    return preset.toBuilder()
        .exporter("otlp-http")
        .endpoint(deadEndpoint())
        .requestTimeout(Duration.ofMillis(300))
        .build();
  }

  private static void fail(OpenTelemetryIntegration telemetry) {
    Span span = telemetry.getTracer().spanBuilder("login").startSpan();
    telemetry.exceptionTracer().recordException(span, new AuthRequiredException(SECRET, "acme"));
    span.end();
  }

  static Stream<TracingConfig> presets() {
    return Stream.of(TracingConfig.production(), TracingConfig.development());
  }

  @ParameterizedTest
  @MethodSource("presets")
  void closingTellsWhichErrorWasLost(TracingConfig preset) throws IOException {
    try (OpenTelemetryIntegration telemetry = Telltale.setup(config(preset))) {
      fail(telemetry);
    }

    assertThat(log.messages()).hasSize(1);
    assertThat(log.messages().get(0)).contains("AUTH-201").doesNotContain("canary");
  }

  /** With all that OpenTelemetry tries by itself, in no more time than a shutdown hook has. */
  @ParameterizedTest
  @ValueSource(strings = {"otlp-http", "otlp-grpc"})
  void closingDoesNotTryAgainWhatNobodyCanReach(String exporter) throws IOException {
    TracingConfig config =
        TracingConfig.production().toBuilder().exporter(exporter).endpoint(deadEndpoint()).build();
    try (OpenTelemetryIntegration telemetry = Telltale.setup(config)) {
      fail(telemetry);
    }

    assertThat(log.messages()).hasSize(1);
    assertThat(log.messages().get(0))
        .contains("1 span was not exported", "AUTH-201 x1")
        .doesNotContain("given up", "not answered");
  }

  @Test
  void flushingTellsItToo() throws IOException {
    try (OpenTelemetryIntegration telemetry = Telltale.setup(config(TracingConfig.production()))) {
      fail(telemetry);
      assertThat(telemetry.forceFlush()).isFalse();

      assertThat(log.messages()).hasSize(1);
      assertThat(log.messages().get(0)).contains("1 span was not exported", "AUTH-201 x1");
    }
    assertThat(log.messages()).as("it is told once").hasSize(1);
  }
}
