/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.config;

import static java.util.Objects.requireNonNull;

import io.telltale.runtime.internal.guard.ForeignCalls;
import io.telltale.sdk.spi.EndpointRule;
import io.telltale.sdk.spi.ExporterMapping;
import io.telltale.sdk.spi.ExporterOption;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a mapping of somebody else's has told, once. What it throws does not end the start.
 *
 * @param told asked for the properties of an endpoint, which it alone knows
 */
record ReadMapping(
    ExporterMapping told,
    String exporter,
    String prefix,
    Set<ExporterOption> options,
    EndpointRule endpointRule)
    implements ExporterMapping {

  /**
   * Reads a mapping.
   *
   * @return null if it is that of another exporter, or fails
   */
  static @Nullable ExporterMapping of(ExporterMapping told, String exporter) {
    try {
      return told.exporter().equals(exporter)
          ? new ReadMapping(
              told,
              exporter,
              requireNonNull(told.prefix()),
              Set.copyOf(told.options()),
              requireNonNull(told.endpointRule()))
          : null;
    } catch (Throwable failure) {
      ForeignCalls.report(told.getClass(), "ExporterMapping", failure);
      return null;
    }
  }

  @Override
  public Map<String, String> endpoint(String endpoint) {
    try {
      return Map.copyOf(told.endpoint(endpoint));
    } catch (Throwable failure) {
      ForeignCalls.report(told.getClass(), "endpoint", failure);
      return ExporterMapping.super.endpoint(endpoint);
    }
  }
}
