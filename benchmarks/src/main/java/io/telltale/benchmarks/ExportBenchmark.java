/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.benchmarks;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.telltale.sdk.Telltale;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
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
 * What does masking add to the export of a span? A batch of 512 spans goes through the masking
 * exporter to one that takes no time; every figure is for one span.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Thread)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@OperationsPerInvocation(ExportBenchmark.BATCH)
public class ExportBenchmark {

  static final int BATCH = 512;

  private final Sink sink = new Sink();
  private final SpanExporter masking = Telltale.masking(sink);
  private List<SpanData> healthy = List.of();
  private List<SpanData> errorStatus = List.of();
  private List<SpanData> exception = List.of();

  /** Makes the spans as the SDK makes them. */
  @Setup(Level.Trial)
  public void setUp() {
    healthy = spans(span -> {});
    errorStatus = spans(span -> span.setStatus(StatusCode.ERROR, "no route to 10.0.0.1"));
    exception =
        spans(span -> span.recordException(new AuthRequiredException("alice@example.com", "acme")));
    if (masking.export(exception).isSuccess() && sink.last == exception) {
      throw new IllegalStateException("nothing was masked");
    }
  }

  private static List<SpanData> spans(Consumer<Span> work) {
    Sink made = new Sink();
    try (SdkTracerProvider provider =
        SdkTracerProvider.builder().addSpanProcessor(SimpleSpanProcessor.create(made)).build()) {
      for (int i = 0; i < BATCH; i++) {
        Span span = provider.get("benchmark").spanBuilder("GET /orders/{id}").startSpan();
        span.setAttribute("http.route", "/orders/{id}").setAttribute("enduser.id", "u-17");
        span.addEvent("reserved");
        work.accept(span);
        span.end();
      }
    }
    return List.copyOf(made.all);
  }

  /** Without masking. */
  @Benchmark
  public Object unmaskedHealthy() {
    return sink.export(healthy);
  }

  /** Spans without exceptions, traces without secrets. */
  @Benchmark
  public Object healthy() {
    return masking.export(healthy);
  }

  /** Spans with an error status that somebody else has set. */
  @Benchmark
  public Object errorStatus() {
    return masking.export(errorStatus);
  }

  /** Spans on which a framework has recorded a declared exception, read at export. */
  @Benchmark
  public Object exception() {
    return masking.export(exception);
  }

  private static final class Sink implements SpanExporter {
    private final List<SpanData> all = new ArrayList<>();
    private Collection<SpanData> last = List.of();

    @Override
    public CompletableResultCode export(Collection<SpanData> spans) {
      if (spans.size() == 1) {
        all.addAll(spans);
      }
      last = spans;
      return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode flush() {
      return CompletableResultCode.ofSuccess();
    }

    @Override
    public CompletableResultCode shutdown() {
      return CompletableResultCode.ofSuccess();
    }
  }
}
