/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.jaeger.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.sdk.spi.ExporterMapping;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of the endpoint of a configuration. */
class MappingTest {

  private static ExporterMapping mapping(String exporter) {
    return exporter.equals(JaegerAgentExporterProvider.NAME)
        ? new JaegerAgentMapping()
        : new JaegerCollectorMapping();
  }

  @ParameterizedTest
  @CsvSource({
    "udp://jaeger,jaeger,6831",
    "UDP://10.0.0.1:7000/,10.0.0.1,7000",
    "udp://[::1]:6831,::1,6831",
    "udp://jaeger_agent:6831,jaeger_agent,6831",
  })
  void theEndpointOfAnAgentIsItsHostAndPort(String endpoint, String host, String port) {
    ExporterMapping agent = new JaegerAgentMapping();

    assertThat(agent.endpointRule().problem(endpoint)).isNull();
    assertThat(agent.endpoint(endpoint))
        .isEqualTo(
            Map.of(
                "otel.exporter.jaeger.agent.host", host, "otel.exporter.jaeger.agent.port", port));
  }

  @ParameterizedTest
  @CsvSource({
    "https://j:14268,https://j:14268",
    "https://j:14268/,https://j:14268/",
  })
  void theEndpointOfACollectorIsItsUrl(String endpoint, String value) {
    ExporterMapping collector = new JaegerCollectorMapping();

    assertThat(collector.endpointRule().problem(endpoint)).isNull();
    assertThat(collector.endpoint(endpoint))
        .isEqualTo(Map.of("otel.exporter.jaeger.endpoint", value));
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
          """)
  void refusesEndpointsThatTheExporterCannotUse(String exporter, String endpoint, String reason) {
    assertThat(mapping(exporter).endpointRule().problem(endpoint)).isEqualTo(reason);
  }
}
