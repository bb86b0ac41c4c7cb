/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.setup;

import io.opentelemetry.sdk.autoconfigure.spi.AutoConfigurationCustomizer;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.logs.SdkLoggerProviderBuilder;
import io.opentelemetry.sdk.metrics.SdkMeterProviderBuilder;
import io.opentelemetry.sdk.trace.SdkTracerProviderBuilder;
import io.telltale.sdk.internal.protection.ExportPipeline;
import io.telltale.sdk.internal.protection.ProcessorMasking;
import io.telltale.sdk.internal.protection.RequiredProtection;
import io.telltale.sdk.internal.protection.SdkPipelines;
import io.telltale.sdk.internal.setup.CustomizationStep.Kind;

/**
 * Masks what processors and readers get that others have given to the builders of an SDK, lets
 * nothing leave that must be masked and is not, and says at the start what is not masked.
 */
final class BuilderProtection {

  private final Customization customization;
  private ExportPipeline metrics = ExportPipeline.none();
  private ExportPipeline spans = ExportPipeline.none();

  /** Whether the steps that count are added, after all that others have added. */
  private boolean hasLast;

  BuilderProtection(Customization customization) {
    this.customization = customization;
  }

  /**
   * Adds the steps.
   *
   * @param last whether nobody adds one after them: then those that were added before do nothing
   */
  void addTo(AutoConfigurationCustomizer customizer, boolean last) {
    hasLast |= last;
    customizer.addMeterProviderCustomizer(step(Kind.METER_PROVIDER, last));
    customizer.addTracerProviderCustomizer(step(Kind.TRACER_PROVIDER, last));
    customizer.addLoggerProviderCustomizer(step(Kind.LOGGER_PROVIDER, last));
  }

  private <T> CustomizationStep<T> step(Kind kind, boolean last) {
    return new CustomizationStep<>(kind, customization, this, last);
  }

  SdkMeterProviderBuilder masked(
      SdkMeterProviderBuilder builder, ConfigProperties properties, boolean last) {
    return counts(last) ? protect(builder, properties) : builder;
  }

  SdkTracerProviderBuilder masked(
      SdkTracerProviderBuilder builder, ConfigProperties properties, boolean last) {
    return counts(last) ? protect(builder, properties) : builder;
  }

  SdkLoggerProviderBuilder masked(
      SdkLoggerProviderBuilder builder, ConfigProperties properties, boolean last) {
    return counts(last) ? protect(builder, properties) : builder;
  }

  private boolean counts(boolean last) {
    return last || !hasLast;
  }

  /** The first that is built. */
  private SdkMeterProviderBuilder protect(
      SdkMeterProviderBuilder builder, ConfigProperties properties) {
    if (customization.masks(properties)) {
      ProcessorMasking.maskAll(builder, customization.metricMasking(properties));
    }
    SdkMeterProviderBuilder safe =
        customization.mustProtect(properties) ? RequiredProtection.of(builder) : builder;
    metrics = SdkPipelines.of(safe);
    return safe;
  }

  private SdkTracerProviderBuilder protect(
      SdkTracerProviderBuilder builder, ConfigProperties properties) {
    if (customization.masks(properties)) {
      ProcessorMasking.maskAll(builder, customization.masking(properties));
    }
    SdkTracerProviderBuilder safe =
        customization.mustProtect(properties) ? RequiredProtection.of(builder) : builder;
    spans = SdkPipelines.of(safe);
    return safe;
  }

  /** The last that is built: where all is masked is known by now. */
  private SdkLoggerProviderBuilder protect(
      SdkLoggerProviderBuilder builder, ConfigProperties properties) {
    if (customization.masks(properties)) {
      ProcessorMasking.maskAll(builder, customization.masking(properties));
    }
    SdkLoggerProviderBuilder safe =
        customization.mustProtect(properties) ? RequiredProtection.of(builder) : builder;
    if (customization.masks(properties)) {
      customization.report(spans, SdkPipelines.of(safe), metrics);
    }
    return safe;
  }
}
