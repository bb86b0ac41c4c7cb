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
import io.telltale.runtime.internal.registry.ModuleRegistries;
import io.telltale.sdk.data.ProtectionLevel;
import io.telltale.sdk.internal.protection.Findings;
import io.telltale.sdk.internal.setup.OwnErrors;
import io.telltale.sdk.internal.setup.SetUp;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Where an application starts: sets tracing up, or masks what the SDK it has exports. */
public final class Telltale {

  private Telltale() {}

  /** Sets tracing up as the environment has it, see {@link #setup(TracingConfig)}. */
  public static OpenTelemetryIntegration setup() {
    return setup(TracingConfig.fromEnvironment());
  }

  /**
   * Sets tracing up, with OpenTelemetry's SDK as its own autoconfigure builds it: what the
   * configuration leaves open, the {@code OTEL_*} variables and system properties decide. Metrics
   * and logs are exported only if they say so.
   *
   * <p>Where another SDK owns the process (a Java agent, or {@code GlobalOpenTelemetry} was set),
   * no second one is started: what Telltale records goes there, masked, and {@link
   * OpenTelemetryIntegration#verify()} tells what becomes of the rest.
   *
   * <p>Where OpenTelemetry's SDK is too old for it, none is started: one line says so, and what is
   * returned records nothing.
   *
   * <p>Nothing global is changed: {@code GlobalOpenTelemetry} is left alone, and no shutdown hook
   * is registered unless {@code shutdownHook} says so. Whoever calls this closes what it returns.
   *
   * @throws io.opentelemetry.sdk.autoconfigure.spi.ConfigurationException if the environment names
   *     what is not there, or gives a value that cannot be read
   */
  public static OpenTelemetryIntegration setup(TracingConfig config) {
    return new OpenTelemetryIntegration(SetUp.run(requireNonNull(config, "config").values()));
  }

  /**
   * Finds out what is protected in an instance of OpenTelemetry: sends a span, a log record and a
   * metric through it, which end where Telltale masks them, and looks for what else leaves. It
   * waits for them, ten seconds at most. Where the instance is not one of OpenTelemetry's SDK, it
   * cannot say {@link ProtectionLevel#FULL}.
   *
   * @param openTelemetry the instance, or what {@code GlobalOpenTelemetry.get()} returns
   */
  public static ProtectionReport verify(OpenTelemetry openTelemetry) {
    return verify(openTelemetry, OpenTelemetryIntegration.DEFAULT_TIMEOUT);
  }

  /**
   * Returns one configuration for an SDK that the application builds itself: the hook, masking
   * exporters, what records exceptions, and the report.
   *
   * <p>Options that say how an SDK is built (its exporter, sampling, queue and so on) have no
   * effect there; one warning names them.
   */
  public static Protection with(TracingConfig config) {
    return new Protection(requireNonNull(config, "config"));
  }

  /**
   * Finds out what is protected, in a time of one's own.
   *
   * @param timeout how long to wait at most; what has not come back by then is not masked, as far
   *     as can be seen
   */
  public static ProtectionReport verify(OpenTelemetry openTelemetry, Duration timeout) {
    return new ProtectionReport(find(openTelemetry, timeout));
  }

  static Findings find(OpenTelemetry openTelemetry, Duration timeout) {
    return io.telltale.sdk.internal.protection.Protection.verify(
        requireNonNull(openTelemetry, "openTelemetry"),
        OwnErrors.declared(ModuleRegistries.visible()),
        requireNonNull(timeout, "timeout"));
  }

  /**
   * Sets OpenTelemetry's exception hook, so that exceptions which anybody records on spans are
   * masked before their texts are even rendered. It takes the place of another hook, and needs
   * {@link #masking(SpanExporter)} around the exporters: attributes that a caller adds to the
   * event, the status and everything else of a span pass by the hook. Where the version of the SDK
   * has no hook, nothing happens but a warning, and masking at export does it all.
   *
   * @param builder the builder of the SDK's tracer provider, before {@code build()}
   * @return the same builder
   */
  public static SdkTracerProviderBuilder install(SdkTracerProviderBuilder builder) {
    return with(TracingConfig.fromEnvironment()).install(builder);
  }

  /**
   * Sets OpenTelemetry's exception hook for log records, see {@link
   * #install(SdkTracerProviderBuilder)}. Without it the exception of a log record is known by its
   * texts only, and they are masked only by what is known of its trace.
   *
   * @param builder the builder of the SDK's logger provider, before {@code build()}
   * @return the same builder
   */
  public static SdkLoggerProviderBuilder install(SdkLoggerProviderBuilder builder) {
    return with(TracingConfig.fromEnvironment()).install(builder);
  }

  /**
   * Returns an exporter that masks spans before it hands them to another one: the exceptions on
   * them, whoever has recorded them, and the sensitive values of those exceptions everywhere else
   * in their traces. It never throws, and passes the other exporter's results through. A span that
   * cannot be masked is handed over without texts. Of one that is masking already, the stricter
   * value of each option holds.
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
   * Returns an exporter that masks metrics before it hands them to another one: the attributes of
   * exemplars by the secrets of their traces and by shape, those of points by the secrets of the
   * traces that their exemplars name. A series that was masked once stays masked in the same way,
   * and apart from others that would look the same. Exporting never throws.
   */
  public static MetricExporter masking(MetricExporter exporter) {
    return with(TracingConfig.fromEnvironment()).masking(exporter);
  }

  /**
   * Returns a reader that masks the metrics which another one reads, see {@link
   * #masking(MetricExporter)}: for those that have no exporter, as Prometheus's.
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
