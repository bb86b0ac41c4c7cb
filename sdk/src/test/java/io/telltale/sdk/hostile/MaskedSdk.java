/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SdkTracerProviderBuilder;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.telltale.runtime.ErrorRegistry;
import io.telltale.runtime.ExceptionTracer;
import io.telltale.runtime.config.StackTraceMode;
import io.telltale.runtime.internal.describe.ErrorDescriber;
import io.telltale.runtime.internal.describe.TracerOptions;
import io.telltale.runtime.internal.describe.TracerParts;
import io.telltale.sdk.Features;
import io.telltale.sdk.internal.masking.ExportMasking;
import java.util.function.UnaryOperator;

/** An SDK that masks, and a tracer. */
final class MaskedSdk implements AutoCloseable {

  final OpenTelemetrySdk sdk;
  final ExceptionTracer tracer;

  MaskedSdk(ErrorDescriber describer, SpanExporter exporter) {
    this(describer, exporter, builder -> builder, parts -> parts);
  }

  MaskedSdk(
      ErrorDescriber describer,
      SpanExporter exporter,
      UnaryOperator<ExceptionTracer.Builder> options,
      UnaryOperator<TracerParts> inside) {
    ExportMasking masking = ExportMasking.of(describer);
    SdkTracerProviderBuilder spans = SdkTracerProvider.builder();
    masking.hook(spans);
    spans.addSpanProcessor(SimpleSpanProcessor.create(masking.mask(exporter)));
    sdk = OpenTelemetrySdk.builder().setTracerProvider(spans.build()).build();
    TracerParts parts = inside.apply(TracerParts.of(describer));
    tracer = TracerOptions.with(options.apply(ExceptionTracer.builder(sdk)), parts).build();
  }

  /** Starts the description of errors among which {@link Victim} is declared. */
  static ErrorDescriber.Builder describer() {
    return ErrorDescriber.builder()
        .registry(ErrorRegistry.of(new VictimErrors("", () -> null)))
        .stackTrace(StackTraceMode.FULL)
        .undeclaredStackTrace(StackTraceMode.FULL);
  }

  Span start() {
    return sdk.getTracer("test").spanBuilder("work").startSpan();
  }

  /** By Telltale, and by anybody else, on the span and beside it. */
  void record(Throwable error) {
    Span span = start();
    tracer.recordException(span, error);
    tracer.recordHandled(error);
    assertThat(tracer.errorReply(span, error).toJson()).doesNotContain(Fault.CANARY);
    span.end();
    if (Features.hook()) { // Without it, the SDK itself calls the exception's methods.
      Span other = start();
      other.recordException(error);
      other.end();
    }
  }

  @Override
  public void close() {
    sdk.close();
  }
}
