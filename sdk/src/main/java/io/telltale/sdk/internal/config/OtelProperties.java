/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.config;

import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  /** What is handed to OpenTelemetry in its own properties, and in no other way. */
  private static final List<Option<?>> HANDED_OVER =
      Stream.concat(
              Stream.of(
                  Options.SERVICE_NAME,
                  Options.SAMPLING_RATE,
                  Options.EXPORTER,
                  Options.QUEUE_SIZE,
                  Options.BATCH_SIZE,
                  Options.EXPORT_DELAY,
                  Options.EXPORT_TIMEOUT),
              ExporterProperties.REMOTE_OPTIONS.stream())
          .toList();

  private final OptionValues config;
  private final ConfigProperties environment;
  private final boolean ownSdk;
  private final Map<String, String> overrides = new HashMap<>();

  private OtelProperties(OptionValues config, ConfigProperties environment, boolean ownSdk) {
    this.config = config;
    this.environment = environment;
    this.ownSdk = ownSdk;
  }

  /**
   * Returns what holds where neither the configuration nor the environment says otherwise: metrics
   * and logs are exported only if somebody says so.
   */
  public static Map<String, String> defaults(OptionValues config) {
    Map<String, String> defaults = new HashMap<>();
    defaults.put(OTLP_PROTOCOL, HTTP_PROTOBUF);
    defaults.put("otel.metrics.exporter", "none");
    if (!config.require(Options.EXCEPTION_SIGNAL).includesLog()) {
      defaults.put(LOGS_EXPORTER, "none");
    }
    return defaults;
  }

  /**
   * Returns what holds whatever the environment says.
   *
   * @param environment what it says
   * @param ownSdk whether Telltale sets the SDK up
   */
  public static Map<String, String> overrides(
      OptionValues config, ConfigProperties environment, boolean ownSdk) {
    OtelProperties properties = new OtelProperties(config, environment, ownSdk);
    properties.add();
    return properties.overrides;
  }

  /** Returns the options that were handed over before they had the value that they have now. */
  public static List<Option<?>> changed(@Nullable OptionValues handedOver, OptionValues now) {
    return HANDED_OVER.stream()
        .filter(
            option ->
                handedOver != null && !Objects.equals(handedOver.get(option), now.get(option)))
        .toList();
  }

  private void add() {
    put("otel.service.name", config.get(Options.SERVICE_NAME));
    addSampler();
    String exporter = config.get(Options.EXPORTER);
    BuiltInExporter builtIn = exporter == null ? null : BuiltInExporter.named(exporter);
    replaceConsole(TRACES_EXPORTER, ProvidedExporters::ofSpans);
    replaceConsole(LOGS_EXPORTER, ProvidedExporters::ofLogRecords);
    put(TRACES_EXPORTER, builtIn == null ? exporter : builtIn.property());
    ExporterProperties properties = ExporterProperties.of(config, environment);
    if (properties.isOtlp()) {
      addOtlp("traces", builtIn, properties);
    } else {
      overrides.putAll(properties.values(config));
    }
    if (config.require(Options.EXCEPTION_SIGNAL).includesLog()) {
      addLogs(builtIn, properties);
    }
    put("otel.bsp.max.queue.size", config.get(Options.QUEUE_SIZE));
    put("otel.bsp.max.export.batch.size", config.get(Options.BATCH_SIZE));
    put("otel.bsp.schedule.delay", millis(config.get(Options.EXPORT_DELAY)));
    put("otel.bsp.export.timeout", millis(config.get(Options.EXPORT_TIMEOUT)));
  }

  /**
   * OpenTelemetry's own console prints neither events nor status, and is only there if somebody has
   * added it. Who has, in an SDK that is not Telltale's, gets it.
   */
  private void replaceConsole(String property, Function<ClassLoader, Set<String>> provided) {
    List<String> names = environment.getList(property);
    String console = BuiltInExporter.CONSOLE.option();
    if (names.contains(console)
        && (ownSdk || !provided.apply(OtelProperties.class.getClassLoader()).contains(console))) {
      put(
          property,
          names.stream()
              .map(name -> name.equals(console) ? BuiltInExporter.CONSOLE.property() : name)
              .collect(Collectors.joining(",")));
    }
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
