/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it.programs;

import io.opentelemetry.api.trace.Span;
import io.telltale.runtime.ErrorReply;
import io.telltale.sdk.OpenTelemetryIntegration;
import io.telltale.sdk.Telltale;
import io.telltale.sdk.TracingConfig;

/** Has no OpenTelemetry yet. */
final class PlainApplication {
  static ErrorReply run(String endpoint, RuntimeException error) {
    TracingConfig config =
        TracingConfig.builder()
            .serviceName("shop")
            .exporter("otlp-http")
            .endpoint(endpoint)
            .build();
    try (OpenTelemetryIntegration telemetry = Telltale.setup(config)) {
      Span span = telemetry.getTracer().spanBuilder("pay").startSpan();
      telemetry.exceptionTracer().recordException(span, error);
      span.end();
      return telemetry.exceptionTracer().errorReply(span, error);
    }
  }
}
