/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk;

import static java.util.Objects.requireNonNull;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.logs.SdkLoggerProviderBuilder;
import io.opentelemetry.sdk.logs.export.LogRecordExporter;
import io.opentelemetry.sdk.metrics.export.MetricExporter;
import io.opentelemetry.sdk.metrics.export.MetricReader;
import io.opentelemetry.sdk.trace.SdkTracerProviderBuilder;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.telltale.runtime.ExceptionTracer;
import io.telltale.runtime.internal.registry.ModuleRegistries;
import io.telltale.sdk.internal.setup.Installation;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * One configuration in an SDK that the application builds itself. The hook, the masking exporters
 * and the exception tracer share it. See {@link Telltale#with}.
 *
 * <pre>{@code
 * Protection protection = Telltale.with(config);
 * OpenTelemetrySdk sdk =
 *     OpenTelemetrySdk.builder()
 *         .setTracerProvider(
 *             protection.install(SdkTracerProvider.builder())
 *                 .addSpanProcessor(
 *                     BatchSpanProcessor.builder(protection.masking(exporter)).build())
 *                 .build())
 *         .build();
 * ExceptionTracer exceptions = protection.exceptionTracer(sdk);
 * }</pre>
 *
 * <p>Immutable and safe for concurrent use.
 */
public final class Protection {

  private final Installation installation;

  Protection(TracingConfig config) {
    this.installation = Installation.of(config.values());
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
  public SdkTracerProviderBuilder install(SdkTracerProviderBuilder builder) {
    installation.hook(requireNonNull(builder, "builder"));
    return builder;
  }

  /**
   * Sets OpenTelemetry's exception hook for log records, see {@link
   * #install(SdkTracerProviderBuilder)}. Without the hook, Telltale knows the exception of a log
   * record by its texts only. It masks them only by what it knows of the trace.
   *
   * @param builder the builder of the SDK's logger provider, before {@code build()}
   * @return the same builder
   */
  public SdkLoggerProviderBuilder install(SdkLoggerProviderBuilder builder) {
    installation.hook(requireNonNull(builder, "builder"));
    return builder;
  }

  /**
   * Shows masked spans to the processors that a builder has so far, no matter who added them,
   * unless they lead only to exporters that mask. It is for a host that takes processors from
   * others. Call it last, before {@code build()}. For a processor around an exporter, better use
   * {@link #masking(SpanExporter) an exporter that masks}, which also knows what was recorded later
   * in the trace.
   *
   * @return the same builder
   */
  public SdkTracerProviderBuilder maskProcessors(SdkTracerProviderBuilder builder) {
    installation.maskProcessors(requireNonNull(builder, "builder"));
    return builder;
  }

  /** Shows masked log records, see {@link #maskProcessors(SdkTracerProviderBuilder)}. */
  public SdkLoggerProviderBuilder maskProcessors(SdkLoggerProviderBuilder builder) {
    installation.maskProcessors(requireNonNull(builder, "builder"));
    return builder;
  }

  /**
   * Returns an exporter that masks spans before it hands them to another one. It masks the
   * exceptions on them, no matter who recorded them, and the sensitive values of those exceptions
   * everywhere else in their traces. It never throws, and passes the other exporter's results
   * through. A span that cannot be masked is handed over without texts.
   *
   * <p>An exporter that already masks is not wrapped twice. The stricter value of each option
   * applies, whichever came first.
   */
  public SpanExporter masking(SpanExporter exporter) {
    return installation.mask(requireNonNull(exporter, "exporter"));
  }

  /**
   * Returns an exporter that masks log records before it hands them to another one, see {@link
   * #masking(SpanExporter)}.
   */
  public LogRecordExporter masking(LogRecordExporter exporter) {
    return installation.mask(requireNonNull(exporter, "exporter"));
  }

  /** Returns an exporter that masks metrics, see {@link Telltale#masking(MetricExporter)}. */
  public MetricExporter masking(MetricExporter exporter) {
    return installation.mask(requireNonNull(exporter, "exporter"));
  }

  /** Returns a reader that masks metrics, see {@link Telltale#masking(MetricReader)}. */
  public MetricReader masking(MetricReader reader) {
    return installation.mask(requireNonNull(reader, "reader"));
  }

  /**
   * Returns a tracer that records exceptions by this configuration: stack traces, undeclared
   * messages, the mask floor, the key of hashes, shapes and patterns, the signal and the set of
   * attributes. If the configuration is disabled, it records nothing.
   *
   * @param openTelemetry the SDK of the application, for exceptions that are recorded outside of
   *     any span, for log records and for metrics
   */
  public ExceptionTracer exceptionTracer(OpenTelemetry openTelemetry) {
    return installation.exceptionTracer(requireNonNull(openTelemetry, "openTelemetry"));
  }

  /**
   * Returns a tracer that records exceptions by this configuration, for an application with another
   * metrics library.
   *
   * @param openTelemetry see {@link #exceptionTracer(OpenTelemetry)}
   * @param counter counts exceptions if OpenTelemetry collects no metrics, see {@link
   *     ExceptionTracer.Builder#counter}
   */
  public ExceptionTracer exceptionTracer(
      OpenTelemetry openTelemetry, Consumer<Attributes> counter) {
    return installation.exceptionTracer(
        requireNonNull(openTelemetry, "openTelemetry"), requireNonNull(counter, "counter"));
  }

  /** Finds out what is protected, see {@link Telltale#verify(OpenTelemetry)}. */
  public ProtectionReport verify(OpenTelemetry openTelemetry) {
    return verify(openTelemetry, OpenTelemetryIntegration.DEFAULT_TIMEOUT);
  }

  /**
   * Finds out what is protected, with a timeout of your own.
   *
   * @param timeout how long to wait at most; what has not come back by then counts as not masked
   */
  public ProtectionReport verify(OpenTelemetry openTelemetry, Duration timeout) {
    return Telltale.report(
        openTelemetry, ModuleRegistries.visible(), installation.masks(), timeout);
  }
}
