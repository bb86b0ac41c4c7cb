/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.hostile;

import static io.telltale.sdk.hostile.MaskedSdk.describer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.context.propagation.TextMapSetter;
import io.opentelemetry.sdk.logs.LogRecordProcessor;
import io.opentelemetry.sdk.logs.SdkLoggerProvider;
import io.opentelemetry.sdk.logs.export.LogRecordExporter;
import io.opentelemetry.sdk.logs.export.SimpleLogRecordProcessor;
import io.opentelemetry.sdk.metrics.InstrumentType;
import io.opentelemetry.sdk.metrics.export.MetricExporter;
import io.opentelemetry.sdk.testing.exporter.InMemoryMetricExporter;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.opentelemetry.sdk.trace.internal.ExtendedSpanProcessor;
import io.telltale.runtime.propagation.TraceContextPropagator;
import io.telltale.sdk.Telltale;
import io.telltale.sdk.TracingConfig;
import io.telltale.sdk.internal.masking.ExportMasking;
import io.telltale.sdk.internal.sampling.KeptErrorsProcessor;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each fault in spans, processors, exporters and propagators of others: nothing of it gets to the
 * application, which has an exception of its own in hand, and no value leaves.
 */
class HostileTelemetryTest {

  private static final SpanContext PARENT =
      SpanContext.create(
          "0af7651916cd43dd8448eb211c80319c",
          "b7ad6b7169203331",
          TraceFlags.getSampled(),
          TraceState.getDefault());

  @RegisterExtension final Containment containment = new Containment();

  static Stream<Arguments> spans() {
    return FaultMatrix.of("Span");
  }

  @ParameterizedTest
  @MethodSource
  void spans(String method, Fault fault) {
    containment.counted(
        fault,
        () -> {
          try (MaskedSdk sdk = new MaskedSdk(describer().build(), containment.spanExporter())) {
            Span broken = Broken.of(Span.class, sdk.start(), method, fault::raise);
            sdk.tracer.recordException(broken, new Victim());
            sdk.tracer.recordException(broken, new IllegalStateException("a fault of the server"));
            sdk.tracer.addSpanAttributes(
                broken, Attributes.of(AttributeKey.stringKey("shop"), "berlin"));
            assertThat(sdk.tracer.errorReply(broken, new Victim()).status()).isEqualTo(404);
          }
        });
  }

  static Stream<Arguments> exporters() {
    return FaultMatrix.of("SpanExporter");
  }

  @ParameterizedTest
  @MethodSource
  void exporters(String method, Fault fault) {
    SpanExporter broken =
        Broken.of(SpanExporter.class, containment.spanExporter(), method, fault::raise);
    containment.contained(
        fault,
        () -> {
          try (MaskedSdk sdk = new MaskedSdk(describer().build(), broken)) {
            sdk.record(new Victim());
          }
          ExportMasking.of(describer().build()).mask(broken).flush();
        });
  }

  static Stream<Arguments> processors() {
    return FaultMatrix.of("SpanProcessor");
  }

  @ParameterizedTest
  @MethodSource
  void processors(String method, Fault fault) {
    SpanProcessor broken = Broken.of(SpanProcessor.class, new Listening(), method, fault::raise);
    containment.contained(fault, () -> through(ExportMasking.of(describer().build()).mask(broken)));
    containment.contained(fault, () -> through(new KeptErrorsProcessor(broken)));
  }

  static Stream<Arguments> endingProcessors() {
    return FaultMatrix.of("ExtendedSpanProcessor");
  }

  @ParameterizedTest
  @MethodSource
  void endingProcessors(String method, Fault fault) {
    SpanProcessor broken =
        Broken.of(ExtendedSpanProcessor.class, new Listening(), method, fault::raise);
    containment.contained(fault, () -> through(ExportMasking.of(describer().build()).mask(broken)));
  }

  private static void through(SpanProcessor processor) {
    try (SdkTracerProvider provider =
        SdkTracerProvider.builder().addSpanProcessor(processor).build()) {
      provider.get("test").spanBuilder("work").startSpan().end();
      provider.forceFlush();
    }
  }

  /** A processor that wants to hear of everything. */
  private static final class Listening implements ExtendedSpanProcessor {
    @Override
    public void onStart(Context parent, ReadWriteSpan span) {}

    @Override
    public boolean isStartRequired() {
      return true;
    }

    @Override
    public void onEnding(ReadWriteSpan span) {}

    @Override
    public boolean isOnEndingRequired() {
      return true;
    }

    @Override
    public void onEnd(ReadableSpan span) {}

    @Override
    public boolean isEndRequired() {
      return true;
    }
  }

  static Stream<Arguments> logExporters() {
    return FaultMatrix.of("LogRecordExporter");
  }

  @ParameterizedTest
  @MethodSource
  void logExporters(String method, Fault fault) {
    LogRecordExporter masked =
        ExportMasking.of(describer().build())
            .mask(
                Broken.of(
                    LogRecordExporter.class,
                    containment.logRecordExporter(),
                    method,
                    fault::raise));
    containment.contained(
        fault,
        () -> {
          masked.flush();
          through(SimpleLogRecordProcessor.create(masked));
        });
  }

  static Stream<Arguments> logProcessors() {
    return FaultMatrix.of("LogRecordProcessor");
  }

  @ParameterizedTest
  @MethodSource
  void logProcessors(String method, Fault fault) {
    LogRecordProcessor broken =
        Broken.of(
            LogRecordProcessor.class,
            SimpleLogRecordProcessor.create(containment.logRecordExporter()),
            method,
            fault::raise);
    containment.contained(fault, () -> through(ExportMasking.of(describer().build()).mask(broken)));
  }

  private static void through(LogRecordProcessor processor) {
    try (SdkLoggerProvider provider =
        SdkLoggerProvider.builder().addLogRecordProcessor(processor).build()) {
      provider.get("test").logRecordBuilder().setBody("work").emit();
      provider.forceFlush();
    }
  }

  static Stream<Arguments> metricExporters() {
    return FaultMatrix.of("MetricExporter");
  }

  @ParameterizedTest
  @MethodSource
  void metricExporters(String method, Fault fault) {
    MetricExporter broken =
        Broken.of(MetricExporter.class, InMemoryMetricExporter.create(), method, fault::raise);
    containment.contained(
        fault,
        () -> {
          MetricExporter masked = Telltale.with(TracingConfig.production()).masking(broken);
          assertThat(masked.getAggregationTemporality(InstrumentType.COUNTER)).isNotNull();
          assertThat(masked.getDefaultAggregation(InstrumentType.COUNTER)).isNotNull();
          assertThat(masked.getMemoryMode()).isNotNull();
          masked.export(List.of());
          masked.flush();
          masked.shutdown();
        });
  }

  static Stream<Arguments> propagators() {
    return FaultMatrix.of("TextMapPropagator");
  }

  @ParameterizedTest
  @MethodSource
  void propagators(String method, Fault fault) {
    TextMapPropagator broken =
        Broken.of(
            TextMapPropagator.class, W3CTraceContextPropagator.getInstance(), method, fault::raise);
    containment.contained(
        fault,
        () -> {
          TraceContextPropagator propagator = TraceContextPropagator.of(broken);
          propagator.inject(
              Context.root().with(Span.wrap(PARENT)), "", (carrier, key, value) -> {});
          propagator.extract(Map.of("traceparent", "00-x"));
          assertThat(propagator.asTextMapPropagator().fields()).isNotNull();
        });
  }

  static Stream<Arguments> setters() {
    return FaultMatrix.each(List.of("set"));
  }

  @ParameterizedTest
  @MethodSource
  void setters(String method, Fault fault) {
    TextMapSetter<String> setter = (carrier, key, value) -> fault.raise();
    containment.contained(
        fault,
        () ->
            TraceContextPropagator.of(W3CTraceContextPropagator.getInstance())
                .inject(Context.root().with(Span.wrap(PARENT)), "", setter));
  }

  static Stream<Arguments> getters() {
    return FaultMatrix.of("TextMapGetter");
  }

  @ParameterizedTest
  @MethodSource
  void getters(String method, Fault fault) {
    assumeTrue(
        Stream.of(TextMapGetter.class.getMethods()).anyMatch(m -> m.getName().equals(method)),
        "newer versions of OpenTelemetry ask for all values");
    TextMapGetter<String> getter =
        method.equals("getAll") ? new GetterOfAll(fault) : new Getter(method, fault);
    containment.contained(
        fault,
        () -> TraceContextPropagator.of(new ReadingKeys()).extract(Context.root(), "", getter));
  }

  /** A propagator that asks a carrier for all that it has. */
  private static final class ReadingKeys implements TextMapPropagator {
    @Override
    public Collection<String> fields() {
      return List.of("traceparent");
    }

    @Override
    public <C> void inject(Context context, C carrier, TextMapSetter<C> setter) {}

    @Override
    public <C> Context extract(Context context, C carrier, TextMapGetter<C> getter) {
      getter.keys(carrier);
      getter.get(carrier, "traceparent");
      return context;
    }
  }

  private static class Getter implements TextMapGetter<String> {
    private final String broken;
    private final Fault fault;

    Getter(String broken, Fault fault) {
      this.broken = broken;
      this.fault = fault;
    }

    @Override
    public Iterable<String> keys(String carrier) {
      return broken.equals("keys") ? fault.raise() : List.of("traceparent");
    }

    @Override
    public String get(String carrier, String key) {
      return broken.equals("get") ? fault.raise() : null;
    }
  }

  /** It is asked for all values of a header, as it can tell them. */
  private static final class GetterOfAll extends Getter {
    private final Fault fault;

    GetterOfAll(Fault fault) {
      super("", fault);
      this.fault = fault;
    }

    @Override
    public Iterator<String> getAll(String carrier, String key) {
      return fault.raise();
    }
  }
}
