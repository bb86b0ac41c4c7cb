/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.setup;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.logs.SdkLoggerProviderBuilder;
import io.opentelemetry.sdk.logs.export.LogRecordExporter;
import io.opentelemetry.sdk.metrics.export.MetricExporter;
import io.opentelemetry.sdk.metrics.export.MetricReader;
import io.opentelemetry.sdk.trace.SdkTracerProviderBuilder;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.telltale.runtime.ExceptionTracer;
import io.telltale.runtime.internal.describe.ErrorDescriber;
import io.telltale.runtime.internal.describe.LiveDescribers;
import io.telltale.sdk.internal.config.Option;
import io.telltale.sdk.internal.config.OptionValues;
import io.telltale.sdk.internal.config.Options;
import io.telltale.sdk.internal.limits.LengthLimits;
import io.telltale.sdk.internal.masking.ExportMasking;
import io.telltale.sdk.internal.metrics.MetricMasking;
import io.telltale.sdk.internal.protection.ProcessorMasking;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What a configuration is in an SDK of the application's own. It is made once, and its parts are
 * used wherever the application puts them.
 *
 * <p>This class is internal and is hence not for public use. Safe for concurrent use.
 */
public final class Installation {

  /** The others say how an SDK is built. */
  private static final Set<Option<?>> EFFECTIVE =
      Set.of(
          Options.ENABLED,
          Options.STACK_TRACE,
          Options.UNDECLARED_STACK_TRACE,
          Options.FINGERPRINTS,
          Options.UNDECLARED_MESSAGES,
          Options.MASKING,
          Options.MASK_FLOOR,
          Options.PII_NAMES,
          Options.MASKING_EXCLUDES,
          Options.SHAPES,
          Options.SHAPES_EVERYWHERE,
          Options.PATTERNS,
          Options.HASH_KEY,
          Options.EXCEPTION_SIGNAL,
          Options.ATTRIBUTES,
          // It has none either, which is said by itself: a preset may have set it.
          Options.REQUIRE_PROTECTION);

  /** Nobody says which exporter is whose: builders and exporters come one by one. */
  private static final LengthLimits LIMITS = new LengthLimits();

  private final OptionValues config;
  private final ErrorDescriber describer;

  private Installation(OptionValues config, ErrorDescriber describer) {
    this.config = config;
    this.describer = describer;
  }

  /** Makes the parts, and warns of the options that have no effect in an SDK that others build. */
  public static Installation of(OptionValues config) {
    if (config.require(Options.ENABLED)) {
      StartUpWarnings.maskingOff(config);
      StartUpWarnings.withoutEffect(
          Options.ALL.stream()
              .filter(option -> config.isSaid(option) && !EFFECTIVE.contains(option))
              .toList());
      if (config.require(Options.REQUIRE_PROTECTION)) {
        StartUpWarnings.cannotRequireProtection();
      }
    }
    ErrorDescriber describer = Describers.of(config);
    if (config.require(Options.ENABLED)) {
      LiveDescribers.beginLasting(describer);
    }
    return new Installation(config, describer);
  }

  /** Returns whether an option has an effect in an SDK that somebody else builds. */
  public static boolean isEffective(Option<?> option) {
    return EFFECTIVE.contains(option);
  }

  /** Returns whether anything is masked, or the configuration switches that off. */
  public boolean masks() {
    return config.require(Options.ENABLED) && config.require(Options.MASKING);
  }

  private ExportMasking masking() {
    LedgerUse.beginForever();
    LedgerUse.reserve(config.get(Options.QUEUE_SIZE));
    return ConfiguredMasking.of(config, describer, LIMITS);
  }

  /** Sets the exception hook, if anything is masked. */
  public void hook(SdkTracerProviderBuilder builder) {
    if (masks()) {
      FirstUseReport.expect(builder);
      masking().onFirstUse(hook -> FirstUseReport.report(builder)).hook(builder);
    }
  }

  /** Sets the exception hook, if anything is masked. */
  public void hook(SdkLoggerProviderBuilder builder) {
    if (masks()) {
      FirstUseReport.expect(builder);
      masking().onFirstUse(hook -> FirstUseReport.report(builder)).hook(builder);
    }
  }

  /**
   * A host that installs Telltale masks whatever processors there are, and there may be none. Who
   * calls it so too early gets processors that are not masked, which the report says of each.
   */
  private static void warnIfTooEarly(Object builder, boolean withoutProcessors) {
    if (withoutProcessors && !FirstUseReport.isExpected(builder)) {
      StartUpWarnings.tooEarly();
    }
  }

  /** Masks what the processors of a builder get, if anything is masked. */
  public void maskProcessors(SdkTracerProviderBuilder builder) {
    if (masks()) {
      warnIfTooEarly(builder, ProcessorMasking.haveNone(builder));
      ProcessorMasking.maskAll(
          builder, masking().onFirstUse(mask -> FirstUseReport.report(builder)));
    }
  }

  /** Masks what the processors of a builder get, if anything is masked. */
  public void maskProcessors(SdkLoggerProviderBuilder builder) {
    if (masks()) {
      warnIfTooEarly(builder, ProcessorMasking.haveNone(builder));
      ProcessorMasking.maskAll(
          builder, masking().onFirstUse(mask -> FirstUseReport.report(builder)));
    }
  }

  /** Returns an exporter that masks, if anything is masked. */
  public SpanExporter mask(SpanExporter exporter) {
    return masks() ? masking().onFirstUse(FirstUseReport::report).mask(exporter) : exporter;
  }

  /** Returns an exporter that masks, if anything is masked. */
  public LogRecordExporter mask(LogRecordExporter exporter) {
    return masks() ? masking().onFirstUse(FirstUseReport::report).mask(exporter) : exporter;
  }

  /** Returns an exporter that masks, if anything is masked. */
  public MetricExporter mask(MetricExporter exporter) {
    return masks() ? new MetricMasking(masking()).mask(exporter) : exporter;
  }

  /** Returns a reader that masks, if anything is masked. */
  public MetricReader mask(MetricReader reader) {
    return masks() ? new MetricMasking(masking()).mask(reader) : reader;
  }

  /** Returns what records exceptions. */
  public ExceptionTracer exceptionTracer(OpenTelemetry openTelemetry) {
    boolean enabled = config.require(Options.ENABLED);
    return ExceptionTracers.of(enabled ? openTelemetry : OpenTelemetry.noop(), describer, config);
  }

  /** Returns what records exceptions, and counts them where OpenTelemetry does not. */
  public ExceptionTracer exceptionTracer(
      OpenTelemetry openTelemetry, Consumer<Attributes> counter) {
    return config.require(Options.ENABLED)
        ? ExceptionTracers.builder(openTelemetry, describer, config).counter(counter).build()
        : exceptionTracer(openTelemetry);
  }
}
