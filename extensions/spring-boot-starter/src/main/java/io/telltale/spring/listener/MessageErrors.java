/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring.listener;

import io.opentelemetry.api.trace.Span;
import io.telltale.runtime.ExceptionTracer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.util.ClassUtils;

/**
 * Records what a listener throws, once. Micrometer's spans take an exception that is recorded
 * already as the same. Those of OpenTelemetry's own instrumentation have it twice then, so it is
 * left to them.
 */
final class MessageErrors {

  private static final boolean BRIDGED =
      ClassUtils.isPresent(
          "io.micrometer.tracing.otel.bridge.OtelTracer", MessageErrors.class.getClassLoader());

  private final ObjectProvider<ExceptionTracer> exceptions;

  MessageErrors(ObjectProvider<ExceptionTracer> exceptions) {
    this.exceptions = exceptions;
  }

  void record(Throwable error) {
    if (BRIDGED || !Span.current().getSpanContext().isValid()) {
      exceptions.getObject().recordException(error);
    }
  }
}
