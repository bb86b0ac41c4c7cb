/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.protection;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.logs.LogRecordBuilder;
import io.opentelemetry.api.logs.Severity;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.logs.SdkLoggerProvider;
import io.opentelemetry.sdk.trace.IdGenerator;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.telltale.runtime.ErrorRegistry;
import io.telltale.runtime.internal.guard.Failures;
import io.telltale.runtime.internal.guard.Warnings;
import io.telltale.sdk.ProtectionReport;
import io.telltale.sdk.ProtectionReport.Signal;
import io.telltale.sdk.internal.masking.Canary;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/**
 * Finds out what is protected in an instance of OpenTelemetry.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class Protection {

  private static final String SCOPE = "io.telltale.verify";
  private static final long POLL_MILLIS = 20;

  private static final Signal NOTHING_LEAVES =
      new Signal(false, false, List.of(), List.of(), "none", List.of());

  private Protection() {}

  /** Looks at an SDK without sending anything through it. */
  public static ProtectionReport look(OpenTelemetrySdk sdk) {
    return new ProtectionReport(
        look(sdk.getSdkTracerProvider()), look(sdk.getSdkLoggerProvider()), 0);
  }

  public static Signal look(SdkTracerProvider spans) {
    return signal(spanOutlets(spans), false, Set.of());
  }

  public static Signal look(SdkLoggerProvider logs) {
    return signal(logOutlets(logs), false, Set.of());
  }

  /**
   * Sends a span and a log record through.
   *
   * @param timeout how long to wait for them at most
   */
  public static ProtectionReport verify(
      OpenTelemetry openTelemetry, ErrorRegistry registry, Duration timeout) {
    int errors = registry.all().size();
    if (openTelemetry == OpenTelemetry.noop()) {
      return new ProtectionReport(NOTHING_LEAVES, NOTHING_LEAVES, errors);
    }
    try (Canary canary = Canary.start()) {
      send(openTelemetry, canary);
      if (openTelemetry instanceof OpenTelemetrySdk sdk) {
        flush(sdk, timeout);
        return new ProtectionReport(
            signal(
                spanOutlets(sdk.getSdkTracerProvider()),
                canary.spanHookAsked(),
                canary.spanExporters()),
            signal(
                logOutlets(sdk.getSdkLoggerProvider()),
                canary.logHookAsked(),
                canary.logExporters()),
            errors);
      }
      await(canary, timeout);
      String opaque = openTelemetry.getClass().getName();
      return new ProtectionReport(
          opaque(opaque, canary.spanHookAsked(), canary.spanExporters()),
          opaque(opaque, canary.logHookAsked(), canary.logExporters()),
          errors);
    }
  }

  private static Outlets spanOutlets(SdkTracerProvider provider) {
    return Outlets.of(provider.toString(), "spanProcessor");
  }

  private static Outlets logOutlets(SdkLoggerProvider provider) {
    return Outlets.of(provider.toString(), "logRecordProcessor");
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
          .spanBuilder("telltale canary")
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
              .setBody("telltale canary");
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

  private static void flush(OpenTelemetrySdk sdk, Duration timeout) {
    try {
      CompletableResultCode.ofAll(
              List.of(
                  sdk.getSdkTracerProvider().forceFlush(), sdk.getSdkLoggerProvider().forceFlush()))
          .join(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (Throwable failure) {
      Failures.rethrowIfFatal(failure);
    }
  }

  private static void await(Canary canary, Duration timeout) {
    long end = System.nanoTime() + timeout.toNanos();
    while ((canary.spanExporters().isEmpty() || canary.logExporters().isEmpty())
        && System.nanoTime() - end < 0) {
      try {
        Thread.sleep(POLL_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private static Signal signal(Outlets outlets, boolean hook, Set<String> seen) {
    if (outlets.isEmpty() && seen.isEmpty()) {
      return NOTHING_LEAVES;
    }
    Set<String> masked = new TreeSet<>(outlets.masked.isEmpty() ? seen : outlets.masked);
    return new Signal(
        true,
        hook,
        List.copyOf(masked),
        outlets.unmasked,
        outlets.queues.isEmpty() ? "unknown" : String.join(", ", outlets.queues),
        outlets.unknown);
  }

  private static Signal opaque(String name, boolean hook, Set<String> seen) {
    return new Signal(
        true, hook, List.copyOf(new TreeSet<>(seen)), List.of(), "unknown", List.of(name));
  }
}
