/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.jaeger.internal;

import io.telltale.jaeger.JaegerAgentSpanExporter;
import io.telltale.sdk.spi.EndpointRule;
import io.telltale.sdk.spi.ExporterMapping;
import io.telltale.sdk.spi.ExporterOption;
import java.util.Map;
import java.util.Set;

/**
 * Hands the options of a configuration to {@link JaegerAgentSpanExporter}.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class JaegerAgentMapping implements ExporterMapping {

  private static final EndpointRule ENDPOINT =
      EndpointRule.url("udp://localhost:6831", "udp").withoutPath("datagrams have no path");
  private static final String PORT = "6831";

  /** For {@link java.util.ServiceLoader}. */
  public JaegerAgentMapping() {}

  @Override
  public String exporter() {
    return JaegerAgentExporterProvider.NAME;
  }

  @Override
  public String prefix() {
    return "otel.exporter.jaeger.agent.";
  }

  @Override
  public Set<ExporterOption> options() {
    return Set.of(ExporterOption.ENDPOINT);
  }

  @Override
  public EndpointRule endpointRule() {
    return ENDPOINT;
  }

  @Override
  public Map<String, String> endpoint(String endpoint) {
    String port = EndpointRule.port(endpoint);
    return Map.of(
        prefix() + "host",
        EndpointRule.host(endpoint),
        prefix() + "port",
        port == null ? PORT : port);
  }
}
