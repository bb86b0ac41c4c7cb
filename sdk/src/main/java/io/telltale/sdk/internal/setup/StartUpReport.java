/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.setup;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.telltale.runtime.internal.guard.Warnings;
import io.telltale.runtime.internal.registry.LoadedModules;
import io.telltale.sdk.data.ProtectionLevel;
import io.telltale.sdk.internal.protection.ExportPipeline;
import io.telltale.sdk.internal.protection.Findings;
import io.telltale.sdk.internal.protection.ProtectionCheck;
import io.telltale.sdk.internal.protection.SdkPipelines;
import io.telltale.sdk.internal.protection.SdkStructure;

/**
 * Says in one line at the start that less than everything is protected, why, and what to do.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class StartUpReport {

  private StartUpReport() {}

  /**
   * Says it of an SDK that somebody has built.
   *
   * @return whether the instance is one that can be looked into
   */
  public static boolean sayOfSdk(OpenTelemetry openTelemetry, LoadedModules registry) {
    if (!(SdkStructure.behind(openTelemetry) instanceof OpenTelemetrySdk sdk)) {
      return false;
    }
    ExportPipeline spans = SdkPipelines.of(sdk.getSdkTracerProvider());
    spans.told();
    say(
        spans,
        SdkPipelines.of(sdk.getSdkLoggerProvider()),
        SdkPipelines.of(sdk.getSdkMeterProvider()),
        registry);
    return true;
  }

  /** Says it once for each thing to be said. Where nothing leaves, there is none. */
  static void say(ExportPipeline spans, ExportPipeline logs, LoadedModules registry) {
    say(spans, logs, ExportPipeline.none(), registry);
  }

  /** The same where the metrics of the SDK are known. */
  static void say(
      ExportPipeline spans, ExportPipeline logs, ExportPipeline metrics, LoadedModules registry) {
    if (spans.isEmpty() && logs.isEmpty() && metrics.isEmpty()) {
      StartUpWarnings.noRegistry(registry);
      return;
    }
    Findings found = ProtectionCheck.look(spans, logs, metrics, OwnErrors.declared(registry));
    if (found.level() != ProtectionLevel.FULL) {
      say(found.level(), String.join("; ", found.reasons()));
    }
  }

  /** Says it of what a report tells. */
  public static void say(ProtectionLevel level, String reasons) {
    String line = "protection is " + level + ": " + reasons;
    Warnings.once("report", line, () -> line);
  }
}
