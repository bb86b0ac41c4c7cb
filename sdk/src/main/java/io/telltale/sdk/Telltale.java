/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk;

import static java.util.Objects.requireNonNull;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.logs.SdkLoggerProviderBuilder;
import io.opentelemetry.sdk.logs.export.LogRecordExporter;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SdkTracerProviderBuilder;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.telltale.runtime.ErrorDescriber;
import io.telltale.runtime.ExceptionTracer;
import io.telltale.sdk.masking.ExportMasking;
import org.jspecify.annotations.Nullable;

/** Where an application starts: sets tracing up, or masks what the SDK it has exports. */
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
    ErrorDescriber describer =
        ErrorDescriber.builder()
            .stackTrace(config.stackTrace())
            .undeclaredStackTrace(config.undeclaredStackTrace())
            .build();
    OpenTelemetrySdk sdk = SdkFactory.create(config, ExportMasking.of(describer));
    ExceptionTracer exceptionTracer =
        ExceptionTracer.builder(sdk).describer(describer).spanKind(Telltale::kindOf).build();
    return new OpenTelemetryIntegration(sdk, exceptionTracer);
  }

  /**
   * Sets OpenTelemetry's exception hook, so that exceptions which anybody records on spans are
   * masked before their texts are even rendered. It takes the place of another hook, and needs
   * {@link #masking(SpanExporter)} around the exporters: attributes that a caller adds to the
   * event, the status and everything else of a span pass by the hook. Where the version of the SDK
   * has no hook, nothing happens but a warning, and masking at export does it all.
   *
   * @param builder the builder of the SDK's tracer provider, before {@code build()}
   * @return the same builder
   */
  public static SdkTracerProviderBuilder install(SdkTracerProviderBuilder builder) {
    boolean unused = defaultMasking().hook(requireNonNull(builder, "builder"));
    return builder;
  }

  /**
   * Sets OpenTelemetry's exception hook for log records, see {@link
   * #install(SdkTracerProviderBuilder)}. Without it the exception of a log record is known by its
   * texts only, and they are masked only by what is known of its trace.
   *
   * @param builder the builder of the SDK's logger provider, before {@code build()}
   * @return the same builder
   */
  public static SdkLoggerProviderBuilder install(SdkLoggerProviderBuilder builder) {
    boolean unused = defaultMasking().hook(requireNonNull(builder, "builder"));
    return builder;
  }

  /**
   * Returns an exporter that masks spans before it hands them to another one: the exceptions on
   * them, whoever has recorded them, and the sensitive values of those exceptions everywhere else
   * in their traces. It never throws, and passes the other exporter's results through. A span that
   * cannot be masked is handed over without texts. One that is masking already is returned as it
   * is.
   */
  public static SpanExporter masking(SpanExporter exporter) {
    return defaultMasking().mask(requireNonNull(exporter, "exporter"));
  }

  /**
   * Returns an exporter that masks log records before it hands them to another one, see {@link
   * #masking(SpanExporter)}.
   */
  public static LogRecordExporter masking(LogRecordExporter exporter) {
    return defaultMasking().mask(requireNonNull(exporter, "exporter"));
  }

  private static ExportMasking defaultMasking() {
    return ExportMasking.of(ErrorDescriber.builder().build());
  }

  /** OpenTelemetry's API does not tell the kind of a span. */
  private static @Nullable SpanKind kindOf(Span span) {
    return span instanceof ReadableSpan readable ? readable.getKind() : null;
  }
}
