/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.logs.LogRecordBuilder;
import io.opentelemetry.api.logs.Logger;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import io.telltale.it.errors.SecretException;
import io.telltale.runtime.ExceptionTracer;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An application of which every request fails: a process of its own, as a Java agent and an SDK of
 * another version have to be.
 */
final class LoadProgram {

  /** What every planted value begins with. */
  static final String CANARY = "canary-";

  private static final AttributeKey<String> USER = AttributeKey.stringKey("user");

  /** Every so many requests, the span is named for the value. */
  private static final int RENAMED = 10;

  private static final int THREADS = 2;

  private final Tracer tracer;
  private final Logger logger;
  private final LongCounter counter;
  private final ExceptionTracer exceptions;
  private final LoadWay way;
  private final AtomicInteger requests = new AtomicInteger();

  private LoadProgram(OpenTelemetry openTelemetry, ExceptionTracer exceptions, LoadWay way) {
    this.tracer = openTelemetry.getTracer("load");
    this.logger = openTelemetry.getLogsBridge().get("load");
    this.counter = openTelemetry.getMeter("load").counterBuilder("load.requests").build();
    this.exceptions = exceptions;
    this.way = way;
  }

  /**
   * Runs it.
   *
   * @param args the way of registration, the endpoint, requests a second, seconds
   */
  public static void main(String[] args) throws InterruptedException {
    int rate = Integer.parseInt(args[2]);
    int seconds = Integer.parseInt(args[3]);
    LoadWay way = LoadWay.valueOf(args[0]);
    try (Registration.Sdk sdk = way.open(args[1])) {
      new LoadProgram(sdk.openTelemetry(), sdk.exceptions(), way)
          .run(rate, Duration.ofSeconds(seconds));
    }
    System.out.println("ended");
  }

  private void run(int rate, Duration time) throws InterruptedException {
    int all = Math.toIntExact(rate * time.toSeconds());
    long period = TimeUnit.SECONDS.toNanos(THREADS) / rate;
    ScheduledExecutorService threads = Executors.newScheduledThreadPool(THREADS);
    for (int i = 0; i < THREADS; i++) {
      threads.scheduleAtFixedRate(() -> requestUpTo(all), 0, period, TimeUnit.NANOSECONDS);
    }
    threads.awaitTermination(time.toNanos(), TimeUnit.NANOSECONDS);
    threads.shutdown();
    if (!threads.awaitTermination(time.toSeconds() + 30, TimeUnit.SECONDS)) {
      throw new IllegalStateException("requests do not come to an end");
    }
  }

  private void requestUpTo(int all) {
    int number = requests.getAndIncrement();
    if (number < all) {
      request(number);
    }
  }

  private void request(int number) {
    String value = CANARY + Integer.toHexString(number * 0x9E3779B1) + "-load";
    boolean byFramework = number % 2 == 0;
    String quoted = way.mayBeQuoted(byFramework) ? value : "somebody";
    Span span =
        tracer
            .spanBuilder("GET /users/{id}")
            .setSpanKind(SpanKind.SERVER)
            .setNoParent()
            .setAttribute(USER, "attr " + value)
            .startSpan();
    try (Scope scope = span.makeCurrent()) {
      SecretException error = new SecretException("no " + value, value);
      // By what a framework calls, and by Telltale's tracer, in turns.
      if (byFramework) {
        span.recordException(error);
      } else {
        exceptions.recordException(span, error);
      }
      Span child = tracer.spanBuilder("SELECT users").startSpan();
      child.setStatus(StatusCode.ERROR, "child of " + quoted).end();
      LogRecordBuilder log = logger.logRecordBuilder().setBody("failed for " + quoted);
      (number % 4 < 2 ? withException(log, error) : log).emit();
      counter.add(1, Attributes.of(AttributeKey.stringKey("route"), "/users/{id}"));
      if (number % RENAMED == 0) {
        span.updateName("GET /users/" + value);
      }
    } finally {
      span.end();
    }
  }

  private static LogRecordBuilder withException(LogRecordBuilder log, Throwable error) {
    try {
      return log.setException(error);
    } catch (NoSuchMethodError before160) {
      return log;
    }
  }
}
