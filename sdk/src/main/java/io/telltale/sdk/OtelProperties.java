/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk;

import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A configuration in the properties that OpenTelemetry's autoconfigure reads. */
final class OtelProperties {

  private static final String TRACES_EXPORTER = "otel.traces.exporter";
  private static final String OTLP_PROTOCOL = "otel.exporter.otlp.protocol";
  // Those of the signal win over those of all signals, and leave metrics and logs alone.
  private static final String TRACES_PROTOCOL = "otel.exporter.otlp.traces.protocol";
  private static final String TRACES_ENDPOINT = "otel.exporter.otlp.traces.endpoint";
  private static final String TRACES_HEADERS = "otel.exporter.otlp.traces.headers";

  private static final String HTTP_PROTOBUF = "http/protobuf";
  private static final String TRACES_PATH = "/v1/traces";

  private OtelProperties() {}

  /** Returns what holds where neither the configuration nor the environment says otherwise. */
  static Map<String, String> defaults() {
    return Map.of(
        OTLP_PROTOCOL,
        HTTP_PROTOBUF,
        "otel.metrics.exporter",
        "none",
        "otel.logs.exporter",
        "none");
  }

  /**
   * Returns what holds whatever the environment says.
   *
   * @param environment what it says
   */
  static Map<String, String> overrides(TracingConfig config, ConfigProperties environment) {
    Map<String, String> overrides = new HashMap<>();
    put(overrides, "otel.service.name", config.serviceName());
    String exporter = config.exporter();
    BuiltInExporter builtIn = exporter == null ? null : BuiltInExporter.named(exporter);
    put(overrides, TRACES_EXPORTER, builtIn == null ? exporter : builtIn.property());
    put(overrides, TRACES_PROTOCOL, builtIn == null ? null : builtIn.protocol());
    String endpoint = config.endpoint();
    if (endpoint != null) {
      overrides.put(TRACES_ENDPOINT, tracesEndpoint(endpoint, protocol(overrides, environment)));
    }
    if (!config.headers().isEmpty()) {
      overrides.put(TRACES_HEADERS, headers(config.headers()));
    }
    return overrides;
  }

  private static void put(Map<String, String> properties, String name, @Nullable String value) {
    if (value != null) {
      properties.put(name, value);
    }
  }

  private static String protocol(Map<String, String> overrides, ConfigProperties environment) {
    String protocol = overrides.get(TRACES_PROTOCOL);
    if (protocol == null) {
      protocol = environment.getString(TRACES_PROTOCOL);
    }
    return protocol == null ? environment.getString(OTLP_PROTOCOL, HTTP_PROTOBUF) : protocol;
  }

  /** OpenTelemetry takes the endpoint of a signal as it is, and adds no path. */
  private static String tracesEndpoint(String endpoint, String protocol) {
    if (!HTTP_PROTOBUF.equals(protocol) || endpoint.endsWith(TRACES_PATH)) {
      return endpoint;
    }
    String base = endpoint.endsWith("/") ? endpoint.substring(0, endpoint.length() - 1) : endpoint;
    return base + TRACES_PATH;
  }

  /** OpenTelemetry splits at commas and at the first equals sign, and decodes the values. */
  private static String headers(Map<String, String> headers) {
    return headers.entrySet().stream()
        .map(
            header ->
                header.getKey()
                    + "="
                    + URLEncoder.encode(header.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining(","));
  }
}
