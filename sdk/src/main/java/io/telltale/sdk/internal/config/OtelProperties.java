/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.config;

import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A configuration in the properties that OpenTelemetry's autoconfigure reads.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class OtelProperties {

  static final String HTTP_PROTOBUF = "http/protobuf";

  private static final String TRACES_EXPORTER = "otel.traces.exporter";
  private static final String LOGS_EXPORTER = "otel.logs.exporter";
  private static final String OTLP_PROTOCOL = "otel.exporter.otlp.protocol";
  private static final String SAMPLER = "otel.traces.sampler";

  private static final String TRACES_PATH = "/v1/traces";

  private final OptionValues config;
  private final ConfigProperties environment;
  private final Map<String, String> overrides = new HashMap<>();

  private OtelProperties(OptionValues config, ConfigProperties environment) {
    this.config = config;
    this.environment = environment;
  }

  /**
   * Returns what holds where neither the configuration nor the environment says otherwise: metrics
   * and logs are exported only if somebody says so.
   */
  public static Map<String, String> defaults(OptionValues config) {
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
  public static Map<String, String> overrides(OptionValues config, ConfigProperties environment) {
    OtelProperties properties = new OtelProperties(config, environment);
    properties.add();
    return properties.overrides;
  }

  private void add() {
    put("otel.service.name", config.get(Options.SERVICE_NAME));
    addSampler();
    String exporter = config.get(Options.EXPORTER);
    BuiltInExporter builtIn = exporter == null ? null : BuiltInExporter.named(exporter);
    put(TRACES_EXPORTER, builtIn == null ? exporter : builtIn.property());
    ExporterProperties properties = ExporterProperties.of(config, environment);
    if (properties.isOtlp()) {
      addOtlp("traces", builtIn, properties);
    } else {
      overrides.putAll(properties.values(config));
    }
    if (config.require(Options.SIGNAL).includesLog()) {
      addLogs(builtIn, properties);
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

  /** An endpoint is that of the logs, too, unless it is one that takes spans only. */
  private void addLogs(@Nullable BuiltInExporter builtIn, ExporterProperties spans) {
    if (builtIn != null && environment.getString(LOGS_EXPORTER) == null) {
      put(LOGS_EXPORTER, builtIn.property());
    }
    if (spans.isOtlp() || spans.takesNothing()) {
      addOtlp("logs", builtIn, ExporterProperties.of(BuiltInExporter.OTLP.option()));
    }
  }

  /** Those of the signal win over those of all signals, and leave the other signals alone. */
  private void addOtlp(
      String signal, @Nullable BuiltInExporter builtIn, ExporterProperties properties) {
    ExporterProperties ofSignal = properties.ofSignal(signal);
    put(ofSignal.prefix() + "protocol", builtIn == null ? null : builtIn.protocol());
    overrides.putAll(ofSignal.values(config));
    overrides.computeIfPresent(
        ofSignal.prefix() + "endpoint",
        (name, endpoint) -> endpointOf(signal, endpoint, protocol(ofSignal.prefix() + "protocol")));
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

  /** Durations as OpenTelemetry reads them without a unit. */
  private static @Nullable Long millis(@Nullable Duration duration) {
    return duration == null ? null : duration.toMillis();
  }
}
