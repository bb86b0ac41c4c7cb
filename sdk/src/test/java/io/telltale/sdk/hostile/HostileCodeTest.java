/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.context.propagation.TextMapSetter;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.logs.LogRecordProcessor;
import io.opentelemetry.sdk.logs.SdkLoggerProvider;
import io.opentelemetry.sdk.logs.export.LogRecordExporter;
import io.opentelemetry.sdk.logs.export.SimpleLogRecordProcessor;
import io.opentelemetry.sdk.metrics.export.MetricExporter;
import io.opentelemetry.sdk.testing.exporter.InMemoryMetricExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SdkTracerProviderBuilder;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.telltale.annotations.Mask;
import io.telltale.runtime.ErrorRegistry;
import io.telltale.runtime.ExceptionTracer;
import io.telltale.runtime.config.StackTraceMode;
import io.telltale.runtime.internal.describe.ErrorDescriber;
import io.telltale.runtime.internal.describe.TracerOptions;
import io.telltale.runtime.internal.describe.TracerParts;
import io.telltale.runtime.internal.guard.MaskingCounters;
import io.telltale.runtime.internal.ledger.SecretLedger;
import io.telltale.runtime.propagation.TraceContextPropagator;
import io.telltale.runtime.spi.ErrorWrapper;
import io.telltale.runtime.spi.ReadErrors;
import io.telltale.runtime.spi.ShapeRule;
import io.telltale.sdk.Features;
import io.telltale.sdk.LoggedRecords;
import io.telltale.sdk.Telltale;
import io.telltale.sdk.TracingConfig;
import io.telltale.sdk.internal.console.ConsoleLogRecordExporter;
import io.telltale.sdk.internal.console.ConsoleSpanExporter;
import io.telltale.sdk.internal.masking.ExportMasking;
import io.telltale.sdk.internal.sampling.KeptErrorsProcessor;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each fault in each call of code that is not ours: nothing of it gets to the application, which
 * has an exception of its own in hand, and no value leaves. {@link ForeignCallsTest} tells which
 * calls there are.
 */
class HostileCodeTest {

  /** Methods of modules and writers, and of values that exceptions hold. */
  private static final List<String> OF_MODULES =
      List.of(
          "format",
          "name",
          "types",
          "writer",
          "writer.type",
          "writer.constantIdentity",
          "writer.identity",
          "writer.identities",
          "writer.write",
          "writer.message",
          "writer.mayHoldSecrets",
          "masker",
          "value.toString",
          "list.iterator",
          "list.size",
          "map.entrySet");

  private static final List<String> OF_EXCEPTIONS =
      List.of(
          "accessor",
          "getMessage",
          "getLocalizedMessage",
          "getCause",
          "getStackTrace",
          "toString",
          "hashCode",
          "equals");

  private static final List<String> OF_SPANS =
      List.of("getSpanContext", "isRecording", "addEvent", "setAttribute", "setStatus");

  private final ByteArrayOutputStream left = new ByteArrayOutputStream();
  private final SecretLedger ledger = SecretLedger.shared();
  private LoggedRecords log;

  /** Whether the last work has met its fault, and whether that was counted. */
  private boolean tried;

  private boolean counted;

  @BeforeEach
  void listen() {
    log = new LoggedRecords("io.telltale");
  }

  @AfterEach
  void forget() {
    log.close();
    ledger.clear();
    assertThat(Thread.interrupted()).as("interrupts that no test expects").isFalse();
  }

  private static Stream<Arguments> each(List<String> methods) {
    return methods.stream()
        .flatMap(method -> Stream.of(Fault.values()).map(fault -> Arguments.of(method, fault)));
  }

  static Stream<Arguments> modules() {
    return each(OF_MODULES);
  }

  static Stream<Arguments> exceptions() {
    return each(OF_EXCEPTIONS);
  }

  static Stream<Arguments> spans() {
    return each(OF_SPANS);
  }

  static Stream<Arguments> rules() {
    return each(List.of("find", "replacement"));
  }

  static Stream<Arguments> exporters() {
    return each(List.of("export", "flush", "shutdown"));
  }

  static Stream<Arguments> propagators() {
    return each(List.of("inject", "extract", "set", "get", "keys"));
  }

  @ParameterizedTest
  @MethodSource
  void modules(String method, Fault fault) {
    contained(
        fault,
        () -> {
          ErrorRegistry registry = ErrorRegistry.of(new VictimErrors(method, fault::raise));
          Outlets outlets = new Outlets(describer().registry(registry).build(), exporter());
          outlets.record(new Victim());
          assertThat(registry.all()).hasSizeLessThanOrEqualTo(1);
          assertThat(registry.find("ACC", 405)).isNull();
          outlets.close();
        });
  }

  @ParameterizedTest
  @MethodSource
  void exceptions(String method, Fault fault) {
    contained(
        fault,
        () -> {
          ErrorRegistry registry = ErrorRegistry.of(new VictimErrors("", fault::raise));
          Outlets outlets = new Outlets(describer().registry(registry).build(), exporter());
          outlets.record(new Victim().at(method, fault::raise));
          outlets.record(
              new IllegalStateException("around", new Victim().at(method, fault::raise)));
          Throwable suppressing = new IllegalStateException("could not close");
          suppressing.addSuppressed(new Victim().at(method, fault::raise));
          outlets.record(suppressing);
          outlets.close();
        });
  }

  @ParameterizedTest
  @MethodSource
  void spans(String method, Fault fault) {
    contained(
        fault,
        () -> {
          Outlets outlets = new Outlets(describer().build(), exporter());
          Span span = outlets.start();
          Span broken = Broken.of(Span.class, span, method, fault::raise);
          outlets.tracer.recordException(broken, new Victim());
          outlets.tracer.addSpanAttributes(broken, io.opentelemetry.api.common.Attributes.empty());
          assertThat(outlets.tracer.errorReply(broken, new Victim()).status()).isEqualTo(500);
          outlets.close();
        });
  }

  @ParameterizedTest
  @MethodSource
  void rules(String method, Fault fault) {
    ShapeRule rule =
        new ShapeRule() {
          @Override
          public Match find(String text, int from) {
            return method.equals("find")
                ? fault.raise()
                : from < text.length() ? new Match(from, text.length()) : null;
          }

          @Override
          public String replacement(String text, Match stretch) {
            return fault.raise();
          }
        };
    contained(
        fault,
        () -> {
          Outlets outlets = new Outlets(describer().shapeRules(List.of(rule)).build(), exporter());
          outlets.record(new Victim());
          outlets.close();
        });
  }

  static Stream<Arguments> callbacks() {
    return each(List.of("wrapper", "counter", "watcher", "handler", "spanKind", "eventName"));
  }

  @ParameterizedTest
  @MethodSource
  void callbacks(String callback, Fault fault) {
    ErrorWrapper wrapper = error -> fault.raise();
    ErrorRegistry registry = ErrorRegistry.of(new VictimErrors("", fault::raise));
    ErrorDescriber describer =
        describer()
            .registry(callback.equals("wrapper") ? registry.withWrappers(wrapper) : registry)
            .build();
    Consumer<Throwable> watcher = error -> fault.raise();
    Handler handler = new Raising(fault);
    Logger logger = Logger.getLogger("io.telltale.runtime");
    contained(
        fault,
        () -> {
          if (callback.equals("watcher")) {
            ReadErrors.watch(watcher);
          } else if (callback.equals("handler")) {
            logger.setLevel(Level.FINE);
            logger.addHandler(handler);
          }
          try {
            Outlets outlets = new Outlets(describer, exporter(), callback, fault);
            // What is reported goes to the logger.
            outlets.record(new Victim().at("accessor", () -> bad()));
            outlets.record(new Victim().at("accessor", () -> bad()));
            outlets.close();
          } finally {
            ReadErrors.unwatch(watcher);
            logger.removeHandler(handler);
            logger.setLevel(null);
          }
        });
  }

  private static Object bad() {
    throw new IllegalStateException("no account of " + Fault.CANARY);
  }

  /** A handler of somebody else's that fails. */
  private static final class Raising extends Handler {
    private final Fault fault;

    Raising(Fault fault) {
      this.fault = fault;
    }

    @Override
    public void publish(LogRecord record) {
      fault.raise();
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  @ParameterizedTest
  @MethodSource
  void exporters(String method, Fault fault) {
    contained(
        fault,
        () -> {
          Outlets outlets =
              new Outlets(
                  describer().build(),
                  Broken.of(SpanExporter.class, exporter(), method, fault::raise));
          outlets.record(new Victim());
          outlets.sdk.getSdkTracerProvider().forceFlush();
          outlets.close();
        });
  }

  static Stream<Arguments> processors() {
    return each(
        List.of("onStart", "onEnd", "isStartRequired", "isEndRequired", "shutdown", "forceFlush"));
  }

  @ParameterizedTest
  @MethodSource
  void processors(String method, Fault fault) {
    contained(
        fault,
        () -> {
          ExportMasking masking = ExportMasking.of(describer().build());
          SpanProcessor broken =
              Broken.of(
                  SpanProcessor.class,
                  SimpleSpanProcessor.create(exporter()),
                  method,
                  fault::raise);
          for (SpanProcessor processor :
              List.of(masking.mask(broken), new KeptErrorsProcessor(broken))) {
            try (SdkTracerProvider provider =
                SdkTracerProvider.builder().addSpanProcessor(processor).build()) {
              provider.get("test").spanBuilder("work").startSpan().end();
              provider.forceFlush();
            }
          }
        });
  }

  static Stream<Arguments> logs() {
    return each(List.of("export", "flush", "shutdown", "onEmit", "forceFlush"));
  }

  @ParameterizedTest
  @MethodSource
  void logs(String method, Fault fault) {
    contained(
        fault,
        () -> {
          ExportMasking masking = ExportMasking.of(describer().build());
          LogRecordExporter exporter =
              Broken.of(
                  LogRecordExporter.class,
                  ConsoleLogRecordExporter.create(new PrintStream(left, true, UTF_8)),
                  method,
                  fault::raise);
          LogRecordProcessor processor =
              Broken.of(
                  LogRecordProcessor.class,
                  SimpleLogRecordProcessor.create(masking.mask(exporter)),
                  method,
                  fault::raise);
          try (SdkLoggerProvider provider =
              SdkLoggerProvider.builder()
                  .addLogRecordProcessor(SimpleLogRecordProcessor.create(masking.mask(exporter)))
                  .addLogRecordProcessor(masking.mask(processor))
                  .build()) {
            provider.get("test").logRecordBuilder().setBody("work").emit();
            provider.forceFlush();
          }
        });
  }

  static Stream<Arguments> metrics() {
    return each(List.of("export", "flush", "shutdown"));
  }

  @ParameterizedTest
  @MethodSource
  void metrics(String method, Fault fault) {
    contained(
        fault,
        () -> {
          MetricExporter exporter =
              Telltale.with(TracingConfig.production())
                  .masking(
                      Broken.of(
                          MetricExporter.class,
                          InMemoryMetricExporter.create(),
                          method,
                          fault::raise));
          exporter.export(List.of());
          exporter.flush();
          exporter.shutdown();
        });
  }

  @ParameterizedTest
  @MethodSource
  void propagators(String method, Fault fault) {
    TextMapPropagator broken =
        Broken.of(
            TextMapPropagator.class,
            io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator.getInstance(),
            method,
            fault::raise);
    TextMapSetter<String> setter = (carrier, key, value) -> fault.raise();
    TextMapGetter<String> getter =
        new TextMapGetter<>() {
          @Override
          public Iterable<String> keys(String carrier) {
            return method.equals("keys") ? fault.raise() : List.of();
          }

          @Override
          public String get(String carrier, String key) {
            return method.equals("get") ? fault.raise() : null;
          }
        };
    contained(
        fault,
        () -> {
          TraceContextPropagator propagator = TraceContextPropagator.of(broken);
          Context context =
              Context.root()
                  .with(
                      Span.wrap(
                          SpanContext.create(
                              "0af7651916cd43dd8448eb211c80319c",
                              "b7ad6b7169203331",
                              io.opentelemetry.api.trace.TraceFlags.getSampled(),
                              io.opentelemetry.api.trace.TraceState.getDefault())));
          propagator.inject(context, "", setter);
          propagator.extract(context, "", getter);
          propagator.extract(Map.of());
        });
  }

  /** As the application sees it: its own exception is on its way when another one is thrown. */
  private void contained(Fault fault, Runnable work) {
    RuntimeException own = new IllegalStateException("of the application");
    int raised = Fault.raised();
    long failed = MaskingCounters.failed();
    Throwable seen =
        catchThrowable(
            () -> {
              try {
                throw own;
              } catch (IllegalStateException failure) {
                work.run();
                throw failure;
              }
            });
    boolean interrupted = Thread.interrupted();

    assertThat(seen).isSameAs(own);
    assertThat(left.toString(UTF_8)).doesNotContain(Fault.CANARY);
    assertThat(log.messages()).noneMatch(line -> line.contains(Fault.CANARY));
    assertThat(interrupted).isEqualTo(fault == Fault.INTERRUPTED && Fault.raised() > raised);
    tried = Fault.raised() > raised;
    counted = MaskingCounters.failed() > failed;
  }

  private ErrorDescriber.Builder describer() {
    return ErrorDescriber.builder()
        .registry(ErrorRegistry.of(new VictimErrors("", () -> null)))
        .maskFloor(Mask.REDACT)
        .stackTrace(StackTraceMode.FULL)
        .undeclaredStackTrace(StackTraceMode.FULL);
  }

  private SpanExporter exporter() {
    return ConsoleSpanExporter.create(new PrintStream(left, true, UTF_8));
  }

  /** An SDK that masks, and a tracer. */
  private static final class Outlets {

    final OpenTelemetrySdk sdk;
    final ExceptionTracer tracer;

    Outlets(ErrorDescriber describer, SpanExporter exporter) {
      this(describer, exporter, "", Fault.RUNTIME);
    }

    Outlets(ErrorDescriber describer, SpanExporter exporter, String callback, Fault fault) {
      ExportMasking masking = ExportMasking.of(describer);
      SdkTracerProviderBuilder spans = SdkTracerProvider.builder();
      masking.hook(spans);
      sdk =
          OpenTelemetrySdk.builder()
              .setTracerProvider(
                  spans
                      .addSpanProcessor(SimpleSpanProcessor.create(masking.mask(exporter)))
                      .build())
              .build();
      TracerParts parts = TracerParts.of(describer);
      Supplier<?> raise = fault::raise;
      ExceptionTracer.Builder builder = ExceptionTracer.builder(sdk);
      if (callback.equals("counter")) {
        builder.counter(labels -> raise.get());
      } else if (callback.equals("spanKind")) {
        parts = parts.withSpanKind(span -> fault.raise());
      } else if (callback.equals("eventName")) {
        parts = parts.withSignals(true, true).withEventName(span -> fault.raise());
      }
      tracer = TracerOptions.with(builder, parts).build();
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

    void close() {
      sdk.close();
    }
  }
}
