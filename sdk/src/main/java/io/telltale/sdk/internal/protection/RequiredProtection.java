/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.protection;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.logs.SdkLoggerProvider;
import io.opentelemetry.sdk.logs.SdkLoggerProviderBuilder;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SdkTracerProviderBuilder;
import io.telltale.sdk.ProtectionReport.Signal;
import io.telltale.sdk.internal.export.NoopSpanProcessor;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Logger;

/**
 * Lets an SDK that OpenTelemetry configures by itself export nothing of a signal if it would not
 * export all of it masked. The application starts as it would have, and traces are passed on.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class RequiredProtection {

  private static final Logger LOGGER = Logger.getLogger("io.telltale.sdk.Telltale");

  private static final String SEVERAL = ".MultiLogRecordProcessor";

  private RequiredProtection() {}

  /** Returns the builder itself, or one of a provider that exports nothing. */
  public static SdkTracerProviderBuilder of(SdkTracerProviderBuilder builder) {
    // A builder does not tell what it was given. What it builds does, and starts nothing.
    SdkTracerProvider provider = builder.build();
    List<String> leaks = leaks(Protection.look(provider));
    if (leaks.isEmpty()) {
      return builder;
    }
    refuse("spans", leaks);
    CompletableResultCode unused = provider.shutdown();
    return SdkTracerProvider.builder().addSpanProcessor(new NoopSpanProcessor());
  }

  /** Returns the builder itself, or one of a provider that exports nothing. */
  public static SdkLoggerProviderBuilder of(SdkLoggerProviderBuilder builder) {
    SdkLoggerProvider provider = builder.build();
    List<String> leaks = leaks(Protection.look(provider));
    if (leaks.isEmpty()) {
      return builder;
    }
    refuse("log records", leaks);
    CompletableResultCode unused = provider.shutdown();
    return SdkLoggerProvider.builder();
  }

  /**
   * Returns what does not mask, and what does not tell: several processors of log records are one
   * to OpenTelemetry, which names none of them. A processor of somebody's own that is not looked
   * into is taken for one that exports nothing.
   */
  public static List<String> leaks(Signal signal) {
    List<String> leaks = new ArrayList<>(signal.unmasked());
    signal.unknown().stream().filter(name -> name.endsWith(SEVERAL)).forEach(leaks::add);
    return leaks;
  }

  private static void refuse(String signal, List<String> leaks) {
    LOGGER.severe(
        "requireProtection: there are exporters that do not mask, or may not, so no "
            + signal
            + " are exported: "
            + leaks
            + "; wrap them with Telltale.masking(exporter), have one exporter of log records, or"
            + " leave requireProtection out");
  }
}
