/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it.programs;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.telltale.runtime.ErrorRegistry;
import io.telltale.runtime.ExceptionTracer;
import io.telltale.runtime.spi.ErrorWrapper;

/** Knows an exception of a library that only carries another one. */
final class ExtensionAuthor implements ErrorWrapper {
  static final class JobFailed extends RuntimeException {
    JobFailed(Throwable cause) {
      super(cause);
    }
  }

  @Override
  public boolean isWrapper(Throwable error) {
    return error instanceof JobFailed;
  }

  static void run(OpenTelemetry openTelemetry, Span span, RuntimeException error) {
    ErrorRegistry errors = ErrorRegistry.load().withWrappers(new ExtensionAuthor());
    ExceptionTracer exceptions = ExceptionTracer.builder(openTelemetry).registry(errors).build();
    exceptions.recordException(span, new JobFailed(error));
  }
}
