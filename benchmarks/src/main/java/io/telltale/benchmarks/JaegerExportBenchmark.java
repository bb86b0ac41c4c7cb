/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.benchmarks;

import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.telltale.jaeger.JaegerAgentSpanExporter;
import io.telltale.jaeger.JaegerCollectorSpanExporter;
import java.io.IOException;
import java.io.OutputStream;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
 * What does it cost to export a span to Jaeger, over UDP and over HTTP, against OpenTelemetry's own
 * exporter of OTLP over HTTP?
 *
 * <p>A batch of 512 spans a call, with ten attributes and one event each, to the loopback
 * interface; figures are of one span. Both exporters over HTTP send to one server in this process,
 * which throws away what it gets: its part, the same for both, is in the bytes. Nobody reads the
 * datagrams. Bytes ({@code gc.alloc.rate.norm}) are comparable, times are noisy.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Thread)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class JaegerExportBenchmark {

  private static final int BATCH = 512;
  private static final int TEXT_LENGTH = 100;

  private List<SpanData> spans;
  private HttpServer server;
  private DatagramSocket agent;
  private SpanExporter jaegerAgent;
  private SpanExporter jaegerCollector;
  private SpanExporter otlpHttp;

  /** Starts the receivers and the exporters. */
  @Setup(Level.Trial)
  public void setUp() throws IOException {
    spans = BatchOfSpans.create(BATCH, TEXT_LENGTH);
    InetAddress loopback = InetAddress.getLoopbackAddress();
    agent = new DatagramSocket(new InetSocketAddress(loopback, 0));
    server = HttpServer.create(new InetSocketAddress(loopback, 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
    String url = "http://127.0.0.1:" + server.getAddress().getPort();
    jaegerAgent =
        JaegerAgentSpanExporter.builder().host("127.0.0.1").port(agent.getLocalPort()).build();
    jaegerCollector = JaegerCollectorSpanExporter.builder().endpoint(url).build();
    otlpHttp = OtlpHttpSpanExporter.builder().setEndpoint(url + "/v1/traces").build();
  }

  /** Ends them. */
  @TearDown(Level.Trial)
  public void tearDown() {
    jaegerAgent.close();
    jaegerCollector.close();
    otlpHttp.close();
    server.stop(0);
    agent.close();
  }

  private boolean export(SpanExporter exporter) {
    if (!exporter.export(spans).join(30, TimeUnit.SECONDS).isSuccess()) {
      throw new IllegalStateException(exporter + " failed");
    }
    return true;
  }

  /** Thrift in compact form, in datagrams. */
  @Benchmark
  @OperationsPerInvocation(BATCH)
  public boolean jaegerAgent() {
    return export(jaegerAgent);
  }

  /** Thrift in binary form, over HTTP. */
  @Benchmark
  @OperationsPerInvocation(BATCH)
  public boolean jaegerCollector() {
    return export(jaegerCollector);
  }

  /** Protocol Buffers, over HTTP. */
  @Benchmark
  @OperationsPerInvocation(BATCH)
  public boolean otlpHttp() {
    return export(otlpHttp);
  }
}
