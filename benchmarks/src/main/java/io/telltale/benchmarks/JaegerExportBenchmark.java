/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.common.export.MemoryMode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.telltale.jaeger.JaegerAgentSpanExporter;
import io.telltale.jaeger.JaegerCollectorSpanExporter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
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
 * <p>A batch of 512 spans a call, with ten attributes and one event each; each call waits until the
 * batch is sent, and fails where the export does. Figures are of one span. The receiver is a
 * process of its own on the loopback interface, and answers requests with 200.
 *
 * <p>Bytes ({@code gc.alloc.rate.norm}) are those of all threads: exact from JDK 21 on, where the
 * virtual machine has a counter for that; before, of the threads that still live. The time is that
 * until the answer is there, and noisy. What the processors did for a span, collecting garbage
 * included, is printed after each iteration.
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
  private ReceiverProcess receiver;
  private SpanExporter jaegerAgent;
  private SpanExporter jaegerCollector;
  private SpanExporter otlpHttp;
  private SpanExporter otlpHttpImmutable;
  private final OperatingSystemMXBean system =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private long batches;
  private long batchesBefore;
  private long cpuBefore;

  /** Starts the receiver and the exporters. */
  @Setup(Level.Trial)
  public void setUp() throws IOException {
    spans = BatchOfSpans.create(BATCH, TEXT_LENGTH);
    receiver = ReceiverProcess.start();
    String url = receiver.url();
    jaegerAgent =
        JaegerAgentSpanExporter.builder().host("127.0.0.1").port(receiver.udpPort()).build();
    jaegerCollector = JaegerCollectorSpanExporter.builder().endpoint(url).build();
    otlpHttp = otlp(url, MemoryMode.REUSABLE_DATA);
    otlpHttpImmutable = otlp(url, MemoryMode.IMMUTABLE_DATA);
  }

  private static SpanExporter otlp(String url, MemoryMode mode) {
    return OtlpHttpSpanExporter.builder()
        .setEndpoint(url + "/v1/traces")
        .setMemoryMode(mode)
        .build();
  }

  /** Begins to count what the processors do. */
  @Setup(Level.Iteration)
  public void startOfIteration() {
    batchesBefore = batches;
    cpuBefore = system.getProcessCpuTime();
  }

  /** Tells what they did. */
  @TearDown(Level.Iteration)
  public void endOfIteration() {
    long spansSent = (batches - batchesBefore) * BATCH;
    System.out.printf(
        "[%d ns of processors a span] ", (system.getProcessCpuTime() - cpuBefore) / spansSent);
  }

  /** Ends them, and tells what arrived. */
  @TearDown(Level.Trial)
  public void tearDown() throws IOException {
    // Datagrams may be lost where they are sent as fast as the machine can.
    System.out.printf(
        "%n# sent %d batches of %d spans; received %s%n", batches, BATCH, receiver.counts());
    jaegerAgent.close();
    jaegerCollector.close();
    otlpHttp.close();
    otlpHttpImmutable.close();
    receiver.close();
  }

  private boolean export(SpanExporter exporter) {
    batches++;
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

  /** Protocol Buffers, over HTTP; as by default, objects are used again for the next batch. */
  @Benchmark
  @OperationsPerInvocation(BATCH)
  public boolean otlpHttp() {
    return export(otlpHttp);
  }

  /** The same, with new objects for each batch. */
  @Benchmark
  @OperationsPerInvocation(BATCH)
  public boolean otlpHttpImmutable() {
    return export(otlpHttpImmutable);
  }
}
