/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it;

import io.opentelemetry.api.logs.Logger;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.exporter.otlp.http.logs.OtlpHttpLogRecordExporter;
import io.opentelemetry.exporter.otlp.http.metrics.OtlpHttpMetricExporter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.extension.incubator.logs.EventToSpanEventBridge;
import io.opentelemetry.sdk.logs.SdkLoggerProvider;
import io.opentelemetry.sdk.logs.export.BatchLogRecordProcessor;
import io.opentelemetry.sdk.logs.export.LogRecordExporter;
import io.opentelemetry.sdk.metrics.Aggregation;
import io.opentelemetry.sdk.metrics.InstrumentSelector;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.View;
import io.opentelemetry.sdk.metrics.export.PeriodicMetricReader;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SdkTracerProviderBuilder;
import io.opentelemetry.sdk.trace.SpanLimits;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.telltale.runtime.ExceptionTracer;
import io.telltale.runtime.internal.describe.ErrorDescriber;
import io.telltale.runtime.internal.describe.TracerOptions;
import io.telltale.runtime.internal.describe.TracerParts;
import io.telltale.sdk.internal.console.ConsoleSpanExporter;
import io.telltale.sdk.internal.masking.ExportMasking;
import io.telltale.sdk.internal.metrics.MetricMasking;
import io.telltale.testing.OtlpReceiver;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Everything by which telemetry leaves a process: OTLP for spans, log records and metrics, the
 * console, error replies, and Telltale's own warnings.
 */
final class Outlets implements AutoCloseable {

  private final OtlpReceiver receiver = OtlpReceiver.http();
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final StringBuilder replies = new StringBuilder();
  private final OwnOutput own = OwnOutput.watch();
  private final Observed inspector = new Observed();
  private final Observed raw = new Observed();
  private final Exports exports = new Exports();
  private final ErrorDescriber describer;
  private final OpenTelemetrySdk sdk;
  private final ExceptionTracer telltale;

  private Outlets(Options options) {
    this.describer = options.describer.build();
    ExportMasking masking = ExportMasking.of(describer);
    PrintStream console = new PrintStream(printed, true, StandardCharsets.UTF_8);
    SdkTracerProviderBuilder tracers =
        SdkTracerProvider.builder().setSampler(options.sampler).setSpanLimits(options.limits);
    if (options.hook) {
      masking.hook(tracers);
    }
    this.sdk =
        OpenTelemetrySdk.builder()
            .setTracerProvider(
                tracers
                    .addSpanProcessor(exports.endedSpans())
                    .addSpanProcessor(batches(masked(masking, otlpSpans(), options.twice)))
                    .addSpanProcessor(
                        batches(
                            masked(masking, ConsoleSpanExporter.create(console), options.twice)))
                    .addSpanProcessor(
                        batches(raw.before(masked(masking, inspector, options.twice))))
                    .build())
            .setLoggerProvider(loggers(masking, options))
            .setMeterProvider(
                SdkMeterProvider.builder()
                    .registerView(
                        InstrumentSelector.builder().setName("http.*").build(),
                        View.builder()
                            .setAttributeFilter(Set.of("http.request.method", "enduser.id"))
                            .build())
                    .registerView(
                        InstrumentSelector.builder().setName("exponential").build(),
                        View.builder()
                            .setAggregation(Aggregation.base2ExponentialBucketHistogram())
                            .build())
                    .registerMetricReader(
                        PeriodicMetricReader.create(new MetricMasking(masking).mask(otlpMetrics())))
                    .build())
            .build();
    this.telltale =
        TracerOptions.with(ExceptionTracer.builder(sdk), TracerParts.of(describer)).build();
  }

  /** Opens them with every default. */
  static Outlets open() {
    return new Options().open();
  }

  static Options with(ErrorDescriber.Builder describer) {
    Options options = new Options();
    options.describer = describer;
    return options;
  }

  static Options with(SpanLimits limits) {
    Options options = new Options();
    options.limits = limits;
    return options;
  }

  static Options with(Sampler sampler) {
    Options options = new Options();
    options.sampler = sampler;
    return options;
  }

  /** Masks all that leaves twice, by two exporters that do not know of each other. */
  static Options masking(boolean twice) {
    Options options = new Options();
    options.twice = twice;
    return options;
  }

  /** Masks at export alone, as where only exporters are wrapped. */
  static Options exportersOnly() {
    Options options = new Options();
    options.hook = false;
    return options;
  }

  /** The same for exceptions that are described in another way. */
  static Options exportersOnly(ErrorDescriber.Builder describer) {
    Options options = exportersOnly();
    options.describer = describer;
    return options;
  }

  /** Brings log records back as events of spans, as OpenTelemetry does on request. */
  static Options withBridge(boolean hook) {
    Options options = new Options();
    options.hook = hook;
    options.bridge = true;
    return options;
  }

  private static SpanExporter masked(ExportMasking masking, SpanExporter exporter, boolean twice) {
    SpanExporter masked = masking.mask(exporter);
    return twice ? masking.mask(new Observed().before(masked)) : masked;
  }

  /** Nothing leaves on its own: a batch is what was flushed. */
  private BatchSpanProcessor batches(SpanExporter exporter) {
    return BatchSpanProcessor.builder(exports.counted(exporter))
        .setScheduleDelay(Duration.ofMinutes(10))
        .build();
  }

  private SdkLoggerProvider loggers(ExportMasking masking, Options options) {
    var loggers = SdkLoggerProvider.builder();
    if (options.hook) {
      masking.hook(loggers);
    }
    if (options.bridge) {
      loggers.addLogRecordProcessor(EventToSpanEventBridge.create());
    }
    LogRecordExporter exporter =
        OtlpHttpLogRecordExporter.builder().setEndpoint(receiver.endpoint() + "/v1/logs").build();
    return loggers
        .addLogRecordProcessor(exports.emittedLogs())
        .addLogRecordProcessor(
            BatchLogRecordProcessor.builder(exports.counted(masking.mask(exporter)))
                .setScheduleDelay(Duration.ofMinutes(10))
                .build())
        .build();
  }

  private SpanExporter otlpSpans() {
    return OtlpHttpSpanExporter.builder().setEndpoint(receiver.endpoint() + "/v1/traces").build();
  }

  private OtlpHttpMetricExporter otlpMetrics() {
    return OtlpHttpMetricExporter.builder()
        .setEndpoint(receiver.endpoint() + "/v1/metrics")
        .build();
  }

  Tracer tracer() {
    return sdk.getTracer("test");
  }

  Meter meter() {
    return sdk.getMeter("test");
  }

  Logger logger() {
    return sdk.getLogsBridge().get("test");
  }

  ExceptionTracer telltale() {
    return telltale;
  }

  ErrorDescriber describer() {
    return describer;
  }

  /** Replies to the caller of a service. */
  void reply(Throwable error) {
    replies.append(telltale.errorReply(error).toJson()).append('\n');
  }

  /** Exports what has ended by now, as one batch. */
  void flush() {
    exports.flushSpans(sdk);
    exports.flushLogs(sdk);
    sdk.getSdkMeterProvider().forceFlush().join(30, TimeUnit.SECONDS);
  }

  /** Exports all that is left, and returns what has left. */
  Departed departed() {
    flush();
    return new Departed(
        receiver,
        printed.toString(StandardCharsets.UTF_8),
        replies.toString(),
        own.text(),
        raw.spans(),
        inspector.spans());
  }

  @Override
  public void close() {
    sdk.close();
    own.close();
    receiver.close();
  }

  /** What differs from the defaults. */
  static final class Options {
    private ErrorDescriber.Builder describer = ErrorDescriber.builder();
    private SpanLimits limits = SpanLimits.getDefault();
    private Sampler sampler = Sampler.alwaysOn();
    private boolean twice;
    private boolean hook = true;
    private boolean bridge;

    private Options() {}

    Outlets open() {
      return new Outlets(this);
    }
  }
}
