/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk;

import static java.util.Objects.requireNonNull;

import io.telltale.annotations.Mask;
import io.telltale.runtime.config.MessagePolicy;
import io.telltale.runtime.config.Shape;
import io.telltale.runtime.config.StackTraceMode;
import io.telltale.sdk.config.AttributePolicy;
import io.telltale.sdk.config.ExceptionSignal;
import io.telltale.sdk.config.Fallback;
import io.telltale.sdk.config.TracingConfigException;
import io.telltale.sdk.internal.config.Environment;
import io.telltale.sdk.internal.config.HashKey;
import io.telltale.sdk.internal.config.Option;
import io.telltale.sdk.internal.config.OptionValues;
import io.telltale.sdk.internal.config.Options;
import io.telltale.sdk.internal.config.Preset;
import io.telltale.sdk.internal.config.TracingConfigRules;
import io.telltale.sdk.internal.config.UnknownOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What Telltale does: where spans go, how they get there, and what leaves of exceptions. If an
 * option is not set, OpenTelemetry's variable for it applies, if there is one, else the default of
 * the preset: see {@code docs/configuration.md}.
 *
 * <p>Immutable. All values are valid. It never prints a header value or a key.
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

  /** Returns the configuration that installs nothing and costs nothing. */
  public static TracingConfig disabled() {
    return new TracingConfig(new OptionValues(Preset.DISABLED));
  }

  /**
   * Returns the defaults for a developer's machine: every trace, whole stack traces (masked), and
   * the console shows what cannot be exported.
   */
  public static TracingConfig development() {
    return new TracingConfig(new OptionValues(Preset.DEVELOPMENT));
  }

  /**
   * Returns the defaults for a service: no stack trace of declared exceptions, the frames of
   * others, and masked messages.
   */
  public static TracingConfig production() {
    return new TracingConfig(new OptionValues(Preset.PRODUCTION));
  }

  /**
   * Returns the production defaults for services where a leaked value is worse than a lost text.
   * Undeclared messages are withheld, nothing of a sensitive value leaves, and nothing is exported
   * through an exporter that does not mask.
   */
  public static TracingConfig strict() {
    return new TracingConfig(new OptionValues(Preset.STRICT));
  }

  /**
   * Reads the system properties {@code telltale.*} and the environment variables {@code
   * TELLTALE_*}. The properties win. {@code TELLTALE_PRESET} names the defaults; without it, they
   * are those of production. If these do not set an option, OpenTelemetry's own variable applies.
   * If a name begins like these but is no option, a warning names it and the nearest option.
   *
   * @throws TracingConfigException if a value is invalid; it names all invalid values
   */
  public static TracingConfig fromEnvironment() {
    UnknownOptions.warnOfProcess();
    return from(Environment.ofProcess());
  }

  /**
   * Reads the configuration of a host, such as a framework with a configuration of its own.
   *
   * @param properties the text of a property by its name, {@code telltale.sampling-rate} as {@link
   *     #fromEnvironment()} documents them, or null; asked for each option and for {@code
   *     telltale.preset}
   * @throws TracingConfigException if a text cannot be read, or if values do not go together
   */
  public static TracingConfig from(Function<String, @Nullable String> properties) {
    return from(Environment.of(properties));
  }

  static TracingConfig from(Environment environment) {
    return new TracingConfig(environment.read());
  }

  /** Starts from this configuration. */
  public Builder toBuilder() {
    return new Builder(values.copy());
  }

  /** Returns the name of the service, or null. */
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
   * Returns every option that has a value here, by its name, in a form that you may show: only the
   * names of headers, and nothing of a key. The environment decides about missing options.
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
  public static final class Builder {

    private final OptionValues values;

    private Builder(OptionValues values) {
      this.values = values;
    }

    private <T> Builder set(Option<T> option, T value) {
      values.set(option, value);
      return this;
    }

    /**
     * Sets whether anything is installed at all. {@code false} does not go together with {@link
     * #requireProtection}.
     */
    public Builder enabled(boolean enabled) {
      return set(Options.ENABLED, enabled);
    }

    /** Sets the name of the service: {@code service.name} of the resource. */
    public Builder serviceName(String serviceName) {
      return set(Options.SERVICE_NAME, serviceName);
    }

    /** Sets the version of the service: {@code service.version} of the resource. */
    public Builder serviceVersion(String serviceVersion) {
      return set(Options.SERVICE_VERSION, serviceVersion);
    }

    /**
     * Sets the share of the traces that begin here and are exported. For a trace that began
     * elsewhere, the caller decides.
     *
     * @param rate from 0, none, to 1, all
     */
    public Builder samplingRate(double rate) {
      return set(Options.SAMPLING_RATE, rate);
    }

    /**
     * Sets whether the spans of errors are exported even if their trace is not: at most 100 a
     * second, with the attribute {@code telltale.kept}. Then spans of such traces record, which
     * costs two to three times as much as otherwise.
     */
    public Builder alwaysKeepErrors(boolean keep) {
      return set(Options.ALWAYS_KEEP_ERRORS, keep);
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
      return set(Options.EXPORTER, exporter);
    }

    /**
     * Sets the URL that the exporter sends to. Its scheme decides on encryption: {@code http} or
     * {@code https}, for {@code jaeger-agent} {@code udp}. For OTLP over HTTP it is the base URL,
     * and {@code /v1/traces} is added unless it ends so; for {@code jaeger-collector} and {@code
     * zipkin} their path is added if there is none. The environment decides about metrics, and
     * about logs unless {@code exceptionSignal} sends exceptions there.
     *
     * <p>{@link #build} refuses this, {@link #headers}, {@link #compression}, {@link
     * #requestTimeout}, {@link #trustedCertificates}, {@link #clientCertificate} and {@link
     * #clientKey} if the exporter does not take them: {@code docs/exporters.md} says which options
     * each exporter takes.
     */
    public Builder endpoint(String endpoint) {
      return set(Options.ENDPOINT, endpoint);
    }

    /** Sets the headers that the exporter sends along, in place of earlier ones. */
    public Builder headers(Map<String, String> headers) {
      Map<String, String> copy = new LinkedHashMap<>(requireNonNull(headers, "headers"));
      copy.forEach(
          (name, value) -> {
            requireNonNull(name, "the name of a header");
            requireNonNull(value, () -> "the value of the header " + name);
          });
      return set(Options.HEADERS, Collections.unmodifiableMap(copy));
    }

    /** Sets how requests are compressed: {@code gzip} or {@code none}. */
    public Builder compression(String compression) {
      return set(Options.COMPRESSION, compression);
    }

    /**
     * Sets how long one request of the exporter may take; for OTLP, with its retries.
     *
     * @param timeout from a millisecond to a day
     */
    public Builder requestTimeout(Duration timeout) {
      return set(Options.REQUEST_TIMEOUT, timeout);
    }

    /**
     * Sets the PEM file of the certificates against which the receiver's certificate is checked.
     */
    public Builder trustedCertificates(Path file) {
      return set(Options.TRUSTED_CERTIFICATES, file);
    }

    /** Sets the PEM file of the certificate that this process shows to the receiver (mTLS). */
    public Builder clientCertificate(Path file) {
      return set(Options.CLIENT_CERTIFICATE, file);
    }

    /** Sets the PEM file of the key to {@link #clientCertificate}, in PKCS 8. */
    public Builder clientKey(Path file) {
      return set(Options.CLIENT_KEY, file);
    }

    /**
     * Sets how many spans wait for export at most; 2,048 if not given.
     *
     * @param spans 1 or more
     */
    public Builder queueSize(int spans) {
      return set(Options.QUEUE_SIZE, spans);
    }

    /**
     * Sets how many spans are exported together at most; 512 if not given.
     *
     * @param spans 1 or more, and not more than {@link #queueSize}
     */
    public Builder batchSize(int spans) {
      return set(Options.BATCH_SIZE, spans);
    }

    /**
     * Sets how long spans wait for their batch to fill; 5 seconds if not given.
     *
     * @param delay from a millisecond to a day
     */
    public Builder exportDelay(Duration delay) {
      return set(Options.EXPORT_DELAY, delay);
    }

    /**
     * Sets how long the export of one batch may take; 30 seconds if not given.
     *
     * @param timeout from a millisecond to a day
     */
    public Builder exportTimeout(Duration timeout) {
      return set(Options.EXPORT_TIMEOUT, timeout);
    }

    /**
     * Sets what is logged about spans that cannot be exported; {@link Fallback#SUMMARY} if not
     * given.
     */
    public Builder exportFallback(Fallback fallback) {
      return set(Options.EXPORT_FALLBACK, fallback);
    }

    /** Sets whether a hook of the virtual machine closes the integration when the process ends. */
    public Builder shutdownHook(boolean hook) {
      return set(Options.SHUTDOWN_HOOK, hook);
    }

    /** Sets how much of the stack trace of a declared exception leaves the process. */
    public Builder stackTrace(StackTraceMode stackTrace) {
      return set(Options.STACK_TRACE, stackTrace);
    }

    /** Sets how much of the stack trace of any other exception leaves the process. */
    public Builder undeclaredStackTrace(StackTraceMode undeclaredStackTrace) {
      return set(Options.UNDECLARED_STACK_TRACE, undeclaredStackTrace);
    }

    /**
     * Sets both {@link #stackTrace} and {@link #undeclaredStackTrace}, to {@link
     * StackTraceMode#FULL} or to {@link StackTraceMode#OFF}.
     *
     * @param captureStackTrace whether stack traces leave the process, masked
     */
    public Builder captureStackTrace(boolean captureStackTrace) {
      StackTraceMode mode = captureStackTrace ? StackTraceMode.FULL : StackTraceMode.OFF;
      stackTrace(mode);
      return undeclaredStackTrace(mode);
    }

    /**
     * Sets whether every recorded exception has {@code error.fingerprint}, even if its stack trace
     * does not leave. Telltale reads the stack for it. By default, only exceptions whose stack
     * trace leaves have one.
     */
    public Builder fingerprints(boolean always) {
      return set(Options.FINGERPRINTS, always);
    }

    /** Sets how the messages of undeclared exceptions leave. */
    public Builder undeclaredMessages(MessagePolicy messages) {
      return set(Options.UNDECLARED_MESSAGES, messages);
    }

    /**
     * Sets whether anything is masked. Without masking every sensitive value leaves in the clear,
     * and each start says so.
     */
    public Builder masking(boolean masking) {
      return set(Options.MASKING, masking);
    }

    /**
     * Sets the weakest mask that is used, whatever is declared. With {@link Mask#REDACT}, nothing
     * of any sensitive value leaves. The output of a {@code Masker} of your own stays under a
     * weaker floor, since it is not the form of a mask; {@code REDACT} and {@code DROP} replace it.
     */
    public Builder maskFloor(Mask floor) {
      return set(Options.MASK_FLOOR, Optional.of(floor));
    }

    /**
     * Uses every mask as it is declared. This replaces the floor of the preset or an earlier floor.
     */
    public Builder noMaskFloor() {
      return set(Options.MASK_FLOOR, Optional.empty());
    }

    /**
     * Sets the words that make an attribute sensitive by its name, no matter who set it: with
     * {@code customer}, the values of {@code customer.id} and {@code app.customerName} are masked.
     * They take the place of earlier ones; by default there are none.
     *
     * @param names whole words, in camelCase, snake_case or kebab-case; case does not count
     */
    public Builder piiNames(Set<String> names) {
      return set(Options.PII_NAMES, Set.copyOf(names));
    }

    /**
     * Sets the names of attributes that {@link #piiNames} does not apply to, in place of earlier
     * ones; by default there are none.
     */
    public Builder maskingExcludes(Set<String> names) {
      return set(Options.MASKING_EXCLUDES, Set.copyOf(names));
    }

    /**
     * Sets the shapes that Telltale looks for in texts, and no others; by default all of them. An
     * empty set looks for none.
     */
    public Builder shapes(Set<Shape> shapes) {
      return set(Options.SHAPES, Set.copyOf(shapes));
    }

    /**
     * Sets whether Telltale looks for {@link #shapes} and {@link #patterns} in every text that
     * leaves: attributes of spans, events and links, names of spans and bodies of log records, no
     * matter who set them. By default it looks only in the texts of exceptions and status
     * descriptions. Values by which the semantic conventions group, such as {@code http.route},
     * stay in either case.
     */
    public Builder shapesEverywhere(boolean everywhere) {
      return set(Options.SHAPES_EVERYWHERE, everywhere);
    }

    /**
     * Sets regular expressions, in place of earlier ones; by default there are none. Telltale
     * replaces what matches one in a text, besides {@link #shapes}. They are those of RE2: they
     * take time linear in the length of the text, and have no look-around and no back references.
     */
    public Builder patterns(List<String> patterns) {
      return set(Options.PATTERNS, List.copyOf(patterns));
    }

    /**
     * Sets the key of {@link Mask#HASH}. Without a key, that mask is {@link Mask#REDACT}.
     *
     * @param id names the key, so that hashes of two environments cannot be joined
     * @param key 16 bytes or more of good randomness, copied
     */
    public Builder hashKey(String id, byte[] key) {
      return set(Options.HASH_KEY, new HashKey(id, key));
    }

    /**
     * Sets whether nothing is exported unless everything that is exported is masked. If an exporter
     * does not mask, an error says so, and spans go nowhere. It applies to {@link Telltale#setup},
     * and if OpenTelemetry's autoconfigure finds Telltale. It does not go together with {@link
     * #enabled enabled(false)}.
     */
    public Builder requireProtection(boolean require) {
      return set(Options.REQUIRE_PROTECTION, require);
    }

    /** Sets the signal for the exceptions that Telltale records. */
    public Builder exceptionSignal(ExceptionSignal signal) {
      return set(Options.EXCEPTION_SIGNAL, signal);
    }

    /** Sets which attributes the span of an exception gets. */
    public Builder attributes(AttributePolicy attributes) {
      return set(Options.ATTRIBUTES, attributes);
    }

    /**
     * Returns the configuration.
     *
     * @throws TracingConfigException if a value is invalid; it names all invalid values
     */
    public TracingConfig build() {
      OptionValues copy = values.copy();
      List<String> problems = TracingConfigRules.problems(copy);
      if (!problems.isEmpty()) {
        throw new TracingConfigException(problems);
      }
      return new TracingConfig(copy);
    }
  }
}
