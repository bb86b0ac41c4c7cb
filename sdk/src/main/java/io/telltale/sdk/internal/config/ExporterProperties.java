/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.config;

import static java.util.Objects.requireNonNull;

import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which of the options that say where spans go an exporter takes, and the properties from which it
 * reads them.
 *
 * <p>This class is internal and is hence not for public use.
 *
 * @param exporter its name
 * @param prefix what its properties begin with
 * @param options those that it takes
 * @param endpointRule what its endpoint must be
 * @param known whether that is known; where not, it is OpenTelemetry's convention for names
 */
public record ExporterProperties(
    String exporter,
    String prefix,
    Set<Option<?>> options,
    EndpointRule endpointRule,
    boolean known) {

  private static final String OTLP = "otlp";
  private static final String PREFIX = "otel.exporter.";
  private static final String EXPORTERS = "otel.traces.exporter";
  private static final String AGENT_PORT = "6831";
  private static final String ZIPKIN_PATH = "/api/v2/spans";

  /** What only an exporter that sends something somewhere can make use of. */
  public static final List<Option<?>> REMOTE_OPTIONS =
      List.of(
          Options.ENDPOINT,
          Options.HEADERS,
          Options.COMPRESSION,
          Options.TIMEOUT,
          Options.TRUSTED_CERTIFICATES,
          Options.CLIENT_CERTIFICATE,
          Options.CLIENT_KEY);

  /** Returns those of the exporter of that name. */
  public static ExporterProperties of(String exporter) {
    return switch (exporter) {
      case OTLP, "otlp-http" -> otlp(exporter, EndpointRule.OTLP);
      case "otlp-grpc" -> otlp(exporter, EndpointRule.OTLP_GRPC);
      case "jaeger-agent" ->
          known(exporter, "jaeger.agent.", Set.of(Options.ENDPOINT), EndpointRule.JAEGER_AGENT);
      case "jaeger-collector" ->
          known(
              exporter,
              "jaeger.",
              Set.of(
                  Options.ENDPOINT, Options.HEADERS, Options.TIMEOUT, Options.TRUSTED_CERTIFICATES),
              EndpointRule.JAEGER_COLLECTOR);
      case "zipkin" ->
          known(
              exporter, "zipkin.", Set.of(Options.ENDPOINT, Options.TIMEOUT), EndpointRule.ZIPKIN);
      case "console", "none", "logging", "logging-otlp", "experimental-otlp/stdout" ->
          known(exporter, "", Set.of(), EndpointRule.ANY);
      default ->
          new ExporterProperties(
              exporter,
              PREFIX + exporter + ".",
              Set.of(Options.ENDPOINT, Options.HEADERS, Options.TIMEOUT),
              EndpointRule.ANY,
              false);
    };
  }

  /**
   * Returns those of the exporter that a configuration names, or that the environment names. Of
   * several there, that is OTLP, else the first.
   */
  public static ExporterProperties of(OptionValues config, ConfigProperties environment) {
    String exporter = config.get(Options.EXPORTER);
    if (exporter != null) {
      return of(exporter);
    }
    List<String> names = environment.getList(EXPORTERS);
    return of(names.isEmpty() || names.contains(OTLP) ? OTLP : names.get(0));
  }

  private static ExporterProperties otlp(String exporter, EndpointRule rule) {
    return known(exporter, "otlp.traces.", Set.copyOf(REMOTE_OPTIONS), rule);
  }

  private static ExporterProperties known(
      String exporter, String name, Set<Option<?>> options, EndpointRule rule) {
    return new ExporterProperties(exporter, PREFIX + name, options, rule, true);
  }

  /** Returns those of OTLP for another signal. */
  ExporterProperties ofSignal(String signal) {
    return new ExporterProperties(
        exporter, PREFIX + "otlp." + signal + ".", options, endpointRule, known);
  }

  boolean isOtlp() {
    return endpointRule == EndpointRule.OTLP || endpointRule == EndpointRule.OTLP_GRPC;
  }

  boolean takes(Option<?> option) {
    return options.contains(option);
  }

  /** Returns whether it can use what a configuration says of an option. */
  public boolean canUse(Option<?> option, OptionValues config) {
    if (!takes(option)) {
      return false;
    }
    String endpoint = option.equals(Options.ENDPOINT) ? config.get(Options.ENDPOINT) : null;
    return endpoint == null || endpointRule.problem(endpoint) == null;
  }

  /** Returns what a configuration says, in the properties of the exporter. */
  Map<String, String> values(OptionValues config) {
    Map<String, String> values = new LinkedHashMap<>();
    for (Option<?> option : REMOTE_OPTIONS) {
      Object value = config.get(option);
      if (value == null || value.equals(Map.of()) || !canUse(option, config)) {
        continue;
      }
      if (option.equals(Options.ENDPOINT)) {
        values.putAll(endpoint((String) value));
      } else {
        values.put(property(option), text(option, config));
      }
    }
    return values;
  }

  /** Returns the properties of an endpoint that it can use. */
  Map<String, String> endpoint(String endpoint) {
    if (endpointRule == EndpointRule.JAEGER_AGENT) {
      String port = EndpointRule.port(endpoint);
      return Map.of(
          prefix + "host",
          EndpointRule.host(endpoint),
          prefix + "port",
          port == null ? AGENT_PORT : port);
    }
    boolean complete = endpointRule != EndpointRule.ZIPKIN || !hasNoPath(endpoint);
    String base = endpoint.endsWith("/") ? endpoint.substring(0, endpoint.length() - 1) : endpoint;
    return Map.of(prefix + "endpoint", complete ? endpoint : base + ZIPKIN_PATH);
  }

  private static boolean hasNoPath(String endpoint) {
    String path = URI.create(endpoint).getRawPath();
    return path == null || path.isEmpty() || path.equals("/");
  }

  /** Returns the property in which it gets an option that it takes. */
  public String property(Option<?> option) {
    return prefix + suffix(option);
  }

  private static String suffix(Option<?> option) {
    if (option.equals(Options.TRUSTED_CERTIFICATES)) {
      return "certificate";
    }
    return option.property().substring("telltale.".length());
  }

  private static String text(Option<?> option, OptionValues config) {
    if (option.equals(Options.HEADERS)) {
      return headers(requireNonNull(config.get(Options.HEADERS)));
    }
    Object value = requireNonNull(config.get(option));
    // Durations as OpenTelemetry reads them without a unit.
    return value instanceof Duration duration
        ? Long.toString(duration.toMillis())
        : value.toString();
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
