/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.sdk.LoggedRecords;
import io.telltale.sdk.spi.EndpointRule;
import io.telltale.sdk.spi.ExporterMapping;
import io.telltale.sdk.spi.ExporterOption;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A mapping of somebody else's that fails. */
class ReadMappingTest {

  private record Broken(String method) implements ExporterMapping {

    private <T> T pass(String called, T told) {
      if (called.equals(method)) {
        throw new OutOfMemoryError("of the mapping");
      }
      return told;
    }

    @Override
    public String exporter() {
      return pass("exporter", "acme");
    }

    @Override
    public String prefix() {
      return pass("prefix", "otel.exporter.acme.");
    }

    @Override
    public Set<ExporterOption> options() {
      return pass("options", Set.of(ExporterOption.ENDPOINT));
    }

    @Override
    public EndpointRule endpointRule() {
      return pass("endpointRule", EndpointRule.url("http://acme:1", "http"));
    }

    @Override
    public Map<String, String> endpoint(String endpoint) {
      return pass("endpoint", Map.of("otel.exporter.acme.url", endpoint));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"exporter", "prefix", "options", "endpointRule"})
  void countsAsNone(String method) {
    try (LoggedRecords log = new LoggedRecords("io.telltale.runtime")) {
      assertThat(ReadMapping.of(new Broken(method), "acme")).isNull();
      assertThat(log.messages()).noneMatch(message -> message.contains("of the mapping"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"endpoint", "nothing"})
  void givesAnEndpointAnyhow(String method) {
    try (LoggedRecords log = new LoggedRecords("io.telltale.runtime")) {
      ExporterMapping mapping = ReadMapping.of(new Broken(method), "acme");

      assertThat(mapping.exporter()).isEqualTo("acme");
      assertThat(mapping.endpoint("http://here:2"))
          .containsExactly(
              Map.entry(
                  method.equals("endpoint")
                      ? "otel.exporter.acme.endpoint"
                      : "otel.exporter.acme.url",
                  "http://here:2"));
      assertThat(log.messages()).hasSizeLessThan(2);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = "nothing")
  void isAskedForItsExporterAlone(String method) {
    assertThat(ReadMapping.of(new Broken(method), "other")).isNull();
  }
}
