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
    "zipkin,http://zipkin:9411,otel.exporter.zipkin.endpoint,http://zipkin:9411/api/v2/spans",
    "zipkin,http://zipkin/,otel.exporter.zipkin.endpoint,http://zipkin/api/v2/spans",
    "zipkin,https://z/base/,otel.exporter.zipkin.endpoint,https://z/base/",
    "acme,kafka://k1:9092,otel.exporter.acme.endpoint,kafka://k1:9092",
  })
  void theEndpointOfACollectorIsItsUrl(
      String exporter, String endpoint, String property, String value) {
    ExporterProperties properties = ExporterProperties.of(exporter);

    assertThat(properties.mapping().endpointRule().problem(endpoint)).isNull();
    assertThat(properties.mapping().endpoint(endpoint)).isEqualTo(Map.of(property, value));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      textBlock =
          """
          zipkin|zipkin:9411|its scheme is not http or https; write e.g. http://localhost:9411
          otlp-grpc|http://c:4317/v1|OTLP over gRPC has no path; write e.g. http://localhost:4317
          acme|http://:1|no host; write e.g. http://localhost:4318
          """)
  void refusesEndpointsThatTheExporterCannotUse(String exporter, String endpoint, String reason) {
    assertThat(ExporterProperties.of(exporter).mapping().endpointRule().problem(endpoint))
        .isEqualTo(reason);
  }
}
