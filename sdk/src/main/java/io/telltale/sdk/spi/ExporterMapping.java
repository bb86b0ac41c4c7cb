/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.spi;

import java.util.Map;
import java.util.Set;

/**
 * Says how an exporter of yours takes the options of {@link io.telltale.sdk.TracingConfig}: which
 * of them, in which properties, and what its endpoint must be. Without it, Telltale hands on {@code
 * endpoint}, {@code headers} and {@code requestTimeout} in the properties that OpenTelemetry's
 * convention names, such as {@code otel.exporter.acme.endpoint}.
 *
 * <p>Name your class in {@code META-INF/services/io.telltale.sdk.spi.ExporterMapping}, beside the
 * {@link io.opentelemetry.sdk.autoconfigure.spi.traces.ConfigurableSpanExporterProvider} of the
 * exporter. One instance serves every thread.
 */
public interface ExporterMapping {

  /** Returns the name of the exporter, as in {@code otel.traces.exporter}. */
  String exporter();

  /**
   * Returns what its properties begin with, for example {@code otel.exporter.acme.}. A dot at the
   * end is added if there is none.
   */
  String prefix();

  /** Returns the options that it takes. Telltale refuses the others. */
  Set<ExporterOption> options();

  /** Returns what its endpoint must be. */
  EndpointRule endpointRule();

  /**
   * Returns an endpoint in the properties of the exporter: by default {@code endpoint} after the
   * {@linkplain #prefix() prefix}.
   *
   * @param endpoint an endpoint in which the rule finds no problem
   */
  default Map<String, String> endpoint(String endpoint) {
    String prefix = prefix();
    return Map.of((prefix.endsWith(".") ? prefix : prefix + ".") + "endpoint", endpoint);
  }
}
