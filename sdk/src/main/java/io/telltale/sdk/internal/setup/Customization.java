/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.setup;

import io.opentelemetry.api.metrics.MeterProvider;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.sdk.autoconfigure.spi.AutoConfigurationCustomizer;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.logs.SdkLoggerProviderBuilder;
import io.opentelemetry.sdk.logs.export.LogRecordExporter;
import io.opentelemetry.sdk.metrics.export.MetricExporter;
import io.opentelemetry.sdk.metrics.export.MetricReader;
import io.opentelemetry.sdk.metrics.export.PeriodicMetricReader;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProviderBuilder;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.telltale.runtime.internal.describe.ErrorDescriber;
import io.telltale.runtime.internal.describe.LiveDescribers;
import io.telltale.runtime.propagation.TraceContextPropagator;
import io.telltale.sdk.internal.config.Environment;
import io.telltale.sdk.internal.config.ExporterProperties;
import io.telltale.sdk.internal.config.OptionValues;
import io.telltale.sdk.internal.config.Options;
import io.telltale.sdk.internal.config.OtelProperties;
import io.telltale.sdk.internal.config.UnknownOptions;
import io.telltale.sdk.internal.export.ClosingRetries;
import io.telltale.sdk.internal.export.NoopSpanProcessor;
import io.telltale.sdk.internal.export.QueueSpanProcessor;
import io.telltale.sdk.internal.export.RenewedExporters;
import io.telltale.sdk.internal.limits.LengthLimits;
import io.telltale.sdk.internal.masking.ExportMasking;
import io.telltale.sdk.internal.metrics.MetricMasking;
import io.telltale.sdk.internal.protection.ExportPipeline;
import io.telltale.sdk.internal.sampling.KeptErrorsProcessor;
import io.telltale.sdk.internal.sampling.RecordingSampler;
import io.telltale.sdk.internal.setup.CustomizationStep.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What one SDK gets while OpenTelemetry configures it. The configuration is that of the environment
 * unless there is one. It is known when the first part of the SDK is made: a host such as Spring
 * Boot tells its own properties only after the customizers of properties were called.
 *
 * <p>None of the steps throws: what goes wrong here must not end the telemetry of somebody else.
 */
final class Customization {

  private static final String NO_RETRY = "otel.java.exporter.otlp.retry.disabled";

  private static final List<String> NO_EXPORTER = List.of("none");

  private @Nullable OptionValues config;

  /** What the properties said before a host has told its own. */
  private @Nullable OptionValues early;

  private @Nullable ErrorDescriber describer;
  private @Nullable ExportMasking masking;
  private @Nullable MetricMasking metricMasking;

  private final List<QueueSpanProcessor> queues = new ArrayList<>();

  private final ClosingRetries retries = new ClosingRetries();

  private final BuilderProtection builders = new BuilderProtection(this);

  /** Whether all of this was added, which an OpenTelemetry that is too old does not let it be. */
  private boolean isAdded;

  /** Whether what masks was added a second time, after all that others have added. */
  private boolean isLast;

  /** Whether the SDK is one that Telltale sets up: that of an application keeps its queue. */
  private final boolean ownsQueue;

  /** One that takes its configuration from the environment. */
  Customization() {
    this.ownsQueue = false;
  }

  Customization(OptionValues config, ErrorDescriber describer) {
    this.config = config;
    this.describer = describer;
    this.ownsQueue = true;
  }

  void addTo(AutoConfigurationCustomizer customizer) {
    customizer.addPropertiesCustomizer(
        properties -> {
          comeLast(customizer);
          return orElse(Map.of(), () -> properties(properties));
        });
    customizer.addResourceCustomizer(step(Kind.RESOURCE));
    customizer.addPropagatorCustomizer(step(Kind.PROPAGATOR));
    customizer.addSamplerCustomizer(step(Kind.SAMPLER));
    customizer.addSpanProcessorCustomizer(step(Kind.QUEUE));
    customizer.addSpanProcessorCustomizer(step(Kind.KEEP_ERRORS));
    customizer.addTracerProviderCustomizer(step(Kind.HOOK_OF_SPANS));
    customizer.addLoggerProviderCustomizer(step(Kind.HOOK_OF_LOGS));
    if (ownsQueue) {
      addConnectionsTo(customizer);
    }
    addMaskingTo(customizer);
    isAdded = true;
  }

  /** How OTLP's exporters deal with collectors that do not answer, or cannot be reached. */
  private void addConnectionsTo(AutoConfigurationCustomizer customizer) {
    customizer.addSpanExporterCustomizer(
        (exporter, properties) ->
            RenewedExporters.of(
                properties.getBoolean(NO_RETRY, false) ? exporter : retries.applyTo(exporter)));
    customizer.addLogRecordExporterCustomizer(
        (exporter, properties) -> RenewedExporters.of(exporter));
    customizer.addMetricExporterCustomizer((exporter, properties) -> RenewedExporters.of(exporter));
  }

  /**
   * Masks once more what others may wrap and add who customize the SDK after Telltale: by when its
   * properties are read, all of them have said what they will do.
   */
  private void comeLast(AutoConfigurationCustomizer customizer) {
    if (isAdded && !isLast) {
      isLast = true;
      addMaskingTo(customizer);
    }
  }

  /**
   * Masks what exporters get, and what processors get of which it is not known that all of their
   * exporters mask, unless that is masked already.
   */
  void addMaskingTo(AutoConfigurationCustomizer customizer) {
    customizer.addSpanExporterCustomizer(step(Kind.SPAN_EXPORTER));
    customizer.addLogRecordExporterCustomizer(step(Kind.LOG_EXPORTER));
    customizer.addMetricExporterCustomizer(step(Kind.METRIC_EXPORTER));
    customizer.addMetricReaderCustomizer(step(Kind.METRIC_READER));
    builders.addTo(customizer, isLast);
  }

  /** What is set up by Telltale's own is not set up by halves. */
  private <T> T orElse(T otherwise, Supplier<T> step) {
    return ownsQueue ? step.get() : StartUpGuard.orElse(otherwise, step);
  }

  private <T> CustomizationStep<T> step(Kind kind) {
    return new CustomizationStep<>(kind, this, builders, isLast);
  }

  /** Returns whether Telltale itself sets the SDK up. */
  boolean ownsQueue() {
    return ownsQueue;
  }

  Resource resource(Resource resource, ConfigProperties properties) {
    return SdkFactory.describe(resource, config(properties));
  }

  Sampler sampler(Sampler sampler, ConfigProperties properties) {
    return keepsErrors(properties) ? new RecordingSampler(sampler) : sampler;
  }

  SpanProcessor queued(SpanProcessor processor, ConfigProperties properties) {
    return ownsQueue && masks(properties) ? queue(processor, properties) : processor;
  }

  SpanProcessor keepingErrors(SpanProcessor processor, ConfigProperties properties) {
    return keepsErrors(properties) ? new KeptErrorsProcessor(processor) : processor;
  }

  SpanExporter masked(SpanExporter exporter, ConfigProperties properties) {
    return masks(properties) ? masking(properties).mask(exporter) : exporter;
  }

  LogRecordExporter masked(LogRecordExporter exporter, ConfigProperties properties) {
    return masks(properties) ? masking(properties).mask(exporter) : exporter;
  }

  MetricExporter masked(MetricExporter exporter, ConfigProperties properties) {
    return masks(properties) ? metricMasking(properties).mask(exporter) : exporter;
  }

  /** The exporter of a periodic reader is masked already. */
  MetricReader masked(MetricReader reader, ConfigProperties properties) {
    return masks(properties) && !(reader instanceof PeriodicMetricReader)
        ? metricMasking(properties).mask(reader)
        : reader;
  }

  TextMapPropagator propagator(TextMapPropagator propagator, ConfigProperties properties) {
    return config(properties).require(Options.ENABLED)
        ? TraceContextPropagator.of(propagator).asTextMapPropagator()
        : propagator;
  }

  SdkTracerProviderBuilder hooked(SdkTracerProviderBuilder builder, ConfigProperties properties) {
    if (masks(properties)) {
      masking(properties).hook(builder);
    }
    return ownsQueue && NO_EXPORTER.equals(properties.getList("otel.traces.exporter"))
        ? builder.addSpanProcessor(new NoopSpanProcessor())
        : builder;
  }

  SdkLoggerProviderBuilder hooked(SdkLoggerProviderBuilder builder, ConfigProperties properties) {
    if (masks(properties)) {
      masking(properties).hook(builder);
    }
    return builder;
  }

  private SpanProcessor queue(SpanProcessor processor, ConfigProperties properties) {
    SpanProcessor queue =
        ExportQueue.inPlaceOf(
            processor, config(properties), masking(properties), retries, properties);
    if (queue instanceof QueueSpanProcessor own) {
      queues.add(own);
    }
    return queue;
  }

  /** Tells the meters of the SDK, which has them by now, what becomes of spans. */
  void observe(MeterProvider meters) {
    queues.forEach(queue -> queue.observe(meters));
  }

  private Map<String, String> properties(ConfigProperties environment) {
    OptionValues known = config == null ? read(environment) : config;
    early = known;
    if (!known.require(Options.ENABLED)) {
      return Map.of();
    }
    StartUpWarnings.unusedOptions(known, ExporterProperties.of(known, environment));
    return OtelProperties.overrides(known, environment, ownsQueue);
  }

  private static OptionValues read(ConfigProperties properties) {
    UnknownOptions.warnOfProcess();
    return Environment.of(properties).readOrStrictest(StartUpWarnings::invalid);
  }

  boolean masks(ConfigProperties properties) {
    OptionValues known = config(properties);
    return known.require(Options.ENABLED) && known.require(Options.MASKING);
  }

  private boolean keepsErrors(ConfigProperties properties) {
    OptionValues known = config(properties);
    return known.require(Options.ENABLED) && known.require(Options.ALWAYS_KEEP_ERRORS);
  }

  /** An SDK that Telltale sets up is looked at as a whole, once it is there. */
  boolean mustProtect(ConfigProperties properties) {
    OptionValues known = config(properties);
    return !ownsQueue
        && known.require(Options.ENABLED)
        && known.require(Options.REQUIRE_PROTECTION);
  }

  boolean requiresProtection(ConfigProperties properties) {
    return config(properties).require(Options.REQUIRE_PROTECTION);
  }

  /** Says at the start what is not protected, if anything is. */
  void report(ExportPipeline spans, ExportPipeline logs, ExportPipeline metrics) {
    if (!ownsQueue && describer != null) {
      StartUpReport.say(spans, logs, metrics, describer.registry());
    }
  }

  private OptionValues config(ConfigProperties properties) {
    if (config == null) {
      OptionValues read = read(properties);
      if (read.require(Options.ENABLED)) {
        StartUpWarnings.maskingOff(read);
        StartUpWarnings.tooLate(OtelProperties.changed(early, read));
      }
      config = read;
    }
    return config;
  }

  /** One for all exporters and readers, as a series is to look the same everywhere. */
  MetricMasking metricMasking(ConfigProperties properties) {
    if (metricMasking == null) {
      metricMasking = new MetricMasking(masking(properties));
    }
    return metricMasking;
  }

  ExportMasking masking(ConfigProperties properties) {
    if (masking == null) {
      if (describer == null) {
        describer = Describers.of(config(properties));
        LiveDescribers.beginLasting(describer);
        LedgerUse.beginForever();
      }
      LedgerUse.reserve(ExportQueue.sizeBy(properties));
      masking = ConfiguredMasking.of(config(properties), describer, new LengthLimits());
    }
    return masking;
  }
}
