/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of an endpoint, by the exporter that it is for. */
class ExporterPropertiesTest {

  @ParameterizedTest
  @CsvSource({
    "jaeger-agent,udp://jaeger,jaeger,6831",
    "jaeger-agent,UDP://10.0.0.1:7000/,10.0.0.1,7000",
    "jaeger-agent,udp://[::1]:6831,::1,6831",
    "jaeger-agent,udp://jaeger_agent:6831,jaeger_agent,6831",
  })
  void theEndpointOfAnAgentIsItsHostAndPort(
      String exporter, String endpoint, String host, String port) {
    ExporterProperties properties = ExporterProperties.of(exporter);

    assertThat(properties.endpointRule().problem(endpoint)).isNull();
    assertThat(properties.endpoint(endpoint))
        .isEqualTo(
            Map.of(
                "otel.exporter.jaeger.agent.host", host, "otel.exporter.jaeger.agent.port", port));
  }

  @ParameterizedTest
  @CsvSource({
    "zipkin,http://zipkin:9411,otel.exporter.zipkin.endpoint,http://zipkin:9411/api/v2/spans",
    "zipkin,http://zipkin/,otel.exporter.zipkin.endpoint,http://zipkin/api/v2/spans",
    "zipkin,https://z/base/,otel.exporter.zipkin.endpoint,https://z/base/",
    "jaeger-collector,https://j:14268,otel.exporter.jaeger.endpoint,https://j:14268",
  })
  void theEndpointOfACollectorIsItsUrl(
      String exporter, String endpoint, String property, String value) {
    ExporterProperties properties = ExporterProperties.of(exporter);

    assertThat(properties.endpointRule().problem(endpoint)).isNull();
    assertThat(properties.endpoint(endpoint)).isEqualTo(Map.of(property, value));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      textBlock =
          """
          jaeger-agent|http://jaeger:6831|its scheme is not udp; write e.g. udp://localhost:6831
          jaeger-agent|jaeger:6831|its scheme is not udp; write e.g. udp://localhost:6831
          jaeger-agent|udp://|no host; write e.g. udp://localhost:6831
          jaeger-agent|udp://jaeger/api|datagrams have no path; write e.g. udp://localhost:6831
          jaeger-agent|udp://jaeger:0|its port is not between 1 and 65535; write e.g. udp://localhost:6831
          jaeger-collector|udp://jaeger:14268|its scheme is not http or https; write e.g. http://localhost:14268
          zipkin|zipkin:9411|its scheme is not http or https; write e.g. http://localhost:9411
          acme|http://:1|no host; write e.g. http://localhost:4318
          """)
  void refusesEndpointsThatTheExporterCannotUse(String exporter, String endpoint, String reason) {
    assertThat(ExporterProperties.of(exporter).endpointRule().problem(endpoint)).isEqualTo(reason);
  }
}
