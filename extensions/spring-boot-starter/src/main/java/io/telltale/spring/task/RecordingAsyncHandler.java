/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring.task;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import io.telltale.runtime.ExceptionTracer;
import java.lang.reflect.Method;
import org.springframework.aop.interceptor.AsyncUncaughtExceptionHandler;
import org.springframework.aop.interceptor.SimpleAsyncUncaughtExceptionHandler;

/**
 * Records what an {@code @Async} method throws that nobody waits for, on a span of its own: that of
 * the request may have ended, and does not fail by it. The line in the log is Spring's, and belongs
 * to the same trace.
 */
final class RecordingAsyncHandler implements AsyncUncaughtExceptionHandler {

  private final Tracer tracer;
  private final ExceptionTracer exceptions;
  private final AsyncUncaughtExceptionHandler log = new SimpleAsyncUncaughtExceptionHandler();

  RecordingAsyncHandler(Tracer tracer, ExceptionTracer exceptions) {
    this.tracer = tracer;
    this.exceptions = exceptions;
  }

  @Override
  public void handleUncaughtException(Throwable error, Method method, Object... parameters) {
    String name = method.getDeclaringClass().getSimpleName() + "." + method.getName();
    Span span = tracer.spanBuilder(name).startSpan();
    try (Scope scope = span.makeCurrent()) {
      exceptions.recordException(span, error);
      log.handleUncaughtException(error, method, parameters);
    } finally {
      span.end();
    }
  }
}
