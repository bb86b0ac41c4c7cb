/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.setup;

import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.spi.AutoConfigurationCustomizer;
import io.opentelemetry.sdk.autoconfigure.spi.AutoConfigurationCustomizerProvider;
import io.telltale.runtime.internal.describe.ErrorDescriber;
import io.telltale.runtime.internal.guard.Failures;
import io.telltale.sdk.internal.config.OptionValues;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Installs Telltale in every SDK that OpenTelemetry configures by itself, as the variables {@code
 * TELLTALE_*} say. It is found on the class path, and needs no code. Where it cannot be installed,
 * the SDK starts all the same.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class AutoConfiguration implements AutoConfigurationCustomizerProvider {

  /** Set only while an SDK is built for a configuration of its own. */
  private static final ThreadLocal<@Nullable Customization> CONFIGURED = new ThreadLocal<>();

  /** Made by OpenTelemetry. */
  public AutoConfiguration() {}

  /**
   * Builds an SDK for a configuration in place of that of the environment.
   *
   * @param customizer what configures the SDK
   * @param build builds the SDK
   */
  static OpenTelemetrySdk building(
      AutoConfigurationCustomizer customizer,
      OptionValues config,
      ErrorDescriber describer,
      Supplier<OpenTelemetrySdk> build) {
    Customization customization = new Customization(config, describer);
    CONFIGURED.set(customization);
    try {
      // Not left to the service alone, as services files are lost where jars are merged.
      customization.addTo(customizer);
      OpenTelemetrySdk sdk = build.get();
      customization.observe(sdk.getMeterProvider());
      return sdk;
    } finally {
      CONFIGURED.remove();
    }
  }

  @Override
  public void customize(AutoConfigurationCustomizer customizer) {
    Customization configured = CONFIGURED.get();
    if (configured != null) {
      // Others that are found on the class path have wrapped what was masked before they came.
      configured.addMaskingTo(customizer);
      return;
    }
    try {
      SupportedSdk.check();
      new Customization().addTo(customizer);
    } catch (Throwable failure) {
      Failures.contain(failure);
      StartUpGuard.nothingInstalled(customizer, failure);
    }
  }

  /** Last, so that what others wrap around an exporter is masked too. */
  @Override
  public int order() {
    return Integer.MAX_VALUE;
  }
}
