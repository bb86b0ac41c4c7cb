/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.protection;

import static io.telltale.sdk.internal.protection.SignalFindings.NOTHING_LEAVES;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.telltale.sdk.data.CanaryArrival;
import io.telltale.sdk.internal.masking.Canary;
import io.telltale.sdk.internal.masking.ExportMasking;
import io.telltale.sdk.internal.masking.Telemetry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what is protected in an instance of OpenTelemetry.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class ProtectionCheck {

  private ProtectionCheck() {}

  /**
   * Looks at where telemetry leaves, without sending anything: what Telltale stands in front of is
   * taken for masked. It is good for what is to be said at the start, and for no report.
   */
  public static Findings look(
      ExportPipeline spans, ExportPipeline logs, ExportPipeline metrics, DeclaredErrors errors) {
    return Findings.of(
        signal(spans, spans.hook(), masks(spans)),
        signal(logs, logs.hook(), masks(logs)),
        signal(metrics, metrics.hook(), masks(metrics)),
        errors);
  }

  private static Set<Object> masks(ExportPipeline pipeline) {
    Set<Object> masks = Collections.newSetFromMap(new IdentityHashMap<>());
    pipeline.exporters().stream()
        .map(ExportPipeline.Exporter::mask)
        .filter(Objects::nonNull)
        .forEach(masks::add);
    return masks;
  }

  /**
   * Sends a span, a log record and a metric through.
   *
   * @param timeout how long to wait for them at most
   */
  public static Findings verify(OpenTelemetry given, DeclaredErrors errors, Duration timeout) {
    OpenTelemetry openTelemetry = SdkStructure.behind(given);
    if (openTelemetry == OpenTelemetry.noop()) {
      return Findings.of(NOTHING_LEAVES, NOTHING_LEAVES, NOTHING_LEAVES, errors);
    }
    try (Canary canary = Canary.start()) {
      if (openTelemetry instanceof OpenTelemetrySdk sdk) {
        CanaryRun.through(sdk, canary, masks(sdk), timeout);
        return seen(sdk, canary, errors);
      }
      CanaryRun.throughOpaque(openTelemetry, canary, timeout);
      return Findings.of(
          opaque(openTelemetry, asked(canary.spanHookAsked()), canary.arrivals(Telemetry.SPANS)),
          opaque(openTelemetry, asked(canary.logHookAsked()), canary.arrivals(Telemetry.LOGS)),
          NOTHING_LEAVES,
          errors);
    }
  }

  private static Map<Telemetry, Set<Object>> masks(OpenTelemetrySdk sdk) {
    return Map.of(
        Telemetry.SPANS, masks(SdkPipelines.of(sdk.getSdkTracerProvider())),
        Telemetry.LOGS, masks(SdkPipelines.of(sdk.getSdkLoggerProvider())),
        Telemetry.METRICS, masks(SdkPipelines.of(sdk.getSdkMeterProvider())));
  }

  private static Findings seen(OpenTelemetrySdk sdk, Canary canary, DeclaredErrors errors) {
    ExportPipeline tracers = SdkPipelines.of(sdk.getSdkTracerProvider());
    ExportPipeline loggers = SdkPipelines.of(sdk.getSdkLoggerProvider());
    SignalFindings spans =
        signal(
            tracers,
            canary.spanHookAsked() && !tracers.hook().isOn() ? Hook.ON : tracers.hook(),
            canary.arrivals(Telemetry.SPANS));
    SignalFindings logs =
        signal(
            loggers,
            canary.logHookAsked() ? Hook.ON : loggers.hook(),
            canary.arrivals(Telemetry.LOGS));
    ExportPipeline meters = SdkPipelines.of(sdk.getSdkMeterProvider());
    SignalFindings metrics = signal(meters, meters.hook(), canary.arrivals(Telemetry.METRICS));
    if (spans.isFull() && logs.isFull()) {
      canary.forget();
    }
    return Findings.of(spans, logs, metrics, errors);
  }

  private static Hook asked(boolean hook) {
    return hook ? Hook.ON : Hook.NONE;
  }

  private static SignalFindings signal(ExportPipeline pipeline, Hook hook, Set<Object> arrivals) {
    pipeline.masks().forEach(Sightings::add);
    List<SignalFindings.Exporter> exporters = new ArrayList<>();
    for (ExportPipeline.Exporter exporter : pipeline.exporters()) {
      exporters.add(
          new SignalFindings.Exporter(exporter.name(), arrival(exporter.mask(), arrivals)));
    }
    return new SignalFindings(exporters, pipeline.queues(), pipeline.unknown(), hook);
  }

  private static CanaryArrival arrival(@Nullable Object mask, Set<Object> arrivals) {
    if (mask == null) {
      return CanaryArrival.RAW;
    }
    Sightings.add(mask);
    return arrivals.contains(mask) ? CanaryArrival.MASKED : CanaryArrival.NOT_SEEN;
  }

  /** What is masked on the way is known; what else there may be is not. */
  private static SignalFindings opaque(
      OpenTelemetry openTelemetry, Hook hook, Set<Object> arrivals) {
    List<SignalFindings.Exporter> exporters =
        arrivals.stream()
            .map(ExportMasking::behind)
            .filter(Objects::nonNull)
            .map(part -> new SignalFindings.Exporter(PartNames.toldOf(part), CanaryArrival.MASKED))
            .toList();
    return new SignalFindings(
        exporters, List.of(), List.of(openTelemetry.getClass().getName()), hook);
  }
}
