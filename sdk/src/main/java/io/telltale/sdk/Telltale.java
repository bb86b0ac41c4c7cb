/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk;

import static java.util.Objects.requireNonNull;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.telltale.runtime.ExceptionTracer;
import org.jspecify.annotations.Nullable;

/** Where an application starts: sets tracing up. */
public final class Telltale {

  private Telltale() {}

  /**
   * Sets tracing up, with OpenTelemetry's SDK as its own autoconfigure builds it: what the
   * configuration leaves open, the {@code OTEL_*} variables and system properties decide. Metrics
   * and logs are exported only if they say so.
   *
   * <p>Nothing global is changed: {@code GlobalOpenTelemetry} is left alone, and no shutdown hook
   * is registered. Whoever calls this closes what it returns.
   *
   * @throws io.opentelemetry.sdk.autoconfigure.spi.ConfigurationException if the environment names
   *     what is not there, or gives a value that cannot be read
   */
  public static OpenTelemetryIntegration setup(TracingConfig config) {
    requireNonNull(config, "config");
    OpenTelemetrySdk sdk = SdkFactory.create(config);
    ExceptionTracer exceptionTracer =
        ExceptionTracer.builder(sdk)
            .stackTrace(config.stackTrace())
            .undeclaredStackTrace(config.undeclaredStackTrace())
            .spanKind(Telltale::kindOf)
            .build();
    return new OpenTelemetryIntegration(sdk, exceptionTracer);
  }

  /** OpenTelemetry's API does not tell the kind of a span. */
  private static @Nullable SpanKind kindOf(Span span) {
    return span instanceof ReadableSpan readable ? readable.getKind() : null;
  }
}
