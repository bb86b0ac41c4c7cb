/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.config;

import static java.util.Objects.requireNonNull;

import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.telltale.runtime.internal.registry.Services;
import io.telltale.sdk.spi.EndpointRule;
import io.telltale.sdk.spi.ExporterMapping;
import io.telltale.sdk.spi.ExporterOption;
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
 * @param mapping what the exporter takes
 * @param known whether that is known; where not, it is OpenTelemetry's convention for names
 */
public record ExporterProperties(ExporterMapping mapping, boolean known) {

  private static final String OTLP = "otlp";
  private static final String PREFIX = "otel.exporter.";
  private static final String EXPORTERS = "otel.traces.exporter";

  /** What only an exporter that sends something somewhere can make use of. */
  public static final List<Option<?>> REMOTE_OPTIONS =
      List.of(
          Options.ENDPOINT,
          Options.HEADERS,
          Options.COMPRESSION,
          Options.REQUEST_TIMEOUT,
          Options.TRUSTED_CERTIFICATES,
          Options.CLIENT_CERTIFICATE,
          Options.CLIENT_KEY);

  /** The same as extensions name them, in the same order. */
  private static final List<ExporterOption> NAMED = List.of(ExporterOption.values());

  private static final Set<ExporterOption> ALL = Set.copyOf(NAMED);

  private static final EndpointRule HTTP =
      EndpointRule.url("http://localhost:4318", "http", "https");
  private static final EndpointRule GRPC =
      EndpointRule.url("http://localhost:4317", "http", "https")
          .withoutPath("OTLP over gRPC has no path");
  private static final EndpointRule ANY = HTTP.orAnyOther();

  /** What an exporter takes that nobody has brought a mapping for. */
  private record Convention(
      String exporter, String prefix, Set<ExporterOption> options, EndpointRule endpointRule)
      implements ExporterMapping {}

  /** OpenTelemetry's own, which takes a complete URL only. */
  private static final class Zipkin implements ExporterMapping {

    private static final EndpointRule RULE =
        EndpointRule.url("http://localhost:9411", "http", "https");
    private static final String PATH = "/api/v2/spans";

    @Override
    public String exporter() {
      return "zipkin";
    }

    @Override
    public String prefix() {
      return PREFIX + "zipkin.";
    }

    @Override
    public Set<ExporterOption> options() {
      return Set.of(ExporterOption.ENDPOINT, ExporterOption.REQUEST_TIMEOUT);
    }

    @Override
    public EndpointRule endpointRule() {
      return RULE;
    }

    @Override
    public Map<String, String> endpoint(String endpoint) {
      String path = URI.create(endpoint).getRawPath();
      boolean complete = path != null && !path.isEmpty() && !path.equals("/");
      return complete
          ? Map.of(prefix() + "endpoint", endpoint)
          : Map.of(prefix() + "endpoint", endpoint.replaceFirst("/$", "") + PATH);
    }
  }

  /** Returns those of the exporter of that name. */
  public static ExporterProperties of(String exporter) {
    return switch (exporter) {
      case OTLP, "otlp-http" -> otlp(exporter, "traces", HTTP);
      case "otlp-grpc" -> otlp(exporter, "traces", GRPC);
      case "zipkin" -> new ExporterProperties(new Zipkin(), true);
      case "console", "none", "logging", "logging-otlp", "experimental-otlp/stdout" ->
          new ExporterProperties(new Convention(exporter, PREFIX, Set.of(), ANY), true);
      default -> ofExtension(exporter);
    };
  }

  private static ExporterProperties ofExtension(String exporter) {
    ClassLoader own = ExporterProperties.class.getClassLoader();
    for (ExporterMapping told :
        Services.visibleFrom(own, ExporterMapping.class, "An ExporterMapping")) {
      ExporterMapping mapping = ReadMapping.of(told, exporter);
      if (mapping != null) {
        return new ExporterProperties(mapping, true);
      }
    }
    Set<ExporterOption> conventional =
        Set.of(ExporterOption.ENDPOINT, ExporterOption.HEADERS, ExporterOption.REQUEST_TIMEOUT);
    return new ExporterProperties(
        new Convention(exporter, PREFIX + exporter + ".", conventional, ANY), false);
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

  private static ExporterProperties otlp(String exporter, String signal, EndpointRule rule) {
    return new ExporterProperties(
        new Convention(exporter, PREFIX + "otlp." + signal + ".", ALL, rule), true);
  }

  /** Returns those of OTLP for another signal. */
  ExporterProperties ofSignal(String signal) {
    return otlp(exporter(), signal, mapping.endpointRule());
  }

  /** Returns the name of the exporter. */
  public String exporter() {
    return mapping.exporter();
  }

  /** Returns what its properties begin with. */
  String prefix() {
    String prefix = mapping.prefix();
    return prefix.endsWith(".") ? prefix : prefix + ".";
  }

  boolean isOtlp() {
    return mapping.options().equals(ALL) && prefix().startsWith(PREFIX + "otlp.");
  }

  /** Returns whether it sends nothing anywhere. */
  boolean takesNothing() {
    return mapping.options().isEmpty();
  }

  boolean takes(Option<?> option) {
    int index = REMOTE_OPTIONS.indexOf(option);
    return index >= 0 && mapping.options().contains(NAMED.get(index));
  }

  /** Returns whether it can use what a configuration says of an option. */
  public boolean canUse(Option<?> option, OptionValues config) {
    if (!takes(option)) {
      return false;
    }
    String endpoint = option.equals(Options.ENDPOINT) ? config.get(Options.ENDPOINT) : null;
    return endpoint == null || mapping.endpointRule().problem(endpoint) == null;
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
        values.putAll(mapping.endpoint((String) value));
      } else {
        values.put(property(option), text(option, config));
      }
    }
    return values;
  }

  /** Returns the property in which it gets an option that it takes. */
  public String property(Option<?> option) {
    return prefix() + suffix(option);
  }

  private static String suffix(Option<?> option) {
    if (option.equals(Options.TRUSTED_CERTIFICATES)) {
      return "certificate";
    }
    if (option.equals(Options.REQUEST_TIMEOUT)) {
      return "timeout";
    }
    return OptionNames.words(option.name(), '.');
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
