/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.benchmarks;

import io.opentelemetry.context.Scope;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What does it cost to log one line, with and without an exception, against the same without
 * masking, and against a layout that masks by regular expressions?
 *
 * <p>The whole call of the logger is measured, to the bytes, which go nowhere. Bytes ({@code
 * gc.alloc.rate.norm}) are exact, times are not: compare rows of one run. They include what it
 * takes to throw the exceptions. {@link LogCost} measures the same by the CPU time of the thread.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(org.openjdk.jmh.annotations.Scope.Thread)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@OperationsPerInvocation(LoggedErrors.BATCH)
public class LogBenchmark {

  /** What logs. */
  @Param({"logback", "log4j2", "jul"})
  String framework;

  /** What masks: nothing, Telltale, or four regular expressions. */
  @Param({"stock", "telltale", "regexes"})
  String masking;

  /** How many appenders write each line. */
  @Param({"1", "2"})
  int appenders;

  private LoggedLines lines;

  /** Sets the framework up. */
  @Setup(Level.Trial)
  public void setUp() {
    MaskingCheck.check(framework, masking);
    lines = LoggedLines.of(framework, masking, appenders, OutputStream.nullOutputStream());
  }

  /** Stops the framework. */
  @TearDown(Level.Trial)
  public void tearDown() {
    lines.stop();
  }

  /** A line without an exception, in a trace in which nothing is secret. */
  @Benchmark
  public void noException(LoggedErrors errors) {
    for (int i = 0; i < LoggedErrors.BATCH; i++) {
      try (Scope ignored = errors.traces[i].makeCurrent()) {
        lines.late(i);
      }
    }
  }

  /** A line with an exception that nobody declares. */
  @Benchmark
  public void undeclared(LoggedErrors errors) {
    for (int i = 0; i < LoggedErrors.BATCH; i++) {
      try (Scope ignored = errors.traces[i].makeCurrent()) {
        lines.failed(i, errors.undeclared[i]);
      }
    }
  }

  /** A line with an exception that is declared, and with its secret beside it. */
  @Benchmark
  public void declared(LoggedErrors errors) {
    for (int i = 0; i < LoggedErrors.BATCH; i++) {
      try (Scope ignored = errors.traces[i].makeCurrent()) {
        AuthRequiredException error = errors.declared[i];
        lines.denied(error.email(), error);
      }
    }
  }
}
