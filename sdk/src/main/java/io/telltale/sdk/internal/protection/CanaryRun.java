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
import java.util.concurrent.TimeUnit;

/** Sends a canary through an instance of OpenTelemetry, and waits for it to arrive. */
final class CanaryRun {

  private static final String SCOPE = "io.telltale.verify";
  private static final String NAME = "telltale canary";
  private static final long POLL_MILLIS = 20;

  private CanaryRun() {}

  /** Sends it through an SDK, which is flushed. */
  static void through(OpenTelemetrySdk sdk, Canary canary, Duration timeout) {
    send(sdk, canary);
    try (ObservableLongGauge unused = metric(sdk, canary)) {
      CompletableResultCode.ofAll(
              List.of(
                  sdk.getSdkTracerProvider().forceFlush(),
                  sdk.getSdkLoggerProvider().forceFlush(),
                  sdk.getSdkMeterProvider().forceFlush()))
          .join(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (Throwable failure) {
      Failures.rethrowIfFatal(failure);
    }
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
        && System.nanoTime() - end < 0) {
      try {
        Thread.sleep(POLL_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
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
      Failures.rethrowIfFatal(failure);
      Warnings.once(
          "canary " + failure.getClass().getName(),
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
