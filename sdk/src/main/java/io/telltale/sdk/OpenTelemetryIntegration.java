/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk;

import static java.util.Objects.requireNonNull;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.telltale.runtime.ExceptionTracer;
import io.telltale.runtime.internal.describe.ErrorDescriber;
import io.telltale.runtime.internal.describe.LiveDescribers;
import io.telltale.runtime.internal.guard.Failures;
import io.telltale.runtime.internal.guard.LogLines;
import io.telltale.runtime.internal.registry.LoadedModules;
import io.telltale.runtime.propagation.TraceContextPropagator;
import io.telltale.sdk.internal.setup.LedgerUse;
import io.telltale.sdk.internal.setup.SetUp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The tracing that {@link Telltale#setup} set up. {@link #close()} ends it, and exports what is
 * still queued. Spans that end later are dropped.
 *
 * <p>Safe for concurrent use.
 */
public final class OpenTelemetryIntegration implements AutoCloseable {

  /** How long {@link #forceFlush()} and {@link #close()} wait at most. */
  public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(10);

  private static final Logger LOGGER = Logger.getLogger(OpenTelemetryIntegration.class.getName());

  private final OpenTelemetry openTelemetry;

  /** What this has started and will end, or null. */
  private final @Nullable OpenTelemetrySdk sdk;

  private final ExceptionTracer exceptionTracer;
  private final LoadedModules registry;
  private final LiveDescribers.@Nullable Use live;
  private final boolean masks;
  private final String serviceName;
  private final TraceContextPropagator propagator;
  private final @Nullable Shutdown shutdownHook;

  /** The outcome of the end, once it has begun. */
  private final AtomicReference<@Nullable CompletableResultCode> end = new AtomicReference<>();

  /** Takes what was set up. */
  OpenTelemetryIntegration(SetUp.Parts parts) {
    this.openTelemetry = parts.openTelemetry();
    this.sdk = parts.owned();
    this.exceptionTracer = parts.exceptionTracer();
    this.registry = parts.registry();
    this.masks = parts.masks();
    this.serviceName = parts.serviceName();
    this.propagator = TraceContextPropagator.of(openTelemetry);
    LedgerUse.begin();
    ErrorDescriber describer = parts.live();
    this.live = describer == null ? null : LiveDescribers.begin(describer);
    this.shutdownHook = parts.endsWithProcess() ? Shutdown.hook(this) : null;
  }

  /** The same as {@link Telltale#setup}. */
  public static OpenTelemetryIntegration initialize(TracingConfig config) {
    return Telltale.setup(config);
  }

  /** Returns the instance to pass to instrumentation libraries. */
  public OpenTelemetry openTelemetry() {
    return openTelemetry;
  }

  /**
   * Returns a tracer for an application that does not distinguish its parts. Its scope has the name
   * of the service.
   */
  public Tracer getTracer() {
    return getTracer(serviceName);
  }

  /**
   * Returns a tracer.
   *
   * @param scope the name of the library or part of the application that starts the spans
   */
  public Tracer getTracer(String scope) {
    return openTelemetry.getTracer(requireNonNull(scope, "scope"));
  }

  /** Returns the tracer that records exceptions on spans. */
  public ExceptionTracer exceptionTracer() {
    return exceptionTracer;
  }

  /**
   * Finds out what is protected. It sends a span, a log record and a metric through, which end
   * where they are masked. It waits for them, {@link #DEFAULT_TIMEOUT} at most. The report is that
   * of {@link Telltale#verify(OpenTelemetry)}: if {@code GlobalOpenTelemetry} is another SDK by now
   * that exports unmasked data, it is not {@code FULL}.
   */
  public ProtectionReport verify() {
    return verify(DEFAULT_TIMEOUT);
  }

  /**
   * Finds out what is protected, with a timeout of your own.
   *
   * @param timeout how long to wait at most; what has not come back by then counts as not masked
   */
  public ProtectionReport verify(Duration timeout) {
    return Telltale.report(openTelemetry, registry, masks, timeout);
  }

  /**
   * Returns the propagator that carries traces from one service to the next. It uses the configured
   * propagators. {@link #openTelemetry()} reads and writes headers in the same way.
   */
  public TraceContextPropagator propagator() {
    return propagator;
  }

  /** {@link #forceFlush(Duration)} with {@link #DEFAULT_TIMEOUT}. */
  public boolean forceFlush() {
    return forceFlush(DEFAULT_TIMEOUT);
  }

  /**
   * Hands everything that has ended to the exporters, and waits for them. Never throws.
   *
   * @param timeout how long to wait at most
   * @return whether everything was handed over in time and the exporters took it. Spans that were
   *     lost before do not count. After {@link #close()}, the outcome of the end
   */
  public boolean forceFlush(Duration timeout) {
    requireNonNull(timeout, "timeout");
    CompletableResultCode ended = end.get();
    if (ended != null) {
      // Nobody would answer any more, and the whole timeout would pass.
      return await(ended, timeout);
    }
    CompletableResultCode result = new CompletableResultCode();
    start("flush", this::flushProviders, result);
    return await(result, timeout);
  }

  /** {@link #shutdown(Duration)} with {@link #DEFAULT_TIMEOUT}. */
  @Override
  public void close() {
    shutdown(DEFAULT_TIMEOUT);
  }

  /** {@link #shutdown(Duration)} with {@link #DEFAULT_TIMEOUT}. */
  public boolean shutdown() {
    return shutdown(DEFAULT_TIMEOUT);
  }

  /**
   * Exports what is still queued and releases threads and connections. A second call waits for the
   * first and has no other effect. Never throws.
   *
   * @param timeout how long to wait at most; the rest of the work goes on after that, without the
   *     caller
   * @return whether it was done in time
   */
  public boolean shutdown(Duration timeout) {
    requireNonNull(timeout, "timeout");
    CompletableResultCode result = new CompletableResultCode();
    if (end.compareAndSet(null, result)) {
      if (live != null) {
        live.end();
      }
      Shutdown hook = shutdownHook;
      if (hook != null) {
        hook.remove();
      }
      if (sdk == null) {
        result.succeed();
      } else {
        start("shutdown", () -> end(sdk), result);
      }
      result.whenComplete(LedgerUse::end);
    }
    return await(requireNonNull(end.get()), timeout);
  }

  /**
   * Ends the spans first, and waits for them: what becomes of the last of them is in the last
   * metrics.
   */
  private static CompletableResultCode end(OpenTelemetrySdk sdk) {
    List<CompletableResultCode> results = new ArrayList<>();
    try {
      CompletableResultCode spans = sdk.getSdkTracerProvider().shutdown();
      results.add(spans.join(DEFAULT_TIMEOUT.toNanos(), TimeUnit.NANOSECONDS));
    } finally {
      results.add(sdk.getSdkMeterProvider().shutdown());
      results.add(sdk.getSdkLoggerProvider().shutdown());
    }
    return CompletableResultCode.ofAll(results);
  }

  private CompletableResultCode flushProviders() {
    if (sdk == null) {
      return CompletableResultCode.ofSuccess();
    }
    return CompletableResultCode.ofAll(
        List.of(
            sdk.getSdkTracerProvider().forceFlush(),
            sdk.getSdkMeterProvider().forceFlush(),
            sdk.getSdkLoggerProvider().forceFlush()));
  }

  /**
   * Processors and exporters may be anybody's: they may throw, or block where they should return at
   * once. A thread of its own keeps both from the caller.
   */
  private static void start(
      String step, Supplier<CompletableResultCode> code, CompletableResultCode result) {
    Thread thread = new Thread(() -> run(step, code, result), "telltale-" + step);
    thread.setDaemon(true);
    thread.start();
  }

  private static void run(
      String step, Supplier<CompletableResultCode> code, CompletableResultCode result) {
    try {
      CompletableResultCode outcome = code.get();
      outcome.whenComplete(() -> complete(result, outcome.isSuccess()));
    } catch (Throwable failure) {
      Failures.contain(failure);
      // The class only: a message of someone else's may quote what was to be exported.
      LogLines.write(
          LOGGER, Level.WARNING, () -> "the " + step + " of tracing failed: " + failure.getClass());
      result.fail();
    }
  }

  private static void complete(CompletableResultCode result, boolean success) {
    if (success) {
      result.succeed();
    } else {
      result.fail();
    }
  }

  private static boolean await(CompletableResultCode result, Duration timeout) {
    return result.join(Math.max(0, saturatedNanos(timeout)), TimeUnit.NANOSECONDS).isSuccess();
  }

  private static long saturatedNanos(Duration timeout) {
    try {
      return timeout.toNanos();
    } catch (ArithmeticException tooLong) {
      return timeout.isNegative() ? 0 : Long.MAX_VALUE;
    }
  }
}
