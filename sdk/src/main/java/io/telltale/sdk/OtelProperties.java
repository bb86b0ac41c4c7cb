/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk;

import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A configuration in the properties that OpenTelemetry's autoconfigure reads. */
final class OtelProperties {

  static final String HTTP_PROTOBUF = "http/protobuf";

  private static final String TRACES_EXPORTER = "otel.traces.exporter";
  private static final String LOGS_EXPORTER = "otel.logs.exporter";
  private static final String OTLP_PROTOCOL = "otel.exporter.otlp.protocol";
  private static final String SAMPLER = "otel.traces.sampler";

  private static final String TRACES_PATH = "/v1/traces";

  private final TracingConfig config;
  private final ConfigProperties environment;
  private final Map<String, String> overrides = new HashMap<>();

  private OtelProperties(TracingConfig config, ConfigProperties environment) {
    this.config = config;
    this.environment = environment;
  }

  /**
   * Returns what holds where neither the configuration nor the environment says otherwise: metrics
   * and logs are exported only if somebody says so.
   */
  static Map<String, String> defaults(TracingConfig config) {
    Map<String, String> defaults = new HashMap<>();
    defaults.put(OTLP_PROTOCOL, HTTP_PROTOBUF);
    defaults.put("otel.metrics.exporter", "none");
    if (!config.require(Options.SIGNAL).includesLog()) {
      defaults.put(LOGS_EXPORTER, "none");
    }
    return defaults;
  }

  /**
   * Returns what holds whatever the environment says.
   *
   * @param environment what it says
   */
  static Map<String, String> overrides(TracingConfig config, ConfigProperties environment) {
    OtelProperties properties = new OtelProperties(config, environment);
    properties.add();
    return properties.overrides;
  }

  private void add() {
    put("otel.service.name", config.serviceName());
    addSampler();
    String exporter = config.exporter();
    BuiltInExporter builtIn = exporter == null ? null : BuiltInExporter.named(exporter);
    put(TRACES_EXPORTER, builtIn == null ? exporter : builtIn.property());
    addOtlp("traces", builtIn);
    if (config.require(Options.SIGNAL).includesLog()) {
      if (builtIn != null && environment.getString(LOGS_EXPORTER) == null) {
        put(LOGS_EXPORTER, builtIn.property());
      }
      addOtlp("logs", builtIn);
    }
    put("otel.bsp.max.queue.size", config.get(Options.QUEUE_SIZE));
    put("otel.bsp.max.export.batch.size", config.get(Options.BATCH_SIZE));
    put("otel.bsp.schedule.delay", millis(config.get(Options.DELAY)));
    put("otel.bsp.export.timeout", millis(config.get(Options.EXPORT_TIMEOUT)));
  }

  private void addSampler() {
    Double rate = config.get(Options.SAMPLING_RATE);
    if (rate != null) {
      put(SAMPLER, "parentbased_traceidratio");
      put("otel.traces.sampler.arg", rate);
    } else if (config.preset() == Preset.DEVELOPMENT && environment.getString(SAMPLER) == null) {
      put(SAMPLER, "always_on");
    }
  }

  /** Those of the signal win over those of all signals, and leave the other signals alone. */
  private void addOtlp(String signal, @Nullable BuiltInExporter builtIn) {
    String prefix = "otel.exporter.otlp." + signal + ".";
    put(prefix + "protocol", builtIn == null ? null : builtIn.protocol());
    String endpoint = config.endpoint();
    if (endpoint != null) {
      put(prefix + "endpoint", endpointOf(signal, endpoint, protocol(prefix + "protocol")));
    }
    if (!config.headers().isEmpty()) {
      put(prefix + "headers", headers(config.headers()));
    }
    put(prefix + "compression", config.get(Options.COMPRESSION));
    put(prefix + "timeout", millis(config.get(Options.TIMEOUT)));
    put(prefix + "certificate", config.get(Options.TRUSTED_CERTIFICATES));
    put(prefix + "client.certificate", config.get(Options.CLIENT_CERTIFICATE));
    put(prefix + "client.key", config.get(Options.CLIENT_KEY));
  }

  private void put(String name, @Nullable Object value) {
    if (value != null) {
      overrides.put(name, value.toString());
    }
  }

  private String protocol(String ofSignal) {
    String protocol = overrides.get(ofSignal);
    if (protocol == null) {
      protocol = environment.getString(ofSignal);
    }
    return protocol == null ? environment.getString(OTLP_PROTOCOL, HTTP_PROTOBUF) : protocol;
  }

  /** OpenTelemetry takes the endpoint of a signal as it is, and adds no path. */
  private static String endpointOf(String signal, String endpoint, String protocol) {
    String path = "/v1/" + signal;
    if (!HTTP_PROTOBUF.equals(protocol) || endpoint.endsWith(path)) {
      return endpoint;
    }
    String base =
        endpoint.endsWith(TRACES_PATH)
            ? endpoint.substring(0, endpoint.length() - TRACES_PATH.length())
            : endpoint;
    return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
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

  /** Durations as OpenTelemetry reads them without a unit. */
  private static @Nullable Long millis(@Nullable Duration duration) {
    return duration == null ? null : duration.toMillis();
  }
}
