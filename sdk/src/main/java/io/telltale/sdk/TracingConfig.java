/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk;

import io.telltale.runtime.StackTraceMode;
import io.telltale.sdk.internal.config.Environment;
import io.telltale.sdk.internal.config.Option;
import io.telltale.sdk.internal.config.OptionValues;
import io.telltale.sdk.internal.config.Options;
import io.telltale.sdk.internal.config.Preset;
import io.telltale.sdk.internal.config.TracingConfigRules;
import io.telltale.sdk.internal.config.UnknownOptions;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What Telltale does: where spans go, how they get there, and what of exceptions leaves. An option
 * that is not set has the default of the preset, and where OpenTelemetry has a variable for it,
 * that of the environment: see {@code docs/configuration.md}.
 *
 * <p>Immutable, and made of valid values only. No header value and no key is ever printed.
 */
public final class TracingConfig {

  private final OptionValues values;

  private TracingConfig(OptionValues values) {
    this.values = values;
  }

  /** Starts from {@link #production()}. */
  public static Builder builder() {
    return new Builder(new OptionValues(Preset.PRODUCTION));
  }

  /** Returns the configuration with which nothing is installed, and nothing costs anything. */
  public static TracingConfig disabled() {
    return new TracingConfig(new OptionValues(Preset.DISABLED));
  }

  /**
   * Returns the defaults for the machine of a developer: every trace, whole stack traces (masked),
   * and what cannot be exported is shown on the console.
   */
  public static TracingConfig development() {
    return new TracingConfig(new OptionValues(Preset.DEVELOPMENT));
  }

  /**
   * Returns the defaults for a service: of declared exceptions no stack trace, of others the
   * frames, of messages what is left after masking.
   */
  public static TracingConfig production() {
    return new TracingConfig(new OptionValues(Preset.PRODUCTION));
  }

  /**
   * Returns production, where a leaked value is worse than a lost text: undeclared messages are
   * withheld, nothing of a sensitive value leaves, and nothing is exported through an exporter that
   * does not mask.
   */
  public static TracingConfig strict() {
    return new TracingConfig(new OptionValues(Preset.STRICT));
  }

  /**
   * Reads the system properties {@code telltale.*} and the environment variables {@code
   * TELLTALE_*}, of which the former win. {@code TELLTALE_PRESET} names the defaults; production if
   * it is not set. What OpenTelemetry's own variables say holds where these say nothing. A name
   * that begins like these and is no option is warned of, with the nearest one that is.
   *
   * @throws TracingConfigException if a value is invalid; it names all that are
   */
  public static TracingConfig fromEnvironment() {
    UnknownOptions.warnOfProcess();
    return from(Environment.ofProcess());
  }

  static TracingConfig from(Environment environment) {
    return new TracingConfig(environment.read());
  }

  /** Starts from this configuration. */
  public Builder toBuilder() {
    return new Builder(values.copy());
  }

  /** Returns the name under which the service is found, or null. */
  public @Nullable String serviceName() {
    return get(Options.SERVICE_NAME);
  }

  /** Returns the version of the service, or null. */
  public @Nullable String serviceVersion() {
    return get(Options.SERVICE_VERSION);
  }

  /** Returns where spans go, or null. */
  public @Nullable String exporter() {
    return get(Options.EXPORTER);
  }

  /** Returns the URL that the exporter sends to, or null. */
  public @Nullable String endpoint() {
    return get(Options.ENDPOINT);
  }

  /** Returns the headers that the exporter sends along, in the order given. Unmodifiable. */
  public Map<String, String> headers() {
    Map<String, String> headers = get(Options.HEADERS);
    return headers == null ? Map.of() : headers;
  }

  /** Returns how much of the stack trace of a declared exception leaves the process. */
  public StackTraceMode stackTrace() {
    return require(Options.STACK_TRACE);
  }

  /** Returns how much of the stack trace of any other exception leaves the process. */
  public StackTraceMode undeclaredStackTrace() {
    return require(Options.UNDECLARED_STACK_TRACE);
  }

  /**
   * Returns every option that has a value here, by its name, as it may be shown: of headers the
   * names only, of a key nothing. What is missing is left to the environment.
   */
  public Map<String, String> options() {
    return Collections.unmodifiableMap(new LinkedHashMap<>(values.shown()));
  }

  <T> @Nullable T get(Option<T> option) {
    return values.get(option);
  }

  <T> T require(Option<T> option) {
    return values.require(option);
  }

  /** Returns what was said, and the preset that says the rest; not to be changed. */
  OptionValues values() {
    return values;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TracingConfig that && values.equals(that.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  /** Names every option that has a value, see {@link #options()}. */
  @Override
  public String toString() {
    return "TracingConfig" + options();
  }

  /** Collects options. Not safe for concurrent use. */
  public static final class Builder extends MaskingOptions<Builder> {

    private Builder(OptionValues values) {
      super(values);
    }

    /**
     * Returns the configuration.
     *
     * @throws TracingConfigException if a value is invalid; it names all that are
     */
    public TracingConfig build() {
      OptionValues copy = values().copy();
      List<String> problems = TracingConfigRules.problems(copy);
      if (!problems.isEmpty()) {
        throw new TracingConfigException(problems);
      }
      return new TracingConfig(copy);
    }

    @Override
    Builder self() {
      return this;
    }
  }
}
