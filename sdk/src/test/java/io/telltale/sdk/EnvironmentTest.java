/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigurationException;
import io.telltale.testing.OtlpReceiver;
import io.telltale.testing.OtlpRequest;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the environment decides, and what it does not. */
class EnvironmentTest {

  private final SystemProperties environment = new SystemProperties();

  @AfterEach
  void putBack() {
    environment.close();
  }

  @Test
  void decidesWhatTheConfigurationLeavesOpen() {
    try (OtlpReceiver receiver = OtlpReceiver.http()) {
      environment
          .set("otel.service.name", "from-environment")
          .set("otel.resource.attributes", "team=red,service.version=9")
          .set("otel.exporter.otlp.endpoint", receiver.endpoint())
          .set("otel.exporter.otlp.headers", "x-key=k1");
      export(TracingConfig.builder().build());

      assertThat(receiver.span("work").resource())
          .containsEntry("service.name", "from-environment")
          .containsEntry("service.version", "9")
          .containsEntry("team", "red");
      assertThat(receiver.requests()).hasSize(1);
      OtlpRequest request = receiver.requests().get(0);
      assertThat(request.path()).isEqualTo("/v1/traces");
      assertThat(request.headers()).containsEntry("x-key", "k1");
    }
  }

  @Test
  void losesAgainstExplicitOptions() {
    try (OtlpReceiver receiver = OtlpReceiver.http();
        OtlpReceiver other = OtlpReceiver.grpc()) {
      environment
          .set("otel.service.name", "from-environment")
          .set("otel.resource.attributes", "team=red,service.version=9")
          .set("otel.traces.exporter", "none")
          .set("otel.exporter.otlp.traces.protocol", "grpc")
          .set("otel.exporter.otlp.traces.endpoint", other.endpoint())
          .set("otel.exporter.otlp.endpoint", other.endpoint())
          .set("otel.exporter.otlp.traces.headers", "x-key=k1");
      export(
          TracingConfig.builder()
              .serviceName("orders")
              .serviceVersion("1.4.2")
              .exporter("otlp-http")
              .endpoint(receiver.endpoint() + "/")
              .headers(Map.of("x-key", "k2"))
              .build());

      assertThat(other.requests()).isEmpty();
      assertThat(receiver.span("work").resource())
          .containsEntry("service.name", "orders")
          .containsEntry("service.version", "1.4.2")
          .containsEntry("team", "red");
      assertThat(receiver.requests().get(0).path()).isEqualTo("/v1/traces");
      assertThat(receiver.requests().get(0).headers()).containsEntry("x-key", "k2");
    }
  }

  @Test
  void choosesTheProtocolOfOtlp() {
    try (OtlpReceiver receiver = OtlpReceiver.grpc()) {
      environment.set("otel.exporter.otlp.protocol", "grpc");
      export(TracingConfig.builder().exporter("otlp").endpoint(receiver.endpoint()).build());

      assertThat(receiver.span("work").name()).isEqualTo("work");
    }
  }

  @Test
  void anEndpointThatNamesTheSignalIsTakenAsItIs() {
    try (OtlpReceiver receiver = OtlpReceiver.http()) {
      String endpoint = receiver.endpoint() + "/base/v1/traces";
      export(TracingConfig.builder().exporter("otlp").endpoint(endpoint).build());

      assertThat(receiver.requests().get(0).path()).isEqualTo("/base/v1/traces");
    }
  }

  @Test
  void metricsLeaveOnlyIfTheEnvironmentSaysSo() {
    try (OtlpReceiver spans = OtlpReceiver.http();
        OtlpReceiver metrics = OtlpReceiver.http()) {
      environment
          .set("otel.metrics.exporter", "otlp")
          .set("otel.exporter.otlp.endpoint", metrics.endpoint());
      TracingConfig config =
          TracingConfig.builder().exporter("otlp").endpoint(spans.endpoint()).build();
      try (OpenTelemetryIntegration telemetry = Telltale.setup(config)) {
        telemetry.openTelemetry().getMeter("m").counterBuilder("c").build().add(1);
        assertThat(telemetry.forceFlush()).isTrue();
      }

      assertThat(spans.requests()).isEmpty();
      assertThat(metrics.requests()).isNotEmpty().allMatch(r -> r.path().equals("/v1/metrics"));
    }
  }

  @Test
  void switchesTheSdkOff() {
    try (OtlpReceiver receiver = OtlpReceiver.http()) {
      environment.set("otel.sdk.disabled", "true");
      export(TracingConfig.builder().exporter("otlp").endpoint(receiver.endpoint()).build());

      assertThat(receiver.requests()).isEmpty();
    }
  }

  @Test
  void isRefusedIfItNamesWhatIsNotThere() {
    environment.set("otel.traces.exporter", "jeager");
    TracingConfig config = TracingConfig.builder().build();

    assertThatThrownBy(() -> Telltale.setup(config))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("jeager");
  }

  @Test
  void nothingGlobalIsSet() {
    GlobalOpenTelemetry.resetForTest();
    try (OpenTelemetryIntegration telemetry =
        Telltale.setup(TracingConfig.builder().exporter("none").build())) {
      assertThat(telemetry.openTelemetry()).isNotNull();
      // It can be set once only: this would throw.
      GlobalOpenTelemetry.set(OpenTelemetry.noop());
    } finally {
      GlobalOpenTelemetry.resetForTest();
    }
  }

  private static void export(TracingConfig config) {
    try (OpenTelemetryIntegration telemetry = Telltale.setup(config)) {
      telemetry.getTracer().spanBuilder("work").startSpan().end();
    }
  }
}
