/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.benchmarks;

import io.opentelemetry.api.baggage.propagation.W3CBaggagePropagator;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.context.propagation.TextMapSetter;
import io.telltale.runtime.propagation.TraceContextPropagator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What does it cost to read and to write the headers of a request, against OpenTelemetry's own
 * propagators (trace context and baggage, its default) with the same getter and setter?
 *
 * <p>The request has twelve headers: a traceparent, by {@link #tracestate} a tracestate too, and
 * what browsers send.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Thread)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class PropagationBenchmark {

  private static final TextMapGetter<Map<String, String>> GETTER =
      new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(Map<String, String> carrier) {
          return carrier.keySet();
        }

        @Override
        public String get(Map<String, String> carrier, String key) {
          return carrier.get(key);
        }
      };

  private static final TextMapSetter<Map<String, String>> SETTER = Map::put;

  /** The tracestate, empty for none. */
  @Param({"", "rojo=00f067aa0ba902b7,congo=t61rcWkgMzE"})
  String tracestate;

  private final TextMapPropagator stock =
      TextMapPropagator.composite(
          W3CTraceContextPropagator.getInstance(), W3CBaggagePropagator.getInstance());
  private final TraceContextPropagator telltale = TraceContextPropagator.of(stock);
  private final Map<String, String> request = new HashMap<>();
  private Context incoming;

  /** Makes the request. */
  @Setup
  public void setUp() {
    for (String name :
        List.of(
            "host",
            "accept",
            "user-agent",
            "cookie",
            "referer",
            "accept-language",
            "te",
            "via",
            "accept-encoding",
            "content-type",
            "content-length")) {
      request.put(name, "any");
    }
    request.put("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
    if (!tracestate.isEmpty()) {
      request.put("tracestate", tracestate);
    }
    incoming = stock.extract(Context.root(), request, GETTER);
  }

  /** Reading, by OpenTelemetry itself. */
  @Benchmark
  public Context stockExtract() {
    return stock.extract(Context.root(), request, GETTER);
  }

  /** Reading, by Telltale. */
  @Benchmark
  public Context telltaleExtract() {
    return telltale.extract(Context.root(), request, GETTER);
  }

  /** Writing, by OpenTelemetry itself. */
  @Benchmark
  public Map<String, String> stockInject() {
    Map<String, String> headers = new HashMap<>(4);
    stock.inject(incoming, headers, SETTER);
    return headers;
  }

  /** Writing, by Telltale. */
  @Benchmark
  public Map<String, String> telltaleInject() {
    Map<String, String> headers = new HashMap<>(4);
    telltale.inject(incoming, headers, SETTER);
    return headers;
  }
}
