/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.masking;

import io.opentelemetry.sdk.autoconfigure.spi.AutoConfigurationCustomizer;
import io.opentelemetry.sdk.autoconfigure.spi.AutoConfigurationCustomizerProvider;
import io.telltale.runtime.ErrorDescriber;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Installs masking into every SDK that OpenTelemetry's autoconfigure builds, without a line of code
 * in the application.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class MaskingCustomizer implements AutoConfigurationCustomizerProvider {

  /** Set only while an SDK is built for a configuration of its own. */
  private static final ThreadLocal<@Nullable ExportMasking> CONFIGURED = new ThreadLocal<>();

  /** Made by OpenTelemetry. */
  public MaskingCustomizer() {}

  /**
   * Builds an SDK with the given masking in place of the default one.
   *
   * @param customizer what configures the SDK
   * @param build builds the SDK
   */
  public static <T> T building(
      AutoConfigurationCustomizer customizer, ExportMasking masking, Supplier<T> build) {
    CONFIGURED.set(masking);
    try {
      // Not left to the service alone, as services files are lost where jars are merged.
      customize(customizer, masking);
      return build.get();
    } finally {
      CONFIGURED.remove();
    }
  }

  @Override
  public void customize(AutoConfigurationCustomizer customizer) {
    ExportMasking configured = CONFIGURED.get();
    customize(
        customizer,
        configured == null ? ExportMasking.of(ErrorDescriber.builder().build()) : configured);
  }

  /** Last, so that what others wrap around an exporter is masked too. */
  @Override
  public int order() {
    return Integer.MAX_VALUE;
  }

  private static void customize(AutoConfigurationCustomizer customizer, ExportMasking masking) {
    customizer.addSpanExporterCustomizer((exporter, properties) -> masking.mask(exporter));
    customizer.addLogRecordExporterCustomizer((exporter, properties) -> masking.mask(exporter));
    customizer.addTracerProviderCustomizer(
        (builder, properties) -> {
          boolean unused = masking.hook(builder);
          return builder;
        });
    customizer.addLoggerProviderCustomizer(
        (builder, properties) -> {
          boolean unused = masking.hook(builder);
          return builder;
        });
  }
}
