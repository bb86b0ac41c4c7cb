/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.benchmarks;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SdkTracerProviderBuilder;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.telltale.benchmarks.BatchOfSpans.Collecting;
import io.telltale.runtime.ExceptionTracer;
import io.telltale.sdk.Protection;
import io.telltale.sdk.Telltale;
import io.telltale.sdk.TracingConfig;
import java.util.ArrayList;
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
import org.openjdk.jmh.annotations.Warmup;

/**
 * What does an exception cost from the recording to the exporter? Spans are started and ended,
 * collected, and exported as a batch to an exporter that takes no time. Exceptions are {@linkplain
 * FreshErrors thrown anew}.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Thread)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@OperationsPerInvocation(FreshErrors.BATCH)
public class RecordAndExportBenchmark {

  private final Sink sink = new Sink();
  private Path stock = new Path(SdkTracerProvider.builder(), sink);
  private Path production = stock;
  private Path withStackTrace = stock;
  private Path exporterOnly = stock;
  private ExceptionTracer exceptions = ExceptionTracer.builder(stock.openTelemetry).build();

  /** One SDK, with the exporter that gets its spans. */
  private record Path(OpenTelemetrySdk openTelemetry, Collecting spans, SpanExporter exporter) {

    Path(SdkTracerProviderBuilder provider, SpanExporter exporter) {
      this(provider, new Collecting(new ArrayList<>()), exporter);
    }

    private Path(SdkTracerProviderBuilder provider, Collecting spans, SpanExporter exporter) {
      this(
          OpenTelemetrySdk.builder()
              .setTracerProvider(provider.addSpanProcessor(spans).build())
              .build(),
          spans,
          exporter);
    }

    CompletableResultCode each(
        FreshErrors errors, BiConsumer<Span, AuthRequiredException> recording) {
      spans.spans().clear();
      for (AuthRequiredException error : errors.errors) {
        Span span = openTelemetry.getTracer("benchmark").spanBuilder("work").startSpan();
        recording.accept(span, error);
        span.end();
      }
      return exporter.export(spans.spans());
    }
  }

  /** Sets the SDKs up. */
  @Setup(Level.Trial)
  public void setUp() {
    production = path(Telltale.with(TracingConfig.production()));
    Protection full =
        Telltale.with(TracingConfig.production().toBuilder().captureStackTrace(true).build());
    withStackTrace = path(full);
    exporterOnly = new Path(SdkTracerProvider.builder(), full.masking(sink));
    exceptions = full.exceptionTracer(withStackTrace.openTelemetry);
  }

  private Path path(Protection protection) {
    return new Path(protection.install(SdkTracerProvider.builder()), protection.masking(sink));
  }

  /** By OpenTelemetry itself, with the whole stack trace, nothing masked, no code. */
  @Benchmark
  public CompletableResultCode stock(FreshErrors errors) {
    return stock.each(errors, Span::recordException);
  }

  /** By OpenTelemetry, with Telltale installed as it is for production: no stack trace. */
  @Benchmark
  public CompletableResultCode production(FreshErrors errors) {
    return production.each(errors, Span::recordException);
  }

  /** By Telltale, with the whole stack trace, masked. */
  @Benchmark
  public CompletableResultCode withStackTrace(FreshErrors errors) {
    return withStackTrace.each(errors, exceptions::recordException);
  }

  /** The same where nothing but the exporter is wrapped, so that nobody knows the SDK's limits. */
  @Benchmark
  public CompletableResultCode withStackTraceExporterOnly(FreshErrors errors) {
    return exporterOnly.each(errors, exceptions::recordException);
  }
}
