/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk;

import static java.util.Objects.requireNonNull;

import io.telltale.sdk.internal.config.Option;
import io.telltale.sdk.internal.config.OptionValues;
import io.telltale.sdk.internal.config.Options;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The options that say where spans go and how.
 *
 * @param <B> the builder itself
 */
abstract sealed class ExportOptions<B extends ExportOptions<B>> permits MaskingOptions {

  private final OptionValues values;

  ExportOptions(OptionValues values) {
    this.values = values;
  }

  abstract B self();

  OptionValues values() {
    return values;
  }

  final <T> B set(Option<T> option, T value) {
    values.set(option, value);
    return self();
  }

  /** Sets whether anything is installed at all. */
  public B enabled(boolean enabled) {
    return set(Options.ENABLED, enabled);
  }

  /** Sets the name under which the service is found: {@code service.name} of the resource. */
  public B serviceName(String serviceName) {
    return set(Options.SERVICE_NAME, serviceName);
  }

  /** Sets the version of the service: {@code service.version} of the resource. */
  public B serviceVersion(String serviceVersion) {
    return set(Options.SERVICE_VERSION, serviceVersion);
  }

  /**
   * Sets how many of the traces that begin here are exported; those that began elsewhere are if
   * their caller says so.
   *
   * @param rate from 0, none, to 1, all
   */
  public B samplingRate(double rate) {
    return set(Options.SAMPLING_RATE, rate);
  }

  /**
   * Sets whether the spans of errors are exported although their trace is not: at most 100 a
   * second, with the attribute {@code telltale.kept}. It makes spans of such traces record, which
   * costs two to three times what they cost otherwise.
   */
  public B alwaysKeepErrors(boolean keep) {
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
  public B exporter(String exporter) {
    return set(Options.EXPORTER, exporter);
  }

  /**
   * Sets the URL that the exporter sends to. Its scheme decides on encryption: {@code http} or
   * {@code https}, for {@code jaeger-agent} {@code udp}. For OTLP over HTTP it is the base URL, and
   * {@code /v1/traces} is added unless it ends so; for {@code jaeger-collector} and {@code zipkin}
   * their path is added where there is none. Metrics stay with the environment, and logs unless
   * {@code signal} sends exceptions there.
   *
   * <p>This and the options below are refused where the exporter does not take them: {@code
   * docs/exporters.md} tells which it does.
   */
  public B endpoint(String endpoint) {
    return set(Options.ENDPOINT, endpoint);
  }

  /** Sets the headers that the exporter sends along, in place of earlier ones. */
  public B headers(Map<String, String> headers) {
    Map<String, String> copy = new LinkedHashMap<>(requireNonNull(headers, "headers"));
    copy.forEach(
        (name, value) -> {
          requireNonNull(name, "the name of a header");
          requireNonNull(value, () -> "the value of the header " + name);
        });
    return set(Options.HEADERS, Collections.unmodifiableMap(copy));
  }

  /** Sets how requests are compressed: {@code gzip} or {@code none}. */
  public B compression(String compression) {
    return set(Options.COMPRESSION, compression);
  }

  /** Sets how long one request of the exporter may take; of OTLP with its retries. */
  public B timeout(Duration timeout) {
    return set(Options.TIMEOUT, timeout);
  }

  /** Sets the PEM file of the certificates that the receiver's is checked against. */
  public B trustedCertificates(Path file) {
    return set(Options.TRUSTED_CERTIFICATES, file);
  }

  /** Sets the PEM file of the certificate that this process shows to the receiver (mTLS). */
  public B clientCertificate(Path file) {
    return set(Options.CLIENT_CERTIFICATE, file);
  }

  /** Sets the PEM file of the key to {@link #clientCertificate}, in PKCS 8. */
  public B clientKey(Path file) {
    return set(Options.CLIENT_KEY, file);
  }

  /** Sets how many spans wait for export at most; 2,048 if not given. */
  public B queueSize(int spans) {
    return set(Options.QUEUE_SIZE, spans);
  }

  /** Sets how many spans are exported together at most; 512 if not given. */
  public B batchSize(int spans) {
    return set(Options.BATCH_SIZE, spans);
  }

  /** Sets how long spans wait for their batch to fill; 5 seconds if not given. */
  public B delay(Duration delay) {
    return set(Options.DELAY, delay);
  }

  /** Sets how long the export of one batch may take; 30 seconds if not given. */
  public B exportTimeout(Duration timeout) {
    return set(Options.EXPORT_TIMEOUT, timeout);
  }

  /**
   * Sets what is logged of spans that cannot be exported; {@link Fallback#SUMMARY} if not given.
   */
  public B fallback(Fallback fallback) {
    return set(Options.FALLBACK, fallback);
  }

  /** Sets whether a hook of the virtual machine closes the integration when the process ends. */
  public B shutdownHook(boolean hook) {
    return set(Options.SHUTDOWN_HOOK, hook);
  }
}
