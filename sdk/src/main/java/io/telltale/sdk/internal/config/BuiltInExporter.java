/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.config;

import io.telltale.sdk.internal.console.ConsoleSpanExporterProvider;
import org.jspecify.annotations.Nullable;

/**
 * The exporters that are there without a further dependency, and what OpenTelemetry calls them.
 *
 * <p>This class is internal and is hence not for public use.
 */
public enum BuiltInExporter {
  /** OTLP, by the protocol that the environment names. */
  OTLP("otlp", "otlp", null),
  OTLP_HTTP("otlp-http", "otlp", "http/protobuf"),
  OTLP_GRPC("otlp-grpc", "otlp", "grpc"),
  /** Ours, as OpenTelemetry's own prints no events and no status. */
  CONSOLE("console", ConsoleSpanExporterProvider.NAME, null),
  NONE("none", "none", null);

  private final String option;
  private final String property;
  private final @Nullable String protocol;

  BuiltInExporter(String option, String property, @Nullable String protocol) {
    this.option = option;
    this.property = property;
    this.protocol = protocol;
  }

  /** Returns the exporter of that name, or null if none of these has it. */
  static @Nullable BuiltInExporter named(String option) {
    for (BuiltInExporter exporter : values()) {
      if (exporter.option.equals(option)) {
        return exporter;
      }
    }
    return null;
  }

  /** Returns its name in a configuration. */
  public String option() {
    return option;
  }

  /** Returns its name in {@code otel.traces.exporter}. */
  String property() {
    return property;
  }

  /** Returns the OTLP protocol that the name fixes, or null if it fixes none. */
  @Nullable String protocol() {
    return protocol;
  }
}
