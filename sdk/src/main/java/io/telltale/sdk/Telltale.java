/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk;

import static java.util.Objects.requireNonNull;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.sdk.logs.SdkLoggerProviderBuilder;
import io.opentelemetry.sdk.logs.export.LogRecordExporter;
import io.opentelemetry.sdk.metrics.export.MetricExporter;
import io.opentelemetry.sdk.metrics.export.MetricReader;
import io.opentelemetry.sdk.trace.SdkTracerProviderBuilder;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.telltale.runtime.Masked;
import io.telltale.runtime.internal.registry.LoadedModules;
import io.telltale.runtime.internal.registry.ModuleRegistries;
import io.telltale.sdk.data.ProtectionLevel;
import io.telltale.sdk.internal.protection.Findings;
import io.telltale.sdk.internal.protection.ProtectionCheck;
import io.telltale.sdk.internal.setup.ForeignSdk;
import io.telltale.sdk.internal.setup.OwnErrors;
import io.telltale.sdk.internal.setup.SetUp;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The starting point for an application: sets tracing up, or masks what an existing SDK exports.
 */
public final class Telltale {

  private Telltale() {}

  /** Sets tracing up by the configuration of the environment, see {@link #setup(TracingConfig)}. */
  public static OpenTelemetryIntegration setup() {
    return setup(TracingConfig.fromEnvironment());
  }

  /**
   * Sets tracing up, with the SDK that OpenTelemetry's autoconfigure builds. The {@code OTEL_*}
   * variables and system properties decide what the configuration leaves open. Metrics and logs are
   * exported only if they say so.
   *
   * <p>If another SDK owns the process (a Java agent, or {@code GlobalOpenTelemetry} was set), this
   * starts no second one. What Telltale records goes to that SDK, masked. {@link
   * OpenTelemetryIntegration#verify()} reports about the rest.
   *
   * <p>If OpenTelemetry's SDK is too old, this starts none. One line says so, and the returned
   * object records nothing.
   *
   * <p>This changes nothing global: it does not touch {@code GlobalOpenTelemetry}, and registers no
   * shutdown hook unless {@code shutdownHook} says so. The caller closes the returned object.
   *
   * @throws io.opentelemetry.sdk.autoconfigure.spi.ConfigurationException if the environment names
   *     something that does not exist, or has a value that cannot be read
   */
  public static OpenTelemetryIntegration setup(TracingConfig config) {
    return new OpenTelemetryIntegration(SetUp.run(requireNonNull(config, "config").values()));
  }

  /**
   * Finds out what is protected in an instance of OpenTelemetry. It sends a span, a log record and
   * a metric through it, which end where Telltale masks them, and looks for what else leaves. It
   * waits for them, ten seconds at most. If the instance is not one of OpenTelemetry's SDK, the
   * level cannot be {@link ProtectionLevel#FULL}.
   *
   * @param openTelemetry the instance, or what {@code GlobalOpenTelemetry.get()} returns
   */
  public static ProtectionReport verify(OpenTelemetry openTelemetry) {
    return verify(openTelemetry, OpenTelemetryIntegration.DEFAULT_TIMEOUT);
  }

  /**
   * Finds out what is protected, with a timeout of your own.
   *
   * @param timeout how long to wait at most; what has not come back by then counts as not masked
   */
  public static ProtectionReport verify(OpenTelemetry openTelemetry, Duration timeout) {
    return report(openTelemetry, ModuleRegistries.visible(), true, timeout);
  }

  /**
   * Returns one configuration for an SDK that the application builds itself: the hook, masking
   * exporters, the exception tracer, and the report.
   *
   * <p>Options that say how to build an SDK (its exporter, sampling, queue and so on) have no
   * effect there. One warning names them.
   */
  public static Protection with(TracingConfig config) {
    return new Protection(requireNonNull(config, "config"));
  }

  /**
   * Makes every report there is, so that two of one instance tell the same.
   *
   * @param masks whether anything is masked, or the configuration switches that off
   */
  static ProtectionReport report(
      OpenTelemetry openTelemetry, LoadedModules registry, boolean masks, Duration timeout) {
    Findings found =
        ProtectionCheck.verify(
            requireNonNull(openTelemetry, "openTelemetry"),
            OwnErrors.declared(registry),
            requireNonNull(timeout, "timeout"));
    return new ProtectionReport(
        (masks ? found : found.withoutMasking())
            .besideGlobal(ForeignSdk.leaksBeside(openTelemetry)));
  }

  /**
   * Sets OpenTelemetry's exception hook. Then exceptions that anybody records on spans are masked
   * before their texts are even rendered. This hook replaces another one. It also needs {@link
   * #masking(SpanExporter)} around the exporters, since the hook does not see the attributes that a
   * caller adds to the event, the status and everything else of a span. If this version of the SDK
   * has no hook, there is only a warning, and masking at export does all the work.
   *
   * @param builder the builder of the SDK's tracer provider, before {@code build()}
   * @return the same builder
   */
  public static SdkTracerProviderBuilder install(SdkTracerProviderBuilder builder) {
    return with(TracingConfig.fromEnvironment()).install(builder);
  }

  /**
   * Sets OpenTelemetry's exception hook for log records, see {@link
   * #install(SdkTracerProviderBuilder)}. Without the hook, Telltale knows the exception of a log
   * record by its texts only. It masks them only by what it knows of the trace.
   *
   * @param builder the builder of the SDK's logger provider, before {@code build()}
   * @return the same builder
   */
  public static SdkLoggerProviderBuilder install(SdkLoggerProviderBuilder builder) {
    return with(TracingConfig.fromEnvironment()).install(builder);
  }

  /**
   * Returns an exporter that masks spans before it hands them to another one. It masks the
   * exceptions on them, no matter who recorded them, and the sensitive values of those exceptions
   * everywhere else in their traces. It never throws, and passes the other exporter's results
   * through. A span that cannot be masked is handed over without texts. If the exporter already
   * masks, the stricter value of each option applies.
   */
  public static SpanExporter masking(SpanExporter exporter) {
    return with(TracingConfig.fromEnvironment()).masking(exporter);
  }

  /**
   * Returns an exporter that masks log records before it hands them to another one, see {@link
   * #masking(SpanExporter)}.
   */
  public static LogRecordExporter masking(LogRecordExporter exporter) {
    return with(TracingConfig.fromEnvironment()).masking(exporter);
  }

  /**
   * Returns an exporter that masks metrics before it hands them to another one. It masks the
   * attributes of exemplars by the secrets of their traces and by shape, and those of points by the
   * secrets of the traces that their exemplars name. A series that was masked once stays masked in
   * the same way, and apart from others that would look the same. Exporting never throws.
   */
  public static MetricExporter masking(MetricExporter exporter) {
    return with(TracingConfig.fromEnvironment()).masking(exporter);
  }

  /**
   * Returns a reader that masks the metrics which another one reads, see {@link
   * #masking(MetricExporter)}: for readers without an exporter, such as Prometheus's.
   */
  public static MetricReader masking(MetricReader reader) {
    return with(TracingConfig.fromEnvironment()).masking(reader);
  }

  /** Returns the message of an exception, masked: the same as {@link Masked#message}. */
  public static @Nullable String maskedMessage(@Nullable Throwable error) {
    return Masked.message(error);
  }

  /** Returns the stack trace of an exception, masked: the same as {@link Masked#stackTrace}. */
  public static @Nullable String maskedStackTrace(@Nullable Throwable error) {
    return Masked.stackTrace(error);
  }
}
