/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk;

import static java.util.Objects.requireNonNull;

import io.telltale.runtime.StackTraceMode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How tracing is set up. An option that was not given is left to the environment: OpenTelemetry's
 * own variables ({@code OTEL_SERVICE_NAME}, {@code OTEL_TRACES_EXPORTER}, {@code
 * OTEL_EXPORTER_OTLP_ENDPOINT}, …) and the system properties of the same meaning. An option that
 * was given wins over them.
 *
 * <p>Immutable and safe for concurrent use.
 */
public final class TracingConfig {

  private final @Nullable String serviceName;
  private final @Nullable String serviceVersion;
  private final @Nullable String exporter;
  private final @Nullable String endpoint;
  private final Map<String, String> headers;
  private final StackTraceMode stackTrace;
  private final StackTraceMode undeclaredStackTrace;

  private TracingConfig(Builder builder) {
    this.serviceName = builder.serviceName;
    this.serviceVersion = builder.serviceVersion;
    this.exporter = builder.exporter;
    this.endpoint = builder.endpoint;
    this.headers = Collections.unmodifiableMap(new LinkedHashMap<>(builder.headers));
    this.stackTrace = builder.stackTrace;
    this.undeclaredStackTrace = builder.undeclaredStackTrace;
  }

  /** Starts a configuration in which every option is left to the environment or its default. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns the name under which the service is found, or null. */
  public @Nullable String serviceName() {
    return serviceName;
  }

  /** Returns the version of the service, or null. */
  public @Nullable String serviceVersion() {
    return serviceVersion;
  }

  /** Returns where spans go, or null. */
  public @Nullable String exporter() {
    return exporter;
  }

  /** Returns the URL that the exporter sends to, or null. */
  public @Nullable String endpoint() {
    return endpoint;
  }

  /** Returns the headers that the exporter sends along, in the order given. Unmodifiable. */
  public Map<String, String> headers() {
    return headers;
  }

  /** Returns how much of the stack trace of a declared exception leaves the process. */
  public StackTraceMode stackTrace() {
    return stackTrace;
  }

  /** Returns how much of the stack trace of any other exception leaves the process. */
  public StackTraceMode undeclaredStackTrace() {
    return undeclaredStackTrace;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TracingConfig that
        && Objects.equals(serviceName, that.serviceName)
        && Objects.equals(serviceVersion, that.serviceVersion)
        && Objects.equals(exporter, that.exporter)
        && Objects.equals(endpoint, that.endpoint)
        && headers.equals(that.headers)
        && stackTrace == that.stackTrace
        && undeclaredStackTrace == that.undeclaredStackTrace;
  }

  @Override
  public int hashCode() {
    return Objects.hash(
        serviceName, serviceVersion, exporter, endpoint, headers, stackTrace, undeclaredStackTrace);
  }

  /** Names every option; of headers, which may be credentials, the names only. */
  @Override
  public String toString() {
    return "TracingConfig[serviceName="
        + serviceName
        + ", serviceVersion="
        + serviceVersion
        + ", exporter="
        + exporter
        + ", endpoint="
        + endpoint
        + ", headers="
        + headers.keySet()
        + ", stackTrace="
        + stackTrace
        + ", undeclaredStackTrace="
        + undeclaredStackTrace
        + "]";
  }

  /** Collects options. Not safe for concurrent use. */
  public static final class Builder {

    private @Nullable String serviceName;
    private @Nullable String serviceVersion;
    private @Nullable String exporter;
    private @Nullable String endpoint;
    private Map<String, String> headers = Map.of();
    private StackTraceMode stackTrace = StackTraceMode.OFF;
    private StackTraceMode undeclaredStackTrace = StackTraceMode.FRAMES;

    private Builder() {}

    /** Sets the name under which the service is found: {@code service.name} of the resource. */
    public Builder serviceName(String serviceName) {
      this.serviceName = requireNonNull(serviceName, "serviceName");
      return this;
    }

    /** Sets the version of the service: {@code service.version} of the resource. */
    public Builder serviceVersion(String serviceVersion) {
      this.serviceVersion = requireNonNull(serviceVersion, "serviceVersion");
      return this;
    }

    /**
     * Sets where spans go. If neither this nor {@code OTEL_TRACES_EXPORTER} is given, it is {@code
     * otlp}.
     *
     * @param exporter {@code otlp} (by the protocol that {@code OTEL_EXPORTER_OTLP_PROTOCOL} names,
     *     else HTTP), {@code otlp-http}, {@code otlp-grpc}, {@code console} (one JSON object a line
     *     on standard output), {@code none}, or a name that a {@code
     *     ConfigurableSpanExporterProvider} on the class path answers to
     */
    public Builder exporter(String exporter) {
      this.exporter = requireNonNull(exporter, "exporter");
      return this;
    }

    /**
     * Sets the URL that an OTLP exporter sends spans to. Its scheme, {@code http} or {@code https},
     * decides on encryption. For OTLP over HTTP it is the base URL, and {@code /v1/traces} is added
     * unless it ends so. Metrics and logs stay with the environment.
     */
    public Builder endpoint(String endpoint) {
      this.endpoint = requireNonNull(endpoint, "endpoint");
      return this;
    }

    /** Sets the headers that an OTLP exporter sends along with spans, in place of earlier ones. */
    public Builder headers(Map<String, String> headers) {
      Map<String, String> copy = new LinkedHashMap<>(requireNonNull(headers, "headers"));
      copy.forEach(
          (name, value) -> {
            requireNonNull(name, "the name of a header");
            requireNonNull(value, () -> "the value of the header " + name);
          });
      this.headers = copy;
      return this;
    }

    /**
     * Sets how much of the stack trace of a declared exception leaves the process; nothing of it if
     * not given.
     */
    public Builder stackTrace(StackTraceMode stackTrace) {
      this.stackTrace = requireNonNull(stackTrace, "stackTrace");
      return this;
    }

    /**
     * Sets how much of the stack trace of any other exception leaves the process; its frames if not
     * given.
     */
    public Builder undeclaredStackTrace(StackTraceMode undeclaredStackTrace) {
      this.undeclaredStackTrace = requireNonNull(undeclaredStackTrace, "undeclaredStackTrace");
      return this;
    }

    /**
     * Sets both {@link #stackTrace} and {@link #undeclaredStackTrace}, to {@link
     * StackTraceMode#FULL} or to {@link StackTraceMode#OFF}.
     *
     * @param captureStackTrace whether stack traces leave the process, masked
     */
    public Builder captureStackTrace(boolean captureStackTrace) {
      StackTraceMode mode = captureStackTrace ? StackTraceMode.FULL : StackTraceMode.OFF;
      return stackTrace(mode).undeclaredStackTrace(mode);
    }

    /**
     * Returns the configuration.
     *
     * @throws TracingConfigException if a value is invalid; it names all that are
     */
    public TracingConfig build() {
      TracingConfig config = new TracingConfig(this);
      List<String> problems = TracingConfigRules.problems(config);
      if (!problems.isEmpty()) {
        throw new TracingConfigException(problems);
      }
      return config;
    }
  }
}
