/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.setup;

import static java.util.Objects.requireNonNull;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.logs.SdkLoggerProviderBuilder;
import io.opentelemetry.sdk.trace.SdkTracerProviderBuilder;
import io.telltale.sdk.data.ProtectionLevel;
import io.telltale.sdk.internal.masking.ExportMasking;
import io.telltale.sdk.internal.protection.ExportPipeline;
import io.telltale.sdk.internal.protection.PartNames;
import io.telltale.sdk.internal.protection.SdkPipelines;
import io.telltale.sdk.internal.protection.SdkStructure;
import io.telltale.sdk.internal.protection.Sightings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The line at the start where the application builds its SDK itself: it is said when something of
 * Telltale's is first used, as nobody tells when such an SDK is complete.
 *
 * <p>Safe for concurrent use.
 */
final class FirstUseReport {

  /** Builders have no equals of their own. */
  private static final Set<Object> INSTALLED =
      Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

  private FirstUseReport() {}

  /** Notes a builder whose provider has the hook. */
  static void expect(SdkTracerProviderBuilder builder) {
    INSTALLED.add(builder);
  }

  /** Notes a builder whose provider has the hook. */
  static void expect(SdkLoggerProviderBuilder builder) {
    INSTALLED.add(builder);
  }

  /** Returns whether the provider of a builder has the hook, if this version of the SDK has one. */
  static boolean isExpected(Object builder) {
    return INSTALLED.contains(builder);
  }

  /** Looks at the tracer provider that a builder has built by now. */
  static void report(SdkTracerProviderBuilder builder) {
    StartUpReport.say(SdkPipelines.of(builder), ExportPipeline.none(), OwnErrors.load());
  }

  /** Looks at the logger provider that a builder has built by now. */
  static void report(SdkLoggerProviderBuilder builder) {
    StartUpReport.say(ExportPipeline.none(), SdkPipelines.of(builder), OwnErrors.load());
  }

  /** Looks for the SDK around an exporter that masks. */
  static void report(Object mask) {
    if (Sightings.have(mask) || isInGlobal(mask) || isInInstalled(mask)) {
      return;
    }
    String name = PartNames.toldOf(requireNonNull(ExportMasking.behind(mask)));
    StartUpReport.say(
        ProtectionLevel.PARTIAL,
        "what "
            + name
            + " gets is masked, but Telltale has not seen the SDK around it, nor its other"
            + " exporters; call Telltale.verify(openTelemetry) as soon as that SDK is"
            + " built");
  }

  private static boolean isInGlobal(Object mask) {
    @Nullable OpenTelemetry global = ForeignSdk.find();
    if (global == null || !(SdkStructure.behind(global) instanceof OpenTelemetrySdk sdk)) {
      return false;
    }
    ExportPipeline spans = SdkPipelines.of(sdk.getSdkTracerProvider());
    ExportPipeline logs = SdkPipelines.of(sdk.getSdkLoggerProvider());
    if (!spans.have(mask) && !logs.have(mask)) {
      return false;
    }
    StartUpReport.say(spans, logs, OwnErrors.load());
    return true;
  }

  private static boolean isInInstalled(Object mask) {
    List<Object> builders;
    synchronized (INSTALLED) {
      builders = new ArrayList<>(INSTALLED);
    }
    for (Object builder : builders) {
      if (builder instanceof SdkTracerProviderBuilder tracers
          && SdkPipelines.of(tracers).have(mask)) {
        report(tracers);
        return true;
      }
      if (builder instanceof SdkLoggerProviderBuilder loggers
          && SdkPipelines.of(loggers).have(mask)) {
        report(loggers);
        return true;
      }
    }
    return false;
  }
}
