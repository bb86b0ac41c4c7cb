/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.jaeger.internal;

import io.telltale.jaeger.JaegerCollectorSpanExporter;
import io.telltale.sdk.spi.EndpointRule;
import io.telltale.sdk.spi.ExporterMapping;
import io.telltale.sdk.spi.ExporterOption;
import java.util.Set;

/**
 * Hands the options of a configuration to {@link JaegerCollectorSpanExporter}.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class JaegerCollectorMapping implements ExporterMapping {

  private static final EndpointRule ENDPOINT =
      EndpointRule.url("http://localhost:14268", "http", "https");

  /** For {@link java.util.ServiceLoader}. */
  public JaegerCollectorMapping() {}

  @Override
  public String exporter() {
    return JaegerCollectorExporterProvider.NAME;
  }

  @Override
  public String prefix() {
    return "otel.exporter.jaeger.";
  }

  @Override
  public Set<ExporterOption> options() {
    return Set.of(
        ExporterOption.ENDPOINT,
        ExporterOption.HEADERS,
        ExporterOption.REQUEST_TIMEOUT,
        ExporterOption.TRUSTED_CERTIFICATES);
  }

  @Override
  public EndpointRule endpointRule() {
    return ENDPOINT;
  }
}
