/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it.programs;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.telltale.sdk.Protection;
import io.telltale.sdk.ProtectionReport;
import io.telltale.sdk.Telltale;
import io.telltale.sdk.TracingConfig;

/** Builds an SDK of its own, in which others record. */
final class ApplicationWithSdk {
  static ProtectionReport run(SpanExporter exporter, RuntimeException error) {
    Protection protection = Telltale.with(TracingConfig.production());
    SdkTracerProvider tracers =
        protection
            .install(SdkTracerProvider.builder())
            .addSpanProcessor(BatchSpanProcessor.builder(protection.masking(exporter)).build())
            .build();
    try (OpenTelemetrySdk sdk = OpenTelemetrySdk.builder().setTracerProvider(tracers).build()) {
      Span span = sdk.getTracer("shop").spanBuilder("pay").startSpan();
      protection.exceptionTracer(sdk).recordException(span, error);
      span.recordException(error);
      span.end();
      return protection.verify(sdk);
    }
  }
}
