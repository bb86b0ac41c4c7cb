/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.benchmarks;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.telltale.runtime.ExceptionTracer;
import io.telltale.runtime.config.StackTraceMode;
import io.telltale.runtime.internal.describe.ErrorDescriber;
import io.telltale.runtime.internal.describe.TracerOptions;
import io.telltale.runtime.internal.describe.TracerParts;
import io.telltale.sdk.internal.export.NoopSpanProcessor;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What does it cost to record one annotated exception on a span, against code written by hand for
 * that exception, and against {@code span.recordException}, which renders the whole stack trace?
 *
 * <p>Every row starts and ends a span of the real SDK, as {@link #emptySpan} does alone: subtract
 * that for the recording itself. Nothing is exported; what export adds is in {@link
 * RecordAndExportBenchmark}. Exceptions are {@linkplain FreshErrors thrown anew}. Bytes ({@code
 * gc.alloc.rate.norm}) are exact, times are not: compare rows of one run.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Thread)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@OperationsPerInvocation(FreshErrors.BATCH)
public class RecordBenchmark {

  private OpenTelemetrySdk openTelemetry;
  private Tracer tracer;
  private ExceptionTracer exceptions;
  private ExceptionTracer exceptionsWithStackTrace;

  /** Sets the SDK up. */
  @Setup(Level.Trial)
  public void setUp() {
    openTelemetry =
        OpenTelemetrySdk.builder()
            .setTracerProvider(
                SdkTracerProvider.builder().addSpanProcessor(new NoopSpanProcessor()).build())
            .build();
    tracer = openTelemetry.getTracer("benchmark");
    exceptions = exceptionTracer(StackTraceMode.OFF);
    exceptionsWithStackTrace = exceptionTracer(StackTraceMode.FULL);
    if (exceptions.errorReply(AuthRequiredException.atDepth(1, "")).identity() == null) {
      throw new IllegalStateException("the generated registry is missing");
    }
  }

  private ExceptionTracer exceptionTracer(StackTraceMode mode) {
    TracerParts parts =
        TracerParts.of(ErrorDescriber.builder().stackTrace(mode).build())
            .withSpanKind(span -> ((ReadableSpan) span).getKind());
    return TracerOptions.with(ExceptionTracer.builder(openTelemetry), parts).build();
  }

  /** Closes the SDK. */
  @TearDown(Level.Trial)
  public void tearDown() {
    openTelemetry.close();
  }

  private Span each(FreshErrors errors, BiConsumer<Span, AuthRequiredException> record) {
    Span span = Span.getInvalid();
    for (AuthRequiredException error : errors.errors) {
      span = tracer.spanBuilder("work").startSpan();
      record.accept(span, error);
      span.end();
    }
    return span;
  }

  /** A span without an exception. */
  @Benchmark
  public Span emptySpan(FreshErrors errors) {
    return each(errors, (span, error) -> {});
  }

  /** By hand, without a stack trace. */
  @Benchmark
  public Span handWritten(FreshErrors errors) {
    return each(errors, HandWritten::record);
  }

  /** By Telltale, without a stack trace. */
  @Benchmark
  public Span telltale(FreshErrors errors) {
    return each(errors, (span, error) -> exceptions.recordException(span, error));
  }

  /** By Telltale, with the whole stack trace, masked. */
  @Benchmark
  public Span telltaleWithStackTrace(FreshErrors errors) {
    return each(errors, (span, error) -> exceptionsWithStackTrace.recordException(span, error));
  }

  /** By OpenTelemetry itself, with the whole stack trace, nothing masked, no code. */
  @Benchmark
  public Span stockRecordException(FreshErrors errors) {
    return each(errors, (span, error) -> span.recordException(error));
  }
}
