/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.benchmarks;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import io.opentelemetry.context.Scope;
import io.telltale.logback.LogbackMasking;
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
 * What does it cost to log one line by Logback, with and without an exception, against the same
 * without masking, and against a layout that masks by regular expressions?
 *
 * <p>The whole call of the logger is measured, to the bytes, which go nowhere. Bytes ({@code
 * gc.alloc.rate.norm}) are exact, times are not: compare rows of one run. They include what it
 * takes to throw the exceptions.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(org.openjdk.jmh.annotations.Scope.Thread)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@OperationsPerInvocation(LoggedErrors.BATCH)
public class LogBenchmark {

  private static final String PATTERN = "%d %-5level [%thread] %logger{36} - %msg%n";

  /** What masks: nothing, Telltale, or four regular expressions. */
  @Param({"stock", "telltale", "regexes"})
  String masking;

  /** How many appenders write each line. */
  @Param({"1", "2"})
  int appenders;

  private final LoggerContext loggers = new LoggerContext();
  private Logger logger;

  /** Sets Logback up. */
  @Setup(Level.Trial)
  public void setUp() {
    loggers.setMDCAdapter(new LogbackMDCAdapter());
    if (masking.equals("telltale")) {
      LogbackMasking.install(loggers);
    }
    Logger root = loggers.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    for (int i = 0; i < appenders; i++) {
      root.addAppender(appender());
    }
    logger = loggers.getLogger("com.example.shop.Orders");
  }

  private OutputStreamAppender<ILoggingEvent> appender() {
    PatternLayout layout = masking.equals("regexes") ? new RegexLayout() : new PatternLayout();
    layout.setContext(loggers);
    layout.setPattern(PATTERN);
    layout.start();
    LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
    encoder.setContext(loggers);
    encoder.setLayout(layout);
    encoder.start();
    OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();
    appender.setContext(loggers);
    appender.setEncoder(encoder);
    appender.setOutputStream(OutputStream.nullOutputStream());
    appender.start();
    return appender;
  }

  /** Stops Logback. */
  @TearDown(Level.Trial)
  public void tearDown() {
    loggers.stop();
  }

  /** A line without an exception, in a trace in which nothing is secret. */
  @Benchmark
  public void noException(LoggedErrors errors) {
    for (int i = 0; i < LoggedErrors.BATCH; i++) {
      try (Scope ignored = errors.traces[i].makeCurrent()) {
        logger.info("order {} of {} is late", i, "acme");
      }
    }
  }

  /** A line with an exception that nobody declares. */
  @Benchmark
  public void undeclared(LoggedErrors errors) {
    for (int i = 0; i < LoggedErrors.BATCH; i++) {
      try (Scope ignored = errors.traces[i].makeCurrent()) {
        logger.error("order {} failed", i, errors.undeclared[i]);
      }
    }
  }

  /** A line with an exception that is declared, and with its secret beside it. */
  @Benchmark
  public void declared(LoggedErrors errors) {
    for (int i = 0; i < LoggedErrors.BATCH; i++) {
      try (Scope ignored = errors.traces[i].makeCurrent()) {
        AuthRequiredException error = errors.declared[i];
        logger.error("login of {} failed", error.email(), error);
      }
    }
  }
}
