/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.jaeger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.opentelemetry.sdk.autoconfigure.spi.ConfigurationException;
import io.opentelemetry.sdk.autoconfigure.spi.internal.DefaultConfigProperties;
import io.telltale.jaeger.internal.JaegerProperties;
import java.time.Duration;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** OpenTelemetry's properties, as the exporters understand them. */
class JaegerPropertiesTest {

  private static JaegerAgentSpanExporterBuilder agent(Map<String, String> properties) {
    return JaegerProperties.agent(DefaultConfigProperties.createFromMap(properties));
  }

  private static JaegerCollectorSpanExporterBuilder collector(Map<String, String> properties) {
    return JaegerProperties.collector(DefaultConfigProperties.createFromMap(properties));
  }

  private static void refused(ThrowingCallable call, String... parts) {
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(call)
        .satisfies(e -> assertThat(e.getMessage()).contains(parts).doesNotContain("canary"));
  }

  @Test
  void nothingGivenMeansTheDefaults() {
    JaegerAgentSpanExporterBuilder agent = agent(Map.of());
    assertThat(agent.host()).isEqualTo("localhost");
    assertThat(agent.port()).isEqualTo(6831);
    assertThat(agent.maxPacketSize()).isEqualTo(65_000);
    JaegerCollectorSpanExporterBuilder collector = collector(Map.of());
    assertThat(collector.endpoint()).hasToString("http://localhost:14268/api/traces");
    assertThat(collector.timeout()).isEqualTo(Duration.ofSeconds(10));
    assertThat(collector.headers()).isEmpty();
    assertThat(collector.sslContext()).isNull();
  }

  @Test
  void everyPropertyOfTheAgentHasItsEffect() {
    JaegerAgentSpanExporterBuilder agent =
        agent(
            Map.of(
                "otel.exporter.jaeger.agent.host", "jaeger",
                "otel.exporter.jaeger.agent.port", "7000",
                "otel.exporter.jaeger.agent.max.packet.size", "9000"));
    assertThat(agent.host()).isEqualTo("jaeger");
    assertThat(agent.port()).isEqualTo(7000);
    assertThat(agent.maxPacketSize()).isEqualTo(9000);
  }

  @Test
  void everyPropertyOfTheCollectorHasItsEffect() {
    JaegerCollectorSpanExporterBuilder collector =
        collector(
            Map.of(
                "otel.exporter.jaeger.endpoint", "https://jaeger",
                "otel.exporter.jaeger.timeout", "2500",
                "otel.exporter.jaeger.user", "bob",
                "otel.exporter.jaeger.password", "secret",
                "otel.exporter.jaeger.headers", "x-team=a%20b,x-more=c"));
    assertThat(collector.endpoint()).hasToString("https://jaeger/api/traces");
    assertThat(collector.timeout()).isEqualTo(Duration.ofMillis(2_500));
    assertThat(collector.headers())
        .isEqualTo(
            Map.of("authorization", "Basic Ym9iOnNlY3JldA==", "x-team", "a b", "x-more", "c"));
    assertThat(collector(Map.of("otel.exporter.jaeger.token", "t0k3n")).headers())
        .isEqualTo(Map.of("authorization", "Bearer t0k3n"));
  }

  @Test
  void whatCannotBeUsedIsRefusedByItsName() {
    refused(
        () -> agent(Map.of("otel.exporter.jaeger.agent.port", "70000")),
        "otel.exporter.jaeger.agent.port",
        "70000");
    refused(
        () -> collector(Map.of("otel.exporter.jaeger.endpoint", "http://bob:canary@host")),
        "otel.exporter.jaeger.endpoint",
        "credentials");
    refused(
        () -> collector(Map.of("otel.exporter.jaeger.password", "canary")),
        "otel.exporter.jaeger.user is missing");
    refused(
        () -> collector(Map.of("otel.exporter.jaeger.user", "canary")),
        "otel.exporter.jaeger.password is missing");
    refused(
        () ->
            collector(
                Map.of(
                    "otel.exporter.jaeger.user", "bob",
                    "otel.exporter.jaeger.password", "canary",
                    "otel.exporter.jaeger.token", "canary")),
        "one authorization only");
    refused(
        () -> collector(Map.of("otel.exporter.jaeger.headers", "x-team=canary%0A")),
        "otel.exporter.jaeger.headers",
        "\"x-team\"");
    refused(
        () -> collector(Map.of("otel.exporter.jaeger.certificate", "/nowhere/ca.pem")),
        "otel.exporter.jaeger.certificate",
        "/nowhere/ca.pem");
  }
}
