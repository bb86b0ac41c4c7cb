/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.protection;

import io.opentelemetry.sdk.logs.SdkLoggerProvider;
import io.opentelemetry.sdk.logs.SdkLoggerProviderBuilder;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.SdkMeterProviderBuilder;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SdkTracerProviderBuilder;
import io.telltale.runtime.internal.guard.LogLines;
import io.telltale.sdk.internal.export.NoopSpanProcessor;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Lets an SDK that OpenTelemetry configures by itself export nothing of a signal unless it is known
 * of each part that it gets masked data only. The application starts as it would have, and traces
 * are passed on.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class RequiredProtection {

  private static final Logger LOGGER = Logger.getLogger("io.telltale.sdk.Telltale");

  private RequiredProtection() {}

  /** Returns the builder itself, or one of a provider that exports nothing. */
  public static SdkTracerProviderBuilder of(SdkTracerProviderBuilder builder) {
    // A builder does not tell what it was given. What it builds does, and starts nothing.
    SdkTracerProvider provider = builder.build();
    List<String> leaks = SdkPipelines.of(provider).leaks();
    if (leaks.isEmpty()) {
      return builder;
    }
    refuse("spans", leaks);
    provider.shutdown();
    return SdkTracerProvider.builder().addSpanProcessor(new NoopSpanProcessor());
  }

  /** Returns the builder itself, or one of a provider that exports nothing. */
  public static SdkLoggerProviderBuilder of(SdkLoggerProviderBuilder builder) {
    SdkLoggerProvider provider = builder.build();
    List<String> leaks = SdkPipelines.of(provider).leaks();
    if (leaks.isEmpty()) {
      return builder;
    }
    refuse("log records", leaks);
    provider.shutdown();
    return SdkLoggerProvider.builder();
  }

  /** Returns the builder itself, or one of a provider that exports nothing. */
  public static SdkMeterProviderBuilder of(SdkMeterProviderBuilder builder) {
    // A provider of metrics starts its readers, so that the builder is looked into.
    List<String> leaks = SdkPipelines.of(builder).leaks();
    if (leaks.isEmpty()) {
      return builder;
    }
    refuse("metrics", leaks);
    return SdkMeterProvider.builder();
  }

  private static void refuse(String signal, List<String> leaks) {
    LogLines.write(
        LOGGER,
        Level.SEVERE,
        () ->
            "requireProtection: there are exporters that do not mask, or may not, so no "
                + signal
                + " are exported: "
                + leaks
                + "; wrap them with Telltale.masking(exporter), or leave requireProtection out");
  }
}
