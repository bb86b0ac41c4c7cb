/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExporterMappingTest {

  private record Acme(String prefix) implements ExporterMapping {

    @Override
    public String exporter() {
      return "acme";
    }

    @Override
    public Set<ExporterOption> options() {
      return Set.of(ExporterOption.ENDPOINT, ExporterOption.REQUEST_TIMEOUT);
    }

    @Override
    public EndpointRule endpointRule() {
      return EndpointRule.url("http://localhost:1", "http");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"otel.exporter.acme", "otel.exporter.acme."})
  void theDotAtTheEndOfThePrefixMayBeLeftOut(String prefix) {
    assertThat(new Acme(prefix).endpoint("http://acme:1"))
        .isEqualTo(Map.of("otel.exporter.acme.endpoint", "http://acme:1"));
  }
}
