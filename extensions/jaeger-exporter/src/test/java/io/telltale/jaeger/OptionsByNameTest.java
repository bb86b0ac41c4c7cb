/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.jaeger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.telltale.sdk.OpenTelemetryIntegration;
import io.telltale.sdk.Telltale;
import io.telltale.sdk.TracingConfig;
import io.telltale.sdk.config.TracingConfigException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The options of {@link TracingConfig} reach the exporters that it names. */
class OptionsByNameTest {

  private static void export(TracingConfig.Builder config) {
    try (OpenTelemetryIntegration telemetry = Telltale.setup(config.serviceName("shop").build())) {
      telemetry.getTracer().spanBuilder("work").startSpan().end();
    }
  }

  private static List<String> problems(TracingConfig.Builder config) {
    return catchThrowableOfType(TracingConfigException.class, config::build).problems();
  }

  @Test
  void anAgentHasAnEndpoint() {
    try (UdpReceiver receiver = new UdpReceiver()) {
      export(
          TracingConfig.builder()
              .exporter("jaeger-agent")
              .endpoint("udp://127.0.0.1:" + receiver.port()));

      assertThat(receiver.nextSpan().getOperationName()).isEqualTo("work");
    }
  }

  /** What the code says wins over the variables of the exporter. */
  @ParameterizedTest
  @ValueSource(strings = {"", "/", "/base/traces"})
  void aCollectorHasAnEndpointAndHeaders(String path) {
    try (CollectorStub collector = new CollectorStub();
        CollectorStub other = new CollectorStub()) {
      System.setProperty("otel.exporter.jaeger.endpoint", other.url());
      try {
        export(
            TracingConfig.builder()
                .exporter("jaeger-collector")
                .endpoint(collector.url() + path)
                .headers(Map.of("x-team", "a b+c,d=e%")));
      } finally {
        System.clearProperty("otel.exporter.jaeger.endpoint");
      }

      assertThat(other.requests()).isEmpty();
      assertThat(collector.requests()).hasSize(1);
      CollectorStub.Request request = collector.requests().get(0);
      assertThat(request.path()).isEqualTo(path.length() > 1 ? path : "/api/traces");
      assertThat(request.headers()).containsEntry("x-team", "a b+c,d=e%");
      assertThat(request.batch().getSpans().get(0).getOperationName()).isEqualTo("work");
    }
  }

  @Test
  void aCollectorHasATimeout() {
    try (CollectorStub collector = new CollectorStub();
        LogCapture logs = new LogCapture()) {
      collector.silence();
      export(
          TracingConfig.builder()
              .exporter("jaeger-collector")
              .endpoint(collector.url())
              .requestTimeout(Duration.ofMillis(200)));

      assertThat(logs.messages()).singleElement().asString().contains("Timeout");
    }
  }

  @Test
  void aCollectorHasTrustedCertificates() throws Exception {
    TestKeys keys = TestKeys.shared();
    try (CollectorStub collector = new CollectorStub(keys.serverContext());
        LogCapture logs = new LogCapture()) {
      TracingConfig.Builder config =
          TracingConfig.builder().exporter("jaeger-collector").endpoint(collector.url());
      export(config);
      assertThat(collector.requests()).isEmpty();
      assertThat(logs.messages()).isNotEmpty();

      export(config.trustedCertificates(keys.certificate()));
      assertThat(collector.requests()).hasSize(1);
    }
  }

  @Test
  void zipkinHasAnEndpoint() {
    try (CollectorStub zipkin = new CollectorStub()) {
      export(TracingConfig.builder().exporter("zipkin").endpoint(zipkin.url()));

      assertThat(zipkin.requests()).hasSize(1);
      assertThat(zipkin.requests().get(0).path()).isEqualTo("/api/v2/spans");
    }
  }

  /** OpenTelemetry's own variable for the name, and the code for the rest. */
  @Test
  void theExporterThatTheEnvironmentNamesHasThemToo() {
    try (CollectorStub collector = new CollectorStub()) {
      System.setProperty("otel.traces.exporter", "jaeger-collector");
      try {
        export(TracingConfig.builder().endpoint(collector.url()));
      } finally {
        System.clearProperty("otel.traces.exporter");
      }

      assertThat(collector.requests()).hasSize(1);
    }
  }

  @Test
  void whatHasNoMeaningForAnExporterIsRefused() {
    assertThat(
            problems(
                TracingConfig.builder()
                    .exporter("jaeger-agent")
                    .endpoint("http://jaeger:6831")
                    .headers(Map.of("authorization", "canary"))
                    .requestTimeout(Duration.ofSeconds(1))
                    .compression("gzip")))
        .containsExactly(
            "endpoint \"http://jaeger:6831\": its scheme is not udp; write e.g."
                + " udp://localhost:6831",
            "headers \"[authorization]\": the exporter jaeger-agent does not take it; leave it out",
            "compression \"gzip\": the exporter jaeger-agent does not take it; leave it out",
            "requestTimeout \"PT1S\": the exporter jaeger-agent does not take it; leave it out");
    assertThat(problems(TracingConfig.builder().exporter("jaeger-collector").compression("gzip")))
        .containsExactly(
            "compression \"gzip\": the exporter jaeger-collector does not take it; leave it out");
    assertThat(problems(TracingConfig.builder().exporter("zipkin").headers(Map.of("a", "canary"))))
        .containsExactly("headers \"[a]\": the exporter zipkin does not take it; leave it out");
  }
}
