/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.protection;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.logs.LogRecordBuilder;
import io.opentelemetry.api.logs.Severity;
import io.opentelemetry.api.metrics.ObservableLongGauge;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.IdGenerator;
import io.telltale.runtime.internal.guard.Failures;
import io.telltale.runtime.internal.guard.Warnings;
import io.telltale.sdk.internal.masking.Canary;
import io.telltale.sdk.internal.masking.Telemetry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Sends a canary through an instance of OpenTelemetry, and waits for it to arrive. */
final class CanaryRun {

  private static final String SCOPE = "io.telltale.verify";
  private static final String NAME = "telltale canary";
  private static final long POLL_MILLIS = 20;

  /**
   * How many flushes that succeed are enough. One is not: a batch processor may answer it with the
   * one before, which did not see the canary yet; and where points are reused, OpenTelemetry 1.63
   * skips the first point of a gauge whose attributes take the place of others in its table. One
   * that fails says nothing, as a reader of metrics refuses it for as long as it exports.
   */
  private static final int ENOUGH_FLUSHES = 3;

  private CanaryRun() {}

  /**
   * Sends it through an SDK, which is flushed until the canary has arrived.
   *
   * @param awaited what it should arrive at, by kind
   */
  static void through(
      OpenTelemetrySdk sdk, Canary canary, Map<Telemetry, Set<Object>> awaited, Duration timeout) {
    send(sdk, canary);
    long end = System.nanoTime() + timeout.toNanos();
    try (ObservableLongGauge unused = metric(sdk, canary)) {
      int answered = 0;
      do {
        if (flush(sdk, end - System.nanoTime())) {
          answered++;
        }
      } while (answered < ENOUGH_FLUSHES && !hasArrived(canary, awaited) && isPausedBefore(end));
    } catch (Throwable failure) {
      Failures.contain(failure);
    }
  }

  private static boolean flush(OpenTelemetrySdk sdk, long nanos) {
    return CompletableResultCode.ofAll(
            List.of(
                sdk.getSdkTracerProvider().forceFlush(),
                sdk.getSdkLoggerProvider().forceFlush(),
                sdk.getSdkMeterProvider().forceFlush()))
        .join(nanos, TimeUnit.NANOSECONDS)
        .isSuccess();
  }

  private static boolean hasArrived(Canary canary, Map<Telemetry, Set<Object>> awaited) {
    return awaited.entrySet().stream()
        .allMatch(kind -> canary.arrivals(kind.getKey()).containsAll(kind.getValue()));
  }

  private static ObservableLongGauge metric(OpenTelemetrySdk sdk, Canary canary) {
    Attributes attributes = Attributes.of(Canary.METRIC_ATTRIBUTE, canary.traceId());
    return sdk.getMeter(SCOPE)
        .gaugeBuilder(Canary.METRIC)
        .ofLongs()
        .buildWithCallback(measurement -> measurement.record(1, attributes));
  }

  /** Sends it through an instance that cannot be flushed. */
  static void throughOpaque(OpenTelemetry openTelemetry, Canary canary, Duration timeout) {
    send(openTelemetry, canary);
    long end = System.nanoTime() + timeout.toNanos();
    while ((canary.arrivals(Telemetry.SPANS).isEmpty() || canary.arrivals(Telemetry.LOGS).isEmpty())
        && isPausedBefore(end)) {
      // What arrives does so by itself.
    }
  }

  /** Waits a little; returns whether time is left. */
  private static boolean isPausedBefore(long end) {
    try {
      Thread.sleep(POLL_MILLIS);
      return System.nanoTime() - end < 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Seen as part of a sampled trace, so that no sampler that follows its parent drops it. */
  private static void send(OpenTelemetry openTelemetry, Canary canary) {
    try {
      SpanContext parent =
          SpanContext.createFromRemoteParent(
              canary.traceId(),
              IdGenerator.random().generateSpanId(),
              TraceFlags.getSampled(),
              TraceState.getDefault());
      Context context = Context.root().with(Span.wrap(parent));
      openTelemetry
          .getTracer(SCOPE)
          .spanBuilder(NAME)
          .setParent(context)
          .startSpan()
          .recordException(canary.onSpan())
          .end();
      LogRecordBuilder log =
          openTelemetry
              .getLogsBridge()
              .get(SCOPE)
              .logRecordBuilder()
              .setContext(context)
              .setSeverity(Severity.ERROR)
              .setBody(NAME);
      setException(log, canary.onLog()).emit();
    } catch (Throwable failure) {
      Failures.contain(failure);
      Warnings.once(
          "canary",
          failure.getClass().getName(),
          () -> "the canary could not be sent: " + failure.getClass().getName());
    }
  }

  private static LogRecordBuilder setException(LogRecordBuilder log, Throwable error) {
    try {
      return log.setException(error);
    } catch (NoSuchMethodError before160) {
      return log;
    }
  }
}
