/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.setup;

import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.logs.SdkLoggerProvider;
import io.opentelemetry.sdk.logs.SdkLoggerProviderBuilder;
import io.opentelemetry.sdk.logs.export.LogRecordExporter;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.SdkMeterProviderBuilder;
import io.opentelemetry.sdk.metrics.export.MetricExporter;
import io.opentelemetry.sdk.metrics.export.MetricReader;
import io.opentelemetry.sdk.metrics.export.PeriodicMetricReader;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SdkTracerProviderBuilder;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.telltale.sdk.internal.export.NoopSpanProcessor;
import io.telltale.sdk.internal.metrics.MetricMasking;
import java.util.function.BiFunction;

/**
 * One step of a customization. It does not throw, unless Telltale itself sets the SDK up, which is
 * not to be set up by halves.
 *
 * <p>One class for all steps: each lambda would be a class of its own that is made whenever a
 * process starts.
 *
 * @param <T> the part of the SDK
 */
final class CustomizationStep<T> implements BiFunction<T, ConfigProperties, T> {

  /** What a step does, and whether it masks. */
  enum Kind {
    RESOURCE(false),
    PROPAGATOR(false),
    SAMPLER(false),
    QUEUE(false),
    KEEP_ERRORS(false),
    HOOK_OF_SPANS(true),
    HOOK_OF_LOGS(true),
    SPAN_EXPORTER(true),
    LOG_EXPORTER(true),
    METRIC_EXPORTER(true),
    METRIC_READER(true),
    TRACER_PROVIDER(true),
    LOGGER_PROVIDER(true),
    METER_PROVIDER(true);

    private final boolean masks;

    Kind(boolean masks) {
      this.masks = masks;
    }
  }

  private final Kind kind;
  private final Customization customization;
  private final BuilderProtection builders;

  /** Whether it is added after all that others have added. */
  private final boolean last;

  CustomizationStep(
      Kind kind, Customization customization, BuilderProtection builders, boolean last) {
    this.kind = kind;
    this.customization = customization;
    this.builders = builders;
    this.last = last;
  }

  @Override
  @SuppressWarnings("unchecked") // a step returns what it takes
  public T apply(T raw, ConfigProperties properties) {
    if (customization.ownsQueue()) {
      return (T) done(raw, properties);
    }
    try {
      return (T) done(raw, properties);
    } catch (Throwable failure) {
      if (!kind.masks) {
        return StartUpGuard.leftOut(raw, failure);
      }
      boolean withheld = StartUpGuard.withholds(failure, () -> isRequired(properties));
      return withheld ? (T) nothing() : raw;
    }
  }

  private Object done(T raw, ConfigProperties properties) {
    return switch (kind) {
      case RESOURCE -> customization.resource((Resource) raw, properties);
      case PROPAGATOR -> customization.propagator((TextMapPropagator) raw, properties);
      case SAMPLER -> customization.sampler((Sampler) raw, properties);
      case QUEUE -> customization.queued((SpanProcessor) raw, properties);
      case KEEP_ERRORS -> customization.keepingErrors((SpanProcessor) raw, properties);
      case HOOK_OF_SPANS -> customization.hooked((SdkTracerProviderBuilder) raw, properties);
      case HOOK_OF_LOGS -> customization.hooked((SdkLoggerProviderBuilder) raw, properties);
      case SPAN_EXPORTER -> customization.masked((SpanExporter) raw, properties);
      case LOG_EXPORTER -> customization.masked((LogRecordExporter) raw, properties);
      case METRIC_EXPORTER -> customization.masked((MetricExporter) raw, properties);
      case METRIC_READER -> customization.masked((MetricReader) raw, properties);
      case TRACER_PROVIDER -> builders.masked((SdkTracerProviderBuilder) raw, properties, last);
      case LOGGER_PROVIDER -> builders.masked((SdkLoggerProviderBuilder) raw, properties, last);
      case METER_PROVIDER -> builders.masked((SdkMeterProviderBuilder) raw, properties, last);
    };
  }

  /** The builders of an SDK that Telltale sets up are looked at together, once it is there. */
  private boolean isRequired(ConfigProperties properties) {
    return switch (kind) {
      case SPAN_EXPORTER, LOG_EXPORTER, METRIC_EXPORTER, METRIC_READER ->
          customization.requiresProtection(properties);
      default -> customization.mustProtect(properties);
    };
  }

  /** Returns what lets nothing leave. */
  private Object nothing() {
    return switch (kind) {
      case HOOK_OF_SPANS, TRACER_PROVIDER ->
          SdkTracerProvider.builder().addSpanProcessor(new NoopSpanProcessor());
      case HOOK_OF_LOGS, LOGGER_PROVIDER -> SdkLoggerProvider.builder();
      case METER_PROVIDER -> SdkMeterProvider.builder();
      case SPAN_EXPORTER -> SpanExporter.composite();
      case LOG_EXPORTER -> LogRecordExporter.composite();
      case METRIC_EXPORTER -> MetricMasking.nothing();
      case METRIC_READER -> PeriodicMetricReader.create(MetricMasking.nothing());
      default -> throw new IllegalStateException(kind + " masks nothing");
    };
  }
}
