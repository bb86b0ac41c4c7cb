/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it.soak;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.logs.Logger;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import io.telltale.it.errors.SecretException;
import io.telltale.runtime.ExceptionTracer;
import io.telltale.runtime.ForeignReply;
import io.telltale.sdk.OpenTelemetryIntegration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/** Requests that fail in every way, with one telemetry. Safe for concurrent use. */
final class Work {

  /** What every planted value begins with. */
  static final String CANARY = "canary-";

  private static final String HUGE = "a word and another ".repeat(5_000);
  private static final int DEPTH = 200;

  private final Tracer tracer;
  private final Logger logger;
  private final LongCounter counter;
  private final ExceptionTracer exceptions;

  Work(OpenTelemetryIntegration telemetry) {
    this.tracer = telemetry.getTracer("soak");
    this.logger = telemetry.openTelemetry().getLogsBridge().get("soak");
    this.counter = telemetry.openTelemetry().getMeter("soak").counterBuilder("requests").build();
    this.exceptions = telemetry.exceptionTracer();
  }

  /** Serves a request, of a kind that its number says. */
  void request(int number) {
    String value = CANARY + Integer.toHexString(number * 0x9E3779B1) + "-soak";
    request(number, value, failure(number, value));
  }

  /** Serves a request that fails with an exception. */
  void request(int number, String value, Throwable failure) {
    Span span =
        tracer
            .spanBuilder("GET /users/{id}")
            .setSpanKind(SpanKind.SERVER)
            .setNoParent()
            .setAttribute("note", "of " + (failure instanceof SecretException ? value : "somebody"))
            .startSpan();
    try (Scope ignored = span.makeCurrent()) {
      if (number % 2 == 0) {
        span.recordException(failure);
      } else {
        exceptions.recordException(failure);
      }
      tracer.spanBuilder("SELECT users").startSpan().setStatus(StatusCode.ERROR).end();
      logger.logRecordBuilder().setBody("failed").setException(failure).emit();
      counter.add(1, Attributes.of(AttributeKey.stringKey("route"), "/users/{id}"));
      answer(span, number);
    } finally {
      span.end();
    }
  }

  /** Writes the event of an exception of which only the name is known, as a bridge does. */
  void replay(String type) {
    Span span = tracer.spanBuilder("replay").setNoParent().startSpan();
    span.addEvent("exception", Attributes.of(AttributeKey.stringKey("exception.type"), type));
    span.end();
  }

  /** What another service says, which names another error each time. */
  private static void answer(Span span, int number) {
    ForeignReply reply =
        ForeignReply.parse(
            "{\"status\":503,\"code\":" + number % 1_000_000 + ",\"domain\":\"STOCK\"}");
    if (reply != null) {
      span.setAllAttributes(reply.upstreamAttributes());
    }
  }

  private static Throwable failure(int number, String value) {
    SecretException declared = new SecretException("no " + value, value);
    return switch (number / 2 % 8) {
      case 0 -> new ExecutionException(declared);
      case 1 -> new CompletionException("failed", new IllegalStateException(declared));
      case 2 -> cyclic();
      case 3 -> new IllegalArgumentException(HUGE);
      case 4 -> deep();
      case 5 -> suppressing();
      default -> declared;
    };
  }

  private static Throwable cyclic() {
    RuntimeException first = new IllegalStateException("first");
    first.initCause(new IllegalStateException("second", first));
    return first;
  }

  private static Throwable deep() {
    Throwable error = new IllegalStateException("the deepest");
    for (int i = 0; i < DEPTH; i++) {
      error = new IllegalStateException("level " + i, error);
    }
    return error;
  }

  private static Throwable suppressing() {
    Throwable error = new IllegalStateException("suppressing");
    for (int i = 0; i < 50; i++) {
      error.addSuppressed(new IllegalStateException("suppressed " + i));
    }
    return error;
  }
}
